import Dialogue

/// A text for customers, as it stands in a file.
struct TextDraft: Sendable {
  let node: ContentNode
  /// What it says, or why it cannot be read.
  let template: Result<Template, ContentSyntaxError>

  init(_ node: ContentNode) {
    self.node = node
    template = Result { () throws(ContentSyntaxError) in
      try Template(parsing: node.scalar ?? "")
    }
  }

  /// The names it reads, in order of use.
  var references: [Reference] { (try? template.get())?.references ?? [] }
}
