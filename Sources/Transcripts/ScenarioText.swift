import CanonicalJSON
import Conversation

/// Writes pieces of scenarios so that they read back as they were.
enum ScenarioText {
  /// How continuation lines of a message or a reply begin.
  static let continuation = "  | "

  /// A value in a list of `name=value`: bare where that is unmistakable, else a JSON string.
  static func word(_ value: String) -> String {
    isBare(value) ? value : JSONWriter.text(of: .string(value))
  }

  private static func isBare(_ value: String) -> Bool {
    !value.isEmpty
      && value.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && scalar != "\"" && scalar.value != 0x7F && !scalar.isLineEnd
      }
  }

  /// An attribute of the customer: texts quoted, so that they are not taken for numbers or flags.
  static func attribute(_ value: Value) -> String {
    switch value {
    case .number(let number): JSONWriter.text(of: .number(number))
    case .flag(let flag): flag ? "true" : "false"
    default: JSONWriter.text(of: .string(ValueText.canonical(value)))
    }
  }

  /// A marker with a text behind it; further lines of the text are continuation lines.
  static func lines(_ marker: String, _ text: String) -> [String] {
    let lines = oneLineEnd(text).split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.first.map { $0.isEmpty ? marker : "\(marker) \($0)" } ?? marker
    return [first] + lines.dropFirst().map { $0.isEmpty ? "  |" : continuation + $0 }
  }

  /// A scenario's lines end with LF: CR LF and CR inside a text become LF.
  static func oneLineEnd(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var output = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        output.append("\n")
      } else if scalar != "\n" || !wasReturn {
        output.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(output)
  }

  /// How `text` is expected: word for word, or as a pattern where one of the `wild` pieces stands in it.
  static func expectation(
    of text: String,
    wild: [String]
  ) -> (text: String, isPattern: Bool) {
    let text = oneLineEnd(text)
    let pieces = wild.map { Array($0.utf8) }.filter { !$0.isEmpty }
    let bytes = Array(text.utf8)
    var pattern: [UInt8] = []
    var isPattern = false
    var position = 0
    while position < bytes.count {
      if let piece = pieces.first(where: { bytes[position...].starts(with: $0) }) {
        pattern.append(UInt8(ascii: "*"))
        isPattern = true
        position += piece.count
      } else {
        if [UInt8(ascii: "*"), UInt8(ascii: "\\")].contains(bytes[position]) {
          pattern.append(UInt8(ascii: "\\"))
        }
        pattern.append(bytes[position])
        position += 1
      }
    }
    return isPattern ? (String(decoding: pattern, as: UTF8.self), true) : (text, false)
  }

  /// The lines of an expected reply.
  static func reply(_ text: String, isPattern: Bool) -> [String] {
    lines(isPattern ? "agent~" : "agent:", text)
  }

  /// The lines that expect `text`.
  static func reply(_ text: String, wild: [String]) -> [String] {
    let expectation = expectation(of: text, wild: wild)
    return reply(expectation.text, isPattern: expectation.isPattern)
  }

  /// `90s`, `2h`: the largest unit that leaves no rest.
  static func duration(_ duration: Milliseconds) -> String {
    let units = DurationUnit.allCases.sorted { $0.milliseconds > $1.milliseconds }
    let unit = units.first { duration.count % $0.milliseconds == 0 } ?? .milliseconds
    return "\(duration.count / unit.milliseconds)\(unit.rawValue)"
  }
}

/// The units of `@advance`.
enum DurationUnit: String, CaseIterable {
  case weeks = "w"
  case days = "d"
  case hours = "h"
  case minutes = "m"
  case seconds = "s"
  case milliseconds = "ms"

  /// How many milliseconds one is.
  var milliseconds: Int {
    switch self {
    case .weeks: 604_800_000
    case .days: 86_400_000
    case .hours: 3_600_000
    case .minutes: 60_000
    case .seconds: 1000
    case .milliseconds: 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether an editor may take it for the end of a line.
  var isLineEnd: Bool {
    value == 0x0A || value == 0x0D || value == 0x85 || value == 0x2028 || value == 0x2029
  }
}
