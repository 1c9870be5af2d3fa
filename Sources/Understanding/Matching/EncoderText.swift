import TextAnalysis

/// A text as an encoder is given it.
enum EncoderText {
  /// How many words are given; by then the meaning is clear, and the cost stays bounded.
  private static let maximumTokens = 192

  /// `text` with its misspelt words as they are read, and masked values by their names: `‹order-number›` as
  /// "order number".
  /// - Parameters:
  ///   - text: the text in its normal form.
  ///   - tokens: its words.
  ///   - corrections: what some of them are read as.
  static func text(
    of text: String,
    _ tokens: [Token],
    _ corrections: [SpellingCorrector.Correction]
  ) -> String {
    var replaced = Dictionary(corrections.map { ($0.place, $0.word) }) { first, _ in first }
    for (place, token) in tokens.enumerated() where token.isPlaceholder {
      replaced[place] = String(token.text.dropFirst().dropLast()).replacing("-", with: " ")
    }
    let isWhole = tokens.count <= maximumTokens
    if replaced.isEmpty, isWhole { return text }
    let source = text.utf8
    var result = ""
    var start = 0
    func passage(_ range: Range<Int>) -> Substring {
      let lower = source.index(source.startIndex, offsetBy: range.lowerBound)
      return text[lower..<source.index(lower, offsetBy: range.count)]
    }
    for (place, token) in tokens.prefix(maximumTokens).enumerated() {
      guard let word = replaced[place] else { continue }
      result += passage(start..<token.range.lowerBound)
      result += word
      start = token.range.upperBound
    }
    let end = isWhole ? source.count : tokens[maximumTokens - 1].range.upperBound
    return result + passage(start..<max(start, end))
  }
}
