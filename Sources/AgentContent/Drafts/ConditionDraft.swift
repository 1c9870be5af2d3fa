import Dialogue

/// A condition, as it stands in a file.
struct ConditionDraft: Sendable {
  let node: ContentNode
  /// What it tests, or why it cannot be read.
  let condition: Result<Condition, ContentSyntaxError>

  init(_ node: ContentNode) {
    self.node = node
    condition = Result { () throws(ContentSyntaxError) in
      try ConditionParser.condition(of: node.scalar ?? "")
    }
  }

  /// The condition where it can be read.
  var readable: Condition? { try? condition.get() }
}
