import SourceDiagnostics
import Yams

/// Turns what the YAML parser complains of into a diagnostic.
enum YAMLFault {
  /// A diagnostic about `error` in `source`.
  static func diagnostic(
    of error: any Error,
    in source: SourceText,
    _ limits: ContentLimits
  ) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      syntaxFault(problem, context: context, at: mark, in: source, limits)
    case .composer(_, let problem, let mark, _):
      composerFault(problem, at: mark, in: source)
    case .duplicatedKeysInMapping(let keys, let context):
      duplicateKey(keys.sorted().first ?? "", first: context.mark, in: source)
    case .reader:
      unreadableCharacter(in: source)
    default:
      source.diagnostic(
        code: "invalid-yaml",
        "the file cannot be read as YAML",
        at: source.location(line: 1, column: 1)
      )
    }
  }

  private static func syntaxFault(
    _ problem: String,
    context: YamlError.Context?,
    at mark: Mark,
    in source: SourceText,
    _ limits: ContentLimits
  ) -> Diagnostic {
    if isTab(at: mark, in: source) {
      return source.diagnostic(
        code: "invalid-yaml",
        "a tab indents this line",
        at: source.location(line: mark.line, column: mark.column),
        hint: "indent with spaces"
      )
    }
    if problem.hasPrefix("Maximum nesting") {
      return NodeWalk.tooDeep(
        at: source.location(line: mark.line, column: mark.column),
        in: source,
        limits
      )
    }
    var notes: [Diagnostic.Note] = []
    if let context, context.mark.line != mark.line {
      let place = source.location(line: context.mark.line, column: context.mark.column)
      notes.append(Diagnostic.Note(location: place, message: context.text))
    }
    return source.diagnostic(
      code: "invalid-yaml",
      problem,
      at: source.location(line: mark.line, column: mark.column),
      hint: hint(for: problem),
      notes: notes
    )
  }

  private static func isTab(at mark: Mark, in source: SourceText) -> Bool {
    source.scalars(ofLine: mark.line).prefix(mark.column).last == "\t"
  }

  private static func hint(for problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "put a text that holds ': ' in quotes"
    case "found character that cannot start any token":
      "put a text that starts with a special character in quotes"
    case "found unexpected ':'":
      "put a blank behind ':'"
    case let problem where problem.hasPrefix("did not find expected"):
      "check the indentation, and put texts with special characters in quotes"
    case let problem where problem.hasPrefix("found unexpected end of stream"):
      "a quote or a bracket is not closed"
    default: nil
    }
  }

  private static func composerFault(
    _ problem: String,
    at mark: Mark,
    in source: SourceText
  ) -> Diagnostic {
    let place = source.location(line: mark.line, column: mark.column)
    if problem.contains("another document") {
      return source.diagnostic(
        code: "invalid-yaml",
        "a second document starts here; a content file holds one",
        at: place
      )
    }
    return source.diagnostic(
      code: "yaml-alias",
      problem,
      at: place,
      hint: "put a text that starts with '*' in quotes"
    )
  }

  private static func unreadableCharacter(in source: SourceText) -> Diagnostic {
    for line in 1...source.lineCount {
      for (index, scalar) in source.scalars(ofLine: line).enumerated()
      where !isReadable(scalar) {
        let number = String(scalar.value, radix: 16, uppercase: true)
        let name = String(repeating: "0", count: max(0, 4 - number.count)) + number
        return source.diagnostic(
          code: "invalid-yaml",
          "the character U+\(name) cannot stand in a YAML file",
          at: source.location(line: line, column: index + 1)
        )
      }
    }
    return source.diagnostic(
      code: "invalid-yaml",
      "a character of the file cannot stand in YAML",
      at: source.location(line: 1, column: 1)
    )
  }

  private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      scalar.value != 0xFEFF
    default: false
    }
  }

  // MARK: Duplicate keys

  private static func duplicateKey(
    _ key: String,
    first: Mark,
    in source: SourceText
  ) -> Diagnostic {
    let length = key.unicodeScalars.count
    let original = source.location(line: first.line, column: first.column, length: length)
    let second = secondKey(key, after: first, in: source)
    return source.diagnostic(
      code: "duplicate-key",
      "the key '\(key)' is written twice",
      at: second.map { source.location(line: $0.line, column: $0.column, length: length) }
        ?? original,
      hint: "keep one of them, or write both values under one key",
      notes: second == nil
        ? [] : [Diagnostic.Note(location: original, message: "'\(key)' is first written here")]
    )
  }

  /// Where the key comes again: further on the line, or at the same column of a later one.
  private static func secondKey(
    _ key: String,
    after first: Mark,
    in source: SourceText
  ) -> (line: Int, column: Int)? {
    let letters = Array(key.unicodeScalars)
    for line in first.line...max(first.line, source.lineCount) {
      let scalars = source.scalars(ofLine: line)
      if line == first.line {
        let starts =
          (first.column + letters.count)..<max(first.column + letters.count, scalars.count)
        for start in starts where isKey(letters, at: start, in: scalars) {
          return (line, start + 1)
        }
      } else if isKey(letters, at: first.column - 1, in: scalars) {
        return (line, first.column)
      }
    }
    return nil
  }

  private static func isKey(
    _ letters: [Unicode.Scalar],
    at start: Int,
    in scalars: [Unicode.Scalar]
  ) -> Bool {
    let end = start + letters.count
    guard start >= 0, end <= scalars.count, Array(scalars[start..<end]) == letters,
      start == 0 || [" ", "{", ",", "\"", "'"].contains(scalars[start - 1])
    else { return false }
    return scalars[end...].first { ![" ", "\"", "'"].contains($0) } == ":"
  }
}
