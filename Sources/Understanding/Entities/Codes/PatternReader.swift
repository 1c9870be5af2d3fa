import Conversation
import TextAnalysis

/// Finds codes of a fixed form.
struct PatternReader: EntityReader {
  let pattern: EntityPattern

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    found(in: text) { $0 }
  }

  /// Codes of the right form whose check digit does not fit.
  func nearMisses(in text: EntityText) -> [FoundValue] { found(in: text) { !$0 } }

  private func found(in text: EntityText, where isWanted: (Bool) -> Bool) -> [FoundValue] {
    text.tokens.compactMap { token in
      let start = token.range.lowerBound
      guard let (end, value, isValid) = pattern.match(in: text.bytes, at: start), isWanted(isValid),
        !token.isPlaceholder, text.isWordFreeBefore(start), text.isFreeAfter(end)
      else { return nil }
      return FoundValue(range: start..<end, value: .text(value), rule: rule)
    }
  }

  private var rule: String {
    "pattern \(pattern.source)" + (pattern.check.map { " (\($0.rawValue))" } ?? "")
  }
}
