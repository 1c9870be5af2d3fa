import Conversation
import Foundation
import Testing

@testable import Understanding

@Suite("Entity pattern")
struct EntityPatternTests {
  private func codes(_ pattern: String, in text: String) throws -> [String] {
    let definition = EntityDefinition(
      id: "code",
      kind: .pattern(try EntityPattern(parsing: pattern))
    )
    let recognizer = EntityRecognizer(definitions: [definition])
    let zone = try #require(TimeZone(identifier: "UTC"))
    return recognizer.matches(in: text, now: Timestamp(milliseconds: 0), zone: zone).map {
      guard case .text(let code) = $0.value else { return "" }
      return code
    }
  }

  @Test(
    "finds codes however customers type them",
    arguments: [
      ("A-#####", "A-10042", "A-10042"),
      ("A-#####", "a10042", "A-10042"),
      ("A-#####", "A 10042", "A-10042"),
      ("A-#####", "a - 10042", "A-10042"),
      ("A-#####", "A–10042", "A-10042"),
      ("A-#####", "A\u{A0}10042", "A-10042"),
      ("A-#####", "order A-10042.", "A-10042"),
      ("A-#####", "(A-10042)", "A-10042"),
      ("A-#####", "order#A-10042?", "A-10042"),
      ("A-#####", "A-10042's parcel", "A-10042"),
      ("A-#####", "order:A-10042,now", "A-10042"),
      ("INV-######", "inv204417", "INV-204417"),
      ("INV-######", "invoice INV 204417 please", "INV-204417"),
      ("@@-##", "my code is xy12", "XY-12"),
      ("######", "it is 204417", "204417"),
      ("2#/@", "take 23/b", "23/B"),
      ("## ##", "12-34", "12 34"),
      ("T-##+", "t-12", "T-12"),
      ("T-##+", "T-1234567, please", "T-1234567"),
      ("@+-##", "abc-12", "ABC-12"),
      ("@+##", "abc12", "ABC12"),
    ]
  )
  func findsCodes(pattern: String, text: String, code: String) throws {
    #expect(try codes(pattern, in: text) == [code])
  }

  @Test(
    "finds no code inside a longer one",
    arguments: [
      ("A-#####", "AB-10042"), ("A-#####", "A-100421"), ("A-#####", "A-1004"),
      ("A-#####", "XA-10042"),
      ("A-#####", "X-A-10042"), ("A-#####", "A-10042-7"), ("A-#####", "A-10042x"),
      ("A-#####", "A10042é"), ("A-#####", "éA10042"), ("A-#####", "A----10042"),
      ("A-#####", "A-1 0042"),
      ("A-#####", "A_10042"), ("A-#####", ""), ("######", "A-204417"), ("######", "204417.50"),
      ("######", "‹phone:h204417›"), ("T-##+", "T-1"), ("T-##+", "T-12x"),
      ("#+", String(repeating: "1", count: 40)),
    ]
  )
  func findsNoPart(pattern: String, text: String) throws {
    #expect(try codes(pattern, in: text).isEmpty)
  }

  @Test("finds several codes in one text")
  func findsSeveral() throws {
    #expect(try codes("A-#####", in: "A-10042 and a10043") == ["A-10042", "A-10043"])
  }

  @Test(
    "says what is wrong with a pattern",
    arguments: [
      ("", 0, "a pattern cannot be empty"),
      ("A-*", 2, "a pattern cannot hold '*'; use letters, digits and - / . _"),
      ("é##", 0, "a pattern cannot hold 'é'; use letters, digits and - / . _"),
      ("-##", 0, "a pattern must start with a letter or a digit"),
      ("A-#-", 3, "a pattern must end with a letter or a digit"),
      ("ABC", 0, "a pattern needs at least one '#' (digit) or '@' (letter)"),
      ("+##", 0, "'+' means more of the '#' or '@' before it"),
      ("A+##", 1, "'+' means more of the '#' or '@' before it"),
      ("##++", 3, "'+' means more of the '#' or '@' before it"),
      ("#+#", 1, "what follows '+' could belong to it"),
      ("#+-2", 1, "what follows '+' could belong to it"),
      ("@+A##", 1, "what follows '+' could belong to it"),
      (String(repeating: "#", count: 65), 64, "a pattern cannot be longer than 64 characters"),
    ]
  )
  func reportsFaults(pattern: String, offset: Int, message: String) {
    #expect(throws: EntityPatternError(offset: offset, message: message)) {
      try EntityPattern(parsing: pattern)
    }
  }

  @Test(
    "says what is wrong with a check digit",
    arguments: [
      ("A-#", CheckDigit.luhn, 0, "the check 'luhn' needs two digits at least"),
      ("##@", .damm, 2, "a pattern with a check digit must end with '#'"),
      ("@@########@@", .s10, 0, "the check 's10' needs nine digits"),
      ("@@#########+@@", .s10, 0, "the check 's10' needs nine digits"),
      ("A##", .mod97, 0, "the check 'mod97' needs three digits at least"),
    ]
  )
  func reportsCheckFaults(pattern: String, check: CheckDigit, offset: Int, message: String) {
    #expect(throws: EntityPatternError(offset: offset, message: message)) {
      try EntityPattern(parsing: pattern, check: check)
    }
  }
}
