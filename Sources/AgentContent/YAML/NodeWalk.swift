import SourceDiagnostics
import Yams

/// Makes nodes with places of what the parser composed, no more and no deeper than the limits allow.
struct NodeWalk {
  /// Why the rest was not looked at.
  struct Fault: Error {
    let diagnostic: Diagnostic
  }

  let source: SourceText
  let limits: ContentLimits
  private var count = 0

  init(source: SourceText, limits: ContentLimits) {
    self.source = source
    self.limits = limits
  }

  /// The node, which lies within `depth - 1` others.
  mutating func node(_ node: Node, depth: Int) throws(Fault) -> ContentNode {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    count += 1
    guard count <= limits.values else {
      throw Fault(diagnostic: tooMany(at: source.location(line: line, column: column)))
    }
    guard depth <= limits.depth else {
      let place = source.location(line: line, column: column)
      throw Fault(diagnostic: Self.tooDeep(at: place, in: source, limits))
    }
    let content = try content(of: node, depth: depth)
    return ContentNode(content: content, source: source, line: line, column: column)
  }

  private func tooMany(at place: SourceLocation) -> Diagnostic {
    source.diagnostic(
      code: "too-many-values",
      "the file holds more than \(limits.values) keys and values",
      at: place,
      hint: "split it, or start the program with '--content-limit values=…'"
    )
  }

  /// The diagnostic about values within values beyond the limit.
  static func tooDeep(
    at place: SourceLocation,
    in source: SourceText,
    _ limits: ContentLimits
  ) -> Diagnostic {
    source.diagnostic(
      code: "nested-too-deeply",
      "values lie more than \(limits.depth) levels deep",
      at: place,
      hint: "start the program with '--content-limit depth=…' if that is meant"
    )
  }

  private mutating func content(
    of node: Node,
    depth: Int
  ) throws(Fault) -> ContentNode.Content {
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, Self.style(of: scalar))
    case .sequence(let sequence):
      var elements: [ContentNode] = []
      for element in sequence { elements.append(try self.node(element, depth: depth + 1)) }
      return .sequence(elements)
    case .mapping(let mapping):
      var members: [ContentNode.Member] = []
      for (key, value) in mapping {
        let key = try self.node(key, depth: depth + 1)
        let value = try self.node(value, depth: depth + 1)
        members.append(ContentNode.Member(key: key, value: value))
      }
      return .mapping(members)
    case .alias:
      // The parser puts in what an alias stands for.
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
