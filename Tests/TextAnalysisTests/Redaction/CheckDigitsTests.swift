import Testing

@testable import TextAnalysis

@Suite("Check digits")
struct CheckDigitsTests {
  private static func digits(_ text: String) -> [Int] { text.compactMap(\.wholeNumberValue) }

  /// Whether exactly one last digit fits.
  private static func isUnique(_ body: String, _ isValid: ([Int]) -> Bool) -> Bool {
    (0...9).count { isValid(digits(body) + [$0]) } == 1
  }

  @Test("exactly one last digit fits", arguments: ["7992739871", "000000000", "91827364", "5"])
  func unique(body: String) {
    #expect(Self.isUnique(body) { CheckDigits.isLuhn($0) })
    #expect(Self.isUnique(body, CheckDigits.isVerhoeff))
    #expect(Self.isUnique(body, CheckDigits.isISO7064))
  }

  @Test("numbers from the standards' own examples pass")
  func examples() {
    #expect(CheckDigits.isLuhn(Self.digits("79927398713")))
    #expect(CheckDigits.isVerhoeff(Self.digits("2363")))
    #expect(CheckDigits.isISO7064(Self.digits("07945")))
    #expect(CheckDigits.isGS1(Self.digits("4006381333931")))
    #expect(!CheckDigits.isGS1(Self.digits("4006381333932")))
  }

  @Test("Verhoeff finds every swap of two neighbours")
  func swaps() {
    for first in 0...9 {
      for second in 0...9 where first != second {
        guard let check = (0...9).first(where: { CheckDigits.isVerhoeff([first, second, $0]) })
        else { continue }
        #expect(!CheckDigits.isVerhoeff([second, first, check]))
      }
    }
  }
}
