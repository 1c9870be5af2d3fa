/// An entity, as its file declares it.
struct EntityDraft: Sendable {
  /// A value of a closed list with what customers call it.
  struct Listed: Sendable {
    let canonical: ContentNode
    let synonyms: [ContentNode]
  }

  /// The name of its file.
  let id: String
  let root: ContentNode
  var kind: ContentNode?
  var values: [Listed] = []
  var pattern: ContentNode?
  var minimum: Double?
  var maximum: Double?
  var examples: [ContentNode] = []
  var notExamples: [ContentNode] = []
}
