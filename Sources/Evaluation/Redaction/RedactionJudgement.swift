import TextAnalysis

/// What became of the personal data of one message.
package struct RedactionJudgement: Sendable, Hashable {
  /// What became of a piece of marked data.
  package enum Fate: String, Sendable, Hashable {
    /// Taken out whole, as the class it is of.
    case found
    /// Taken out whole, but as another class, or partly so.
    case otherClass = "other_class"
    /// Something of it was left.
    case missed
  }

  /// The language of the message.
  package let language: String
  /// The file of the message.
  package let path: String
  /// The message.
  package let line: MarkedLine
  /// What became of each mark, by position.
  package let fates: [Fate]
  /// What was taken out, by position.
  package let spans: [RedactedSpan]

  /// Judges what `redactor` does to the message.
  init(_ line: MarkedLine, in file: RedactionFile, by redactor: Redactor) {
    self.line = line
    language = file.language
    path = file.path
    let spans = redactor.redact(line.text, firstHandle: 1).spans
    self.spans = spans
    let bytes = Array(line.text.utf8)
    fates = line.marks.map { Self.fate(of: $0, in: bytes, spans) }
  }

  /// What was taken out and overlaps no mark.
  package var wrongSpans: [RedactedSpan] { spans.filter { !isMarked($0) } }

  /// Whether some of what a span took out is marked, as whatever class.
  package func isMarked(_ span: RedactedSpan) -> Bool {
    line.marks.contains { $0.range.overlaps(span.rawRange) }
  }

  private static func fate(
    of mark: MarkedLine.Mark,
    in bytes: [UInt8],
    _ spans: [RedactedSpan]
  ) -> Fate {
    let needed = needed(of: mark, in: bytes)
    if isCovered(needed, by: spans.filter { $0.kind == mark.kind }) { return .found }
    return isCovered(needed, by: spans) ? .otherClass : .missed
  }

  /// What of a mark must be taken out: all but separators at its ends, and of a card all but the last four digits.
  private static func needed(of mark: MarkedLine.Mark, in bytes: [UInt8]) -> Range<Int> {
    var range = mark.range
    while let first = range.first, isSeparator(bytes[first]) { range.removeFirst() }
    while let last = range.last, isSeparator(bytes[last]) { range.removeLast() }
    return mark.kind == .card ? withoutLastFour(range, bytes) : range
  }

  private static func withoutLastFour(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    // Digits beside ASCII have several bytes; a character starts where no byte goes on with another.
    let starts = range.filter { bytes[$0] & 0xC0 != 0x80 && !isSeparator(bytes[$0]) }
    guard starts.count > 4 else { return range }
    return range.lowerBound..<starts[starts.count - 4]
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    " \t\n-.,:;()/'\"".utf8.contains(byte)
  }

  private static func isCovered(_ range: Range<Int>, by spans: [RedactedSpan]) -> Bool {
    var position = range.lowerBound
    for span in spans where span.rawRange.contains(position) { position = span.rawRange.upperBound }
    return position >= range.upperBound
  }
}

extension Range<Int> {
  fileprivate mutating func removeFirst() { self = (lowerBound + 1)..<upperBound }
  fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
}
