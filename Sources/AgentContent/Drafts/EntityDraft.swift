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
  /// How the last character of a code follows from the others.
  var check: ContentNode?
  /// What a quantity is measured in.
  var unit: ContentNode?
  /// How dates in digits are written.
  var order: ContentNode?
  /// Which of several days is meant.
  var tense: ContentNode?
  /// The currency of a number alone.
  var currency: ContentNode?
  var minimum: Double?
  var maximum: Double?
  var examples: [ContentNode] = []
  var notExamples: [ContentNode] = []
}
