import Conversation
import Testing

@testable import Understanding

@Suite("Check digits")
struct CheckDigitTests {
  @Test(
    "accepts codes whose check digit was worked out elsewhere",
    arguments: [
      (CheckDigit.luhn, "4111111111111111"), (.luhn, "79927398713"), (.luhn, "T-000018"),
      (.mod11, "0306406152"), (.mod11, "080442957X"), (.mod11, "0-8044-2957-X"),
      // ISO 17442: the legal entity identifiers of two banks.
      (.mod97, "5493001KJTIIGC8Y1R12"), (.mod97, "7LTWFZYICNSX8D621K86"),
      (.s10, "RR473124829GB"), (.s10, "EE987654326FR"),
      (.gs1, "4006381333931"), (.gs1, "978-0-201-37962-4"), (.gs1, "034500030012345677"),
      (.damm, "5724"), (.damm, "12340"),
    ]
  )
  func accepts(check: CheckDigit, code: String) {
    #expect(check.accepts(code.utf8))
  }

  @Test(
    "refuses a code with one digit replaced, whichever it is",
    arguments: [
      (CheckDigit.luhn, "79927398713"), (.mod11, "0306406152"), (.mod97, "12345678901237"),
      (.gs1, "4006381333931"), (.damm, "123450987612"),
    ]
  )
  func refusesReplacedDigits(check: CheckDigit, code: String) throws {
    let bytes = try #require(Self.completed(code, check))
    #expect(check.accepts(bytes))
    for place in bytes.indices {
      for digit in UInt8(0x30)...0x39 where digit != bytes[place] {
        var wrong = bytes
        wrong[place] = digit
        #expect(!check.accepts(wrong), "\(check) \(place) \(digit)")
      }
    }
  }

  /// Luhn misses 09 and 90, GS1 and S10 some pairs: those three are left out.
  @Test(
    "refuses a code with two neighbours swapped",
    arguments: [
      (CheckDigit.mod11, "0306406152"), (.mod97, "12345678901237"), (.damm, "12345098761"),
    ]
  )
  func refusesSwappedDigits(check: CheckDigit, code: String) throws {
    let bytes = try #require(Self.completed(code, check))
    for place in bytes.indices.dropLast() where bytes[place] != bytes[place + 1] {
      var wrong = bytes
      wrong.swapAt(place, place + 1)
      #expect(!check.accepts(wrong), "\(check) \(place)")
    }
  }

  /// The code with the last two digits that fit.
  private static func completed(_ code: String, _ check: CheckDigit) -> [UInt8]? {
    let body = Array(code.utf8.dropLast(2))
    for number in UInt8(0)..<100 {
      let bytes = body + [0x30 + number / 10, 0x30 + number % 10]
      if check.accepts(bytes) { return bytes }
    }
    return nil
  }

  @Test("tells a mistyped code from none")
  func tellsNearMisses() throws {
    let recognizer = EntityRecognizer(definitions: CorpusWorlds.everyKind)
    let misses = recognizer.nearMisses(in: "is it T-000019 or RR 473 124 828 GB?")
    #expect(misses.map(\.entity) == ["ticket", "parcel"])
    #expect(misses.map(\.value) == [.text("T-000019"), .text("RR473124828GB")])
    #expect(misses.map(\.range) == [6..<14, 18..<35])
    #expect(recognizer.nearMisses(in: "T-000018, A-10042 and T-19").isEmpty)
  }
}
