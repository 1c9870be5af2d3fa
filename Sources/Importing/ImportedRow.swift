import Conversation
import TextAnalysis

/// The values of one row in our terms; what cannot be read is noted and left out.
struct ImportedRow {
  private static let highestCount = 50

  let line: Int
  private let map: ImportMap
  private let row: ImportRow
  private(set) var changes: [LossReport.Change]

  init(_ row: ImportRow, map: ImportMap) {
    self.row = row
    self.map = map
    line = row.line
    changes = row.losses.map { LossReport.Change(field: $0.field, loss: $0.loss) }
  }

  mutating func note(_ loss: ImportLoss, of field: ImportField) {
    changes.append(LossReport.Change(field: field, loss: loss))
  }

  /// The value as it is written, else what the map says where there is none.
  func text(_ field: ImportField) -> String? { row.values[field] ?? map.defaults[field] }

  /// The instant.
  mutating func instant(_ field: ImportField) -> Timestamp? {
    guard let text = row.values[field] else { return nil }
    let instant = map.instant(of: text)
    if instant == nil { note(.unreadableTime, of: field) }
    return instant
  }

  /// The value in our words.
  mutating func word(_ field: ImportField) -> String? {
    guard let text = row.values[field] else { return map.defaults[field] }
    let small = text.lowercased()
    if let word = map.words[field]?[small] { return word }
    guard let allowed = field.allowedWords else { return text }
    guard allowed.contains(small) else {
      note(.unknownWord, of: field)
      return map.defaults[field]
    }
    return small
  }

  /// The whole number, no higher than makes a difference to any figure.
  mutating func count(_ field: ImportField) -> Int? {
    guard let text = row.values[field] else { return nil }
    // Spreadsheets write whole numbers as 2.0.
    guard let count = Double(text).flatMap({ Int(exactly: $0) }), count >= 0 else {
      note(.unreadableNumber, of: field)
      return nil
    }
    if count > Self.highestCount { note(.cappedCount, of: field) }
    return min(count, Self.highestCount)
  }

  /// The value in our words, without personal data.
  mutating func redacted(_ field: ImportField, by redactor: inout TextRedaction) -> String? {
    guard let text = word(field) else { return nil }
    let (redacted, isChanged) = redactor.redacted(text)
    if isChanged { note(.redacted, of: field) }
    return redacted
  }
}

extension ImportMap {
  /// The instant that `text` writes; nil where it fits no pattern.
  func instant(of text: String) -> Timestamp? {
    for pattern in times {
      if let instant = pattern.instant(of: text, in: zone) { return instant }
    }
    return nil
  }
}

/// Takes personal data out of texts, of which many come again and again.
struct TextRedaction {
  private static let longestKept = 64
  private static let mostKept = 4096

  private let redactor = Redactor()
  private var known: [String: String] = [:]

  /// The text without personal data, and whether it held any.
  mutating func redacted(_ text: String) -> (String, isChanged: Bool) {
    if let redacted = known[text] { return (redacted, redacted != text) }
    let redaction = redactor.redact(text, firstHandle: 1)
    if text.utf8.count <= Self.longestKept, known.count < Self.mostKept {
      known[text] = redaction.text.text
    }
    return (redaction.text.text, !redaction.spans.isEmpty)
  }
}
