import Conversation
import TextAnalysis

/// Finds sums of money: `£49.99`, `€3,50`, `20 pounds`, `50p`, `EUR 5`.
struct MoneyReader: EntityReader {
  /// What a bare number means as the answer to "how much?"; nil where that says too little.
  let currency: String?

  private static let signs = [
    "£": "GBP", "€": "EUR", "$": "USD", "gbp": "GBP", "eur": "EUR", "usd": "USD", "chf": "CHF",
  ]

  private static let units = [
    "pound": "GBP", "pounds": "GBP", "quid": "GBP", "euro": "EUR", "euros": "EUR", "dollar": "USD",
    "dollars": "USD", "bucks": "USD",
  ]

  private static let minorUnits = [
    "p": "GBP", "pence": "GBP", "penny": "GBP", "cent": "EUR", "cents": "EUR",
  ]

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let found = text.numerals.compactMap { sum($0, text, context) } + glued(text) + words(text)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func sum(_ numeral: Numeral, _ text: EntityText, _ context: ReadingContext) -> FoundValue?
  {
    guard let value = numeral.thousands else { return nil }
    let (first, end) = (numeral.tokens.lowerBound, numeral.tokens.upperBound)
    if let code = Self.signs[text.word(first - 1)], isNear(text, first) {
      return found(text.range(first - 1, end), value, code)
    }
    if isNear(text, end) {
      if let code = Self.signs[text.word(end)] ?? Self.units[text.word(end)] {
        return found(text.range(first, end + 1), value, code)
      }
      if let code = Self.minorUnits[text.word(end)], value == value.rounded() {
        return found(text.range(first, end + 1), value / 100, code)
      }
    }
    let isWhole = numeral.isFree && text.tokens.count == end - first
    guard let currency, context.isAnswer, isWhole else { return nil }
    return found(numeral.range, value, currency)
  }

  /// `50p`.
  private func glued(_ text: EntityText) -> [FoundValue] {
    text.tokens.compactMap { token in
      guard token.text.hasSuffix("p"), let pence = Int(token.text.dropLast()), pence >= 0,
        token.text.utf8.count <= 5
      else { return nil }
      return FoundValue(
        range: token.range,
        value: .money(minorUnits: pence, currency: "GBP"),
        rule: "money"
      )
    }
  }

  /// "twenty pounds".
  private func words(_ text: EntityText) -> [FoundValue] {
    text.tokens.indices.compactMap { index in
      guard let (value, count) = NumberWords.number(at: index, word: text.word),
        let code = Self.units[text.word(index + count)]
      else { return nil }
      return found(text.range(index, index + count + 1), Double(value), code)
    }
  }

  private func isNear(_ text: EntityText, _ index: Int) -> Bool {
    guard index > 0, index < text.tokens.count else { return false }
    let gap = text.gap(before: index)
    return gap.isEmpty || Array(gap) == [0x20] || Array(gap) == [0xC2, 0xA0]
  }

  private func found(_ range: Range<Int>, _ value: Double, _ code: String) -> FoundValue {
    let minorUnits = Int((value * 100).rounded())
    return FoundValue(
      range: range,
      value: .money(minorUnits: minorUnits, currency: code),
      rule: "money"
    )
  }
}
