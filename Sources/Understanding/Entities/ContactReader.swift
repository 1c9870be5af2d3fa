import Conversation
import TextAnalysis

/// Finds e-mail addresses and telephone numbers: as placeholders of what lies in the vault, and as
/// they are where redaction is switched off.
struct ContactReader: EntityReader {
  let kind: RedactionClass

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    Redactor(classes: [kind]).redact(text.text, firstHandle: 1).spans.compactMap { span in
      guard span.kind == kind else { return nil }
      return FoundValue(
        range: span.rawRange,
        value: value(of: span, context),
        rule: span.value == nil ? "placeholder of \(kind.rawValue)" : kind.rawValue
      )
    }
  }

  private func value(of span: RedactedSpan, _ context: ReadingContext) -> Value {
    if let value = span.value { return .text(value) }
    let handle = span.handle ?? ""
    return .sealed(
      SealedValue(
        handle: handle,
        kind: kind.rawValue,
        masked: context.masks[handle] ?? kind.genericMask
      )
    )
  }
}

/// Finds web addresses: with a scheme, with `www.`, or with one of the common top-level domains.
struct AddressReader: EntityReader {
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var start = 0
    while start < text.bytes.count {
      guard !isSpace(text.bytes[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < text.bytes.count, !isSpace(text.bytes[end]) { end += 1 }
      if let range = address(text.bytes, start..<end) {
        let value = String(decoding: text.bytes[range], as: UTF8.self)
        result.append(FoundValue(range: range, value: .text(value), rule: "web address"))
      }
      start = end
    }
    return result
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private func address(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    var range = word
    while let first = range.first, "(<[\"'".utf8.contains(bytes[first]) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, ".,;:!?)>]\"'".utf8.contains(bytes[last]) {
      range = range.lowerBound..<last
    }
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    for scheme in ["https://", "http://", "www."] where text.hasPrefix(scheme) {
      return text.utf8.count > scheme.utf8.count ? range : nil
    }
    let host = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, Self.topLevels.contains(String(top)),
      labels.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isHost) })
    else { return nil }
    return range
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x2D || byte >= 0x80
  }

  private static let topLevels: Set<String> = [
    "com", "org", "net", "uk", "eu", "de", "fr", "ie", "es", "it", "nl", "io", "info", "shop",
    "app",
    "dev", "example", "gov", "edu",
  ]
}
