import Conversation
import Dialogue

/// An argument or an assignment: `$slot`, or a literal.
struct OperandDraft: Sendable {
  let name: ContentNode
  let node: ContentNode
  /// The value; nil where it cannot be read.
  let operand: Operand?

  init(name: ContentNode, node: ContentNode) {
    self.name = name
    self.node = node
    operand = Self.operand(of: node)
  }

  private static func operand(of node: ContentNode) -> Operand? {
    guard let text = node.scalar else { return nil }
    if text.hasPrefix("$") {
      return Reference(parsing: String(text.dropFirst())).map { .reference($0) }
    }
    if node.isNull { return Operand.none }
    switch node.plainText {
    case "true": return .literal(.flag(true))
    case "false": return .literal(.flag(false))
    case let plain?:
      return .literal(PlainNumber.value(of: plain).map { .number($0) } ?? .text(text))
    case nil: return .literal(.text(text))
    }
  }
}
