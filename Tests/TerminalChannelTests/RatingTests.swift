import Testing

@testable import TerminalChannel

@Suite("Ratings as they are typed")
struct RatingTests {
  @Test(
    "are a number from 1 to 5 and perhaps words",
    arguments: [
      ("5", 5, nil),
      (" 4 ", 4, nil),
      ("3, it took long", 3, "it took long"),
      ("4/5", 4, nil),
      ("2/5 - slow", 2, "slow"),
      ("1 star", 1, "star"),
    ] as [(String, Int, String?)]
  )
  func rating(_ line: String, _ score: Int, _ comment: String?) {
    let rating = Rating(line, scale: 1...5)
    #expect(rating?.score == score)
    #expect(rating?.comment == comment)
  }

  @Test(
    "may be of two digits where the scale is",
    arguments: [("10", 10), ("10/10", 10), ("0", 0), ("9, quick", 9), ("11", nil), ("100", nil)]
      as [(String, Int?)]
  )
  func longScale(_ line: String, _ score: Int?) {
    #expect(Rating(line, scale: 0...10)?.score == score)
  }

  @Test(
    "are nothing else",
    arguments: ["", "0", "6", "10", "55", "five", "1st class", "/5", "-1", "A-10042"]
  )
  func noRating(_ line: String) {
    #expect(Rating(line, scale: 1...5) == nil)
  }
}
