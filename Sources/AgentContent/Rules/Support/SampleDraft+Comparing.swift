import TextAnalysis

extension SampleDraft {
  /// What samples are compared by: their words, with the entity in the place of a marked value.
  func comparisonKey(in intent: IntentDraft) -> String {
    if marks.isEmpty { return wordsKey }
    var text = ""
    let bytes = Array(self.text.utf8)
    var start = 0
    for mark in marks {
      text += String(decoding: bytes[start..<mark.textRange.lowerBound], as: UTF8.self)
      text += "‹\(intent.slot(mark.slot)?.entity?.scalar ?? mark.slot)›"
      start = mark.textRange.upperBound
    }
    text += String(decoding: bytes[start...], as: UTF8.self)
    return Self.words(of: text)
  }

  /// A text's words, by which samples are compared.
  static func words(of text: String) -> String {
    let normal = TextNormalizer.normalized(text)
    let words = Tokenizer.tokens(of: normal).map(\.text)
    return words.isEmpty ? normal : words.joined(separator: " ")
  }
}
