import Conversation
import Ticketing
import Testing

@Suite("Ticket numbers")
struct TicketNumberingTests {
  @Test(
    "An ordinal has five digits or more and a check digit",
    arguments: [
      (1, "T-000018"), (2, "T-000026"), (42, "T-000422"), (99_999, "T-999995"),
      (100_000, "T-1000009"), (123_456, "T-1234566"),
    ]
  )
  func numbers(ordinal: Int, number: String) {
    #expect(TicketNumbering.number(ordinal: ordinal).rawValue == number)
    #expect(TicketNumbering.ordinal(of: TicketNumber(number)) == ordinal)
    #expect(TicketNumbering.ordinal(of: TicketNumber(number.lowercased())) == ordinal)
  }

  @Test("Every ordinal comes back from its number")
  func roundTrips() {
    for ordinal in Array(1...3000) + [99_999, 100_000, 1_000_000, 987_654_321] {
      #expect(TicketNumbering.ordinal(of: TicketNumbering.number(ordinal: ordinal)) == ordinal)
    }
  }

  @Test(
    "What is no number of ours is refused",
    arguments: [
      "", "T-", "T-00001", "T-000017", "T-000108", "T-000000", "T-0000018", "X-000018", "T000018",
      "T-00001٨", "T- 00018", "T-000018 ", "T-99999999999999999999999999",
    ]
  )
  func refuses(text: String) {
    #expect(TicketNumbering.ordinal(of: TicketNumber(text)) == nil)
  }

  @Test("One wrong digit never names another ticket")
  func noticesWrongDigit() {
    for ordinal in [1, 42, 777, 54_321] {
      let digits = Array(TicketNumbering.number(ordinal: ordinal).rawValue.dropFirst(2))
      for place in digits.indices {
        for digit in "0123456789" where digit != digits[place] {
          var wrong = digits
          wrong[place] = digit
          #expect(TicketNumbering.ordinal(of: TicketNumber("T-" + String(wrong))) == nil)
        }
      }
    }
  }

  @Test("An ordinal below 1 is taken as the first", arguments: [0, -1, Int.min])
  func bounds(ordinal: Int) {
    #expect(TicketNumbering.number(ordinal: ordinal) == "T-000018")
  }
}
