import Conversation
import TextAnalysis

/// Finds e-mail addresses and telephone numbers: as placeholders of what lies in the vault, and as
/// they are where redaction is switched off.
struct ContactReader: EntityReader {
  let kind: RedactionClass

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    guard mayHold(text) else { return [] }
    return Redactor(classes: [kind]).redact(text.text, firstHandle: 1).spans.compactMap { span in
      guard span.kind == kind else { return nil }
      let (value, end) = value(of: span, text, context)
      return FoundValue(
        range: span.rawRange.lowerBound..<end,
        value: value,
        rule: span.value == nil ? "placeholder of \(kind.rawValue)" : kind.rawValue
      )
    }
  }

  /// Most texts need no closer look: they have no `@`, or too few digits, and no placeholder.
  private func mayHold(_ text: EntityText) -> Bool {
    if text.tokens.contains(where: \.isPlaceholder) { return true }
    switch kind {
    case .email: return text.bytes.contains(UInt8(ascii: "@"))
    case .phone: return text.bytes.count(where: \.isDigit) >= 7
    default: return true
    }
  }

  private func value(
    of span: RedactedSpan,
    _ text: EntityText,
    _ context: ReadingContext
  ) -> (value: Value, end: Int) {
    if let value = span.value {
      guard kind == .phone, let (digits, end) = phoneExtension(text, span.rawRange.upperBound)
      else { return (.text(value), span.rawRange.upperBound) }
      return (.text("\(value);ext=\(digits)"), end)
    }
    let handle = span.handle ?? ""
    let sealed = SealedValue(
      handle: handle,
      kind: kind.rawValue,
      masked: context.masks[handle] ?? kind.genericMask
    )
    return (.sealed(sealed), span.rawRange.upperBound)
  }

  /// `ext 12` behind a number, which RFC 3966 writes `;ext=12`.
  private func phoneExtension(_ text: EntityText, _ end: Int) -> (digits: String, end: Int)? {
    guard let index = text.tokens.firstIndex(where: { $0.range.lowerBound >= end }) else {
      return nil
    }
    let word = text.word(index)
    let isSplit = ["ext", "extension", "extn", "x"].contains(word)
    let digits =
      isSplit ? text.word(index + 1) : word.hasPrefix("x") ? String(word.dropFirst()) : ""
    guard text.tokens[index].range.lowerBound - end <= 2, (1...6).contains(digits.utf8.count),
      digits.utf8.allSatisfy(\.isDigit)
    else { return nil }
    return (digits, text.tokens[isSplit ? index + 1 : index].range.upperBound)
  }
}
