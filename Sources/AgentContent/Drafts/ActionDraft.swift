/// A look-up, as `actions.yaml` declares it.
struct ActionDraft: Sendable {
  /// A result with its fields.
  struct Result: Sendable {
    let name: ContentNode
    var fields: [Field] = []
  }

  /// A field of a result.
  struct Field: Sendable {
    let name: ContentNode
    let type: ContentNode
  }

  let name: ContentNode
  let node: ContentNode
  var table: ContentNode?
  var command: [ContentNode]?
  var key: ContentNode?
  var timeout: DurationDraft?
  var results: [Result] = []
  var changes = false

  /// The result called `name`.
  func result(_ name: String) -> Result? { results.first { $0.name.scalar == name } }
}
