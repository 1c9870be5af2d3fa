import SourceDiagnostics
import Yams

/// A YAML file of the content, read in bounded time and memory.
enum YAMLFile {
  /// A file either has a value, or faults that say why not.
  enum Reading {
    case value(ContentNode)
    case faulty(Diagnostic)
  }

  /// The value that `bytes` write: a mapping.
  static func read(_ bytes: [UInt8], path: String, limits: ContentLimits) -> Reading {
    guard bytes.count <= limits.file else {
      return .faulty(tooLarge(bytes.count, path: path, limits))
    }
    guard let text = String(validating: withoutMark(bytes), as: UTF8.self) else {
      return .faulty(EncodingFault.diagnostic(of: bytes, path: path))
    }
    let source = SourceText(path: path, text: text)
    if let line = longLine(in: source, limits) { return .faulty(line) }
    if let alias = AliasScan.alias(beyond: limits.aliases, in: source) { return .faulty(alias) }
    do {
      // UTF-8 is named, since Yams' default asks the environment. The basic resolver leaves every scalar a text.
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return .faulty(emptyFile(source))
      }
      return reading(root, in: source, limits)
    } catch {
      return .faulty(YAMLFault.diagnostic(of: error, in: source, limits))
    }
  }

  /// The diagnostic about a file of `count` bytes.
  static func tooLarge(_ count: Int, path: String, _ limits: ContentLimits) -> Diagnostic {
    Diagnostic(
      code: "file-too-large",
      message: "the file has \(count) bytes; at most \(limits.file) are read",
      location: SourceLocation(path: path),
      hint: "split it, or start the program with '--content-limit file=…'"
    )
  }

  private static func longLine(in source: SourceText, _ limits: ContentLimits) -> Diagnostic? {
    for number in 1...source.lineCount {
      guard let line = source.line(number), line.utf8.count > limits.line else { continue }
      return source.diagnostic(
        code: "line-too-long",
        "the line has more than \(limits.line) bytes",
        at: source.location(line: number, column: 1),
        hint: "break it, or start the program with '--content-limit line=…'"
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
    if parts.last == "alerts.yaml" { return "'unknown-high:'" }
    return parts.dropLast().last == "entities" ? "'kind: date'" : "'samples:'"
  }

  private static func reading(
    _ root: Node,
    in source: SourceText,
    _ limits: ContentLimits
  ) -> Reading {
    do {
      var walk = NodeWalk(source: source, limits: limits)
      let node = try walk.node(root, depth: 1)
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
}
