import Conversation

/// Ticket numbers: `T-`, the ordinal with at least five digits, and a check digit.
///
/// The check digit (Luhn) keeps a mistyped number from naming somebody else's ticket.
package enum TicketNumbering {
  /// The number of the ticket with this ordinal, counted from 1.
  package static func number(ordinal: Int) -> TicketNumber {
    let digits = String(max(1, ordinal))
    let body = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return TicketNumber("T-\(body)\(checkDigit(of: body))")
  }

  /// The ordinal of a number; nil where the text is none or its check digit does not fit.
  package static func ordinal(of number: TicketNumber) -> Int? {
    let text = number.rawValue.uppercased()
    guard text.hasPrefix("T-"), text.utf8.count >= 8 else { return nil }
    let digits = text.dropFirst(2)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let body = String(digits.dropLast())
    guard digits.last.map(String.init) == String(checkDigit(of: body)) else { return nil }
    // Further zeros in front would name the same ticket in another way.
    guard let ordinal = Int(body), self.number(ordinal: ordinal).rawValue == text else {
      return nil
    }
    return ordinal
  }

  /// The digit that makes the Luhn sum of `body` and itself a multiple of ten.
  private static func checkDigit(of body: String) -> Int {
    var sum = 0
    for (place, byte) in body.utf8.reversed().enumerated() {
      let digit = Int(byte - 0x30) * (place % 2 == 0 ? 2 : 1)
      sum += digit > 9 ? digit - 9 : digit
    }
    return (10 - sum % 10) % 10
  }
}
