import SourceDiagnostics
import Yams

/// A YAML file of the content, read in bounded time and memory.
enum YAMLFile {
  /// A file either has a value, or faults that say why not.
  enum Reading {
    case value(ContentNode)
    case faulty(Diagnostic)
  }

  private static let maximumBytes = 1 << 20
  /// A longer line is no text that anybody edits, and carets in it would cost its square.
  private static let maximumLineLength = 10_000
  private static let maximumValues = 20_000
  /// How deeply values may lie within each other.
  private static let maximumDepth = 32

  /// The value that `bytes` write: a mapping.
  static func read(_ bytes: [UInt8], path: String) -> Reading {
    guard bytes.count <= maximumBytes else { return .faulty(tooLarge(bytes.count, path: path)) }
    guard let text = String(validating: withoutMark(bytes), as: UTF8.self) else {
      return .faulty(EncodingFault.diagnostic(of: bytes, path: path))
    }
    let source = SourceText(path: path, text: text)
    if let line = longLine(in: source) { return .faulty(line) }
    if let alias = AliasScan.firstAlias(in: source) { return .faulty(alias) }
    do {
      // UTF-8 is named, since Yams' default asks the environment. The basic resolver leaves every scalar a text.
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return .faulty(emptyFile(source))
      }
      return reading(root, in: source)
    } catch {
      return .faulty(YAMLFault.diagnostic(of: error, in: source))
    }
  }

  /// The diagnostic about a file of `count` bytes.
  static func tooLarge(_ count: Int, path: String) -> Diagnostic {
    Diagnostic(
      code: "file-too-large",
      message: "the file has \(count) bytes; at most \(maximumBytes) are read",
      location: SourceLocation(path: path)
    )
  }

  private static func longLine(in source: SourceText) -> Diagnostic? {
    for number in 1...source.lineCount {
      guard let line = source.line(number), line.utf8.count > maximumLineLength else { continue }
      return source.diagnostic(
        code: "line-too-long",
        "the line has more than \(maximumLineLength) bytes",
        at: source.location(line: number, column: 1)
      )
    }
    return nil
  }

  private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  private static func emptyFile(_ source: SourceText) -> Diagnostic {
    source.diagnostic(
      code: "empty-file",
      "the file holds nothing",
      at: source.location(line: 1, column: 1),
      hint: "start with \(example(for: source.path)), or remove the file"
    )
  }

  /// How the file at `path` may start.
  private static func example(for path: String) -> String {
    let parts = path.split(separator: "/")
    if parts.last == "agent.yaml" { return "'name: Larkmoor help'" }
    if parts.last == "actions.yaml" { return "'look-up-order:'" }
    return parts.dropLast().last == "entities" ? "'kind: date'" : "'samples:'"
  }

  private static func reading(_ root: Node, in source: SourceText) -> Reading {
    do {
      var count = 0
      let node = try node(root, in: source, depth: 1, &count)
      if node.isNull { return .faulty(emptyFile(source)) }
      guard node.members != nil else {
        return .faulty(
          node.diagnostic(
            "wrong-shape",
            "a content file is a mapping of keys to values",
            hint: "start with \(example(for: source.path))"
          )
        )
      }
      return .value(node)
    } catch {
      return .faulty(error.diagnostic)
    }
  }

  private struct Fault: Error {
    let diagnostic: Diagnostic
  }

  private static func node(
    _ node: Node,
    in source: SourceText,
    depth: Int,
    _ count: inout Int
  ) throws(Fault) -> ContentNode {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    count += 1
    guard count <= maximumValues else {
      let place = source.location(line: line, column: column)
      throw Fault(diagnostic: tooMany(at: place, in: source))
    }
    guard depth <= maximumDepth else {
      let place = source.location(line: line, column: column)
      throw Fault(diagnostic: tooDeep(at: place, in: source))
    }
    let content = try content(of: node, in: source, depth: depth, &count)
    return ContentNode(content: content, source: source, line: line, column: column)
  }

  private static func tooMany(at place: SourceLocation, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      code: "too-many-values",
      "the file holds more than \(maximumValues) keys and values",
      at: place
    )
  }

  /// The diagnostic about values within values beyond the limit.
  static func tooDeep(at place: SourceLocation, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      code: "nested-too-deeply",
      "values lie more than \(maximumDepth) levels deep",
      at: place
    )
  }

  private static func content(
    of node: Node,
    in source: SourceText,
    depth: Int,
    _ count: inout Int
  ) throws(Fault) -> ContentNode.Content {
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, style(of: scalar))
    case .sequence(let sequence):
      var elements: [ContentNode] = []
      for element in sequence {
        elements.append(try Self.node(element, in: source, depth: depth + 1, &count))
      }
      return .sequence(elements)
    case .mapping(let mapping):
      var members: [ContentNode.Member] = []
      for (key, value) in mapping {
        let key = try Self.node(key, in: source, depth: depth + 1, &count)
        let value = try Self.node(value, in: source, depth: depth + 1, &count)
        members.append(ContentNode.Member(key: key, value: value))
      }
      return .mapping(members)
    case .alias:
      return .scalar("", .plain)
    }
  }

  private static func style(of scalar: Node.Scalar) -> ContentNode.ScalarStyle {
    switch scalar.style {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .any, .plain: .plain
    }
  }
}
