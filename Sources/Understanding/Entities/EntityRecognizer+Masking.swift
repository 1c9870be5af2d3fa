import Conversation
import TextAnalysis

extension EntityRecognizer {
  /// The text as the intent matcher reads it, with names in the place of values that are different
  /// every time.
  ///
  /// Codes, sums, days, times, web addresses and numbers of three digits or more become `‹entity-id›`;
  /// e-mail addresses and telephone numbers `‹email›` and `‹phone›`, whatever entity read them;
  /// placeholders lose their handle. Values of closed lists stay words: they say much about what a
  /// customer wants.
  package func masked(_ text: String, _ matches: [EntityMatch]) -> String {
    let bytes = Array(text.utf8)
    var replacements: [(range: Range<Int>, name: String)] = []
    for match in matches {
      if let name = maskName(of: match, bytes) { replacements.append((match.range, name)) }
    }
    for token in Tokenizer.tokens(of: text) where token.isPlaceholder {
      replacements.append((token.range, String(token.text.dropFirst().dropLast())))
    }
    // Where a value covers a placeholder, the value comes first and the placeholder is passed over.
    replacements.sort { left, right in
      left.range.lowerBound == right.range.lowerBound
        ? left.range.upperBound > right.range.upperBound
        : left.range.lowerBound < right.range.lowerBound
    }
    return replaced(bytes, replacements)
  }

  private func maskName(of match: EntityMatch, _ bytes: [UInt8]) -> String? {
    guard let definition = definitions.first(where: { $0.id == match.entity }) else { return nil }
    switch definition.kind {
    case .email: return "email"
    case .phone: return "phone"
    case .pattern, .money, .date, .time, .moment, .url: return match.entity.rawValue
    case .number, .quantity:
      guard match.range.upperBound <= bytes.count else { return nil }
      let digits = bytes[match.range].count { $0.isDigit }
      return digits >= 3 ? match.entity.rawValue : nil
    case .values, .ordinal, .duration, .text: return nil
    }
  }

  private func replaced(
    _ bytes: [UInt8],
    _ replacements: [(range: Range<Int>, name: String)]
  )
    -> String
  {
    var result: [UInt8] = []
    var position = 0
    for (range, name) in replacements
    where range.lowerBound >= position && range.upperBound <= bytes.count {
      result += bytes[position..<range.lowerBound]
      result += Array("‹\(name)›".utf8)
      position = range.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }
}
