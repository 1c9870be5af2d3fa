import Conversation
import Testing

@testable import Understanding

/// One line of a corpus: `what a customer [wrote] | value | rule`.
///
/// Brackets stand around what must be found, values are separated by `; ` (in a corpus of several
/// kinds each with the entity's id before it), the rule may be left out, and `none` says that
/// nothing is found. A line that begins with `> ` is the answer to a question for the value.
struct CorpusCase: Sendable, CustomStringConvertible {
  let line: String
  let text: String
  let isAnswer: Bool
  /// What must be found, with its place in UTF-8 bytes of `text`.
  let expected: [(range: Range<Int>, value: String)]
  let rule: String?

  var description: String { line }

  /// The value an answer gives, and the entity where the line names it.
  let answer: String?
  let entity: String?

  init?(_ line: String) {
    let columns = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    guard (2...3).contains(columns.count) else { return nil }
    self.line = line
    isAnswer = columns[0].hasPrefix("> ")
    let written = isAnswer ? String(columns[0].dropFirst(2)) : columns[0]
    let values = columns[1] == "none" ? [] : columns[1].split(separator: "; ").map(String.init)
    let (text, ranges) = Self.marked(written)
    self.text = text
    guard isAnswer || ranges.count == values.count else { return nil }
    expected = isAnswer ? [] : Array(zip(ranges, values))
    let parts = isAnswer ? values.first?.split(separator: "=").map(String.init) : nil
    answer = parts?.last
    entity = parts?.count == 2 ? parts?.first : nil
    rule = columns.count == 3 ? columns[2] : nil
  }

  /// The text without its brackets, and the bytes they stood around.
  private static func marked(_ written: String) -> (text: String, ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for byte in written.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = bytes.count
      case UInt8(ascii: "]"): ranges.append(start..<bytes.count)
      default: bytes.append(byte)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), ranges)
  }

  /// The cases of a corpus; a line that is none is reported.
  static func all(in corpus: String) -> [CorpusCase] {
    corpus.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      let parsed = CorpusCase(String(line))
      if parsed == nil { Issue.record("not a line of a corpus: \(line)") }
      return parsed
    }
  }
}

/// Values as corpora write them.
enum CorpusValue {
  static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map { String($0) } ?? "\(number)"
    case .date(let date): date.description
    case .time(let time): time.description
    case .moment(let moment): moment.description
    case .money(let minorUnits, let currency): MoneyWording.plain(minorUnits, currency)
    case .duration(let duration): text(duration)
    case .sealed(let sealed): sealed.handle
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let values): values.map { text($0) }.joined(separator: ", ")
    }
  }

  /// `2h 30m`.
  private static func text(_ duration: Milliseconds) -> String {
    var rest = duration.count / 1000
    var parts: [String] = []
    for (unit, seconds) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] {
      if rest / seconds > 0 { parts.append("\(rest / seconds)\(unit)") }
      rest %= seconds
    }
    return parts.joined(separator: " ")
  }
}
