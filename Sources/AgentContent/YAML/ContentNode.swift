import SourceDiagnostics

/// A value of a content file with its place in it.
struct ContentNode: Sendable {
  /// How a scalar is written, which decides where its letters stand.
  enum ScalarStyle: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// A key of a mapping with its value.
  struct Member: Sendable {
    let key: ContentNode
    let value: ContentNode
  }

  /// What the value is.
  enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case sequence([ContentNode])
    case mapping([Member])
  }

  let content: Content
  let source: SourceText
  /// Where it starts, counted from 1.
  let line: Int
  let column: Int
}

extension ContentNode {
  /// The text of a scalar, however it is written; nil for anything else.
  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The members of a mapping, nil for anything else.
  var members: [Member]? {
    if case .mapping(let members) = content { members } else { nil }
  }

  /// The elements of a sequence, nil for anything else.
  var elements: [ContentNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The text of a scalar without quotes, which may stand for a number or a flag.
  var plainText: String? {
    if case .scalar(let text, .plain) = content { text } else { nil }
  }

  /// Whether nothing is written, or `null`.
  var isNull: Bool { plainText.map { ["", "~", "null", "Null", "NULL"].contains($0) } ?? false }

  /// The value of the member `key`.
  subscript(key: String) -> ContentNode? { members?.first { $0.key.scalar == key }?.value }

  /// The place of the whole value: a scalar's text, or the start of anything else.
  var location: SourceLocation {
    guard let text = scalar else { return source.location(line: line, column: column) }
    return location(of: 0..<text.utf8.count)
  }

  /// The place of some UTF-8 bytes of a scalar's text.
  func location(of range: Range<Int>) -> SourceLocation {
    guard case .scalar(let text, let style) = content else { return location }
    var walk = ScalarWalk(source: source, line: line, column: column, style: style)
    return walk.location(of: range, in: text)
  }

  /// A diagnostic about the whole value, or about some UTF-8 bytes of its text.
  func diagnostic(
    _ code: String,
    _ message: String,
    as severity: Diagnostic.Severity = .error,
    of range: Range<Int>? = nil,
    hint: String? = nil,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    source.diagnostic(
      severity,
      code: code,
      message,
      at: range.map { location(of: $0) } ?? location,
      hint: hint,
      notes: notes
    )
  }

  /// A note that points at the value.
  func note(_ message: String) -> Diagnostic.Note {
    Diagnostic.Note(location: location, message: message)
  }
}
