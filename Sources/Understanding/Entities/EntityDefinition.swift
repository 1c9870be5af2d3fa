import Conversation

/// A kind of typed value that content declares: one file in `entities/`.
package struct EntityDefinition: Sendable, Hashable {
  /// The name of its file.
  package let id: EntityID
  /// What its values look like.
  package let kind: EntityKind
  /// Texts that must be read as this entity.
  package let examples: [String]
  /// Texts that must not be read as this entity.
  package let notExamples: [String]

  /// A definition; texts to test it by are optional.
  package init(
    id: EntityID,
    kind: EntityKind,
    examples: [String] = [],
    notExamples: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.examples = examples
    self.notExamples = notExamples
  }

  /// What customers call its values, where it is a closed list.
  package var writtenValues: [String] {
    guard case .values(let values) = kind else { return [] }
    return values.flatMap { [$0.canonical] + $0.synonyms }
  }
}

/// What the values of an entity look like.
package enum EntityKind: Sendable, Hashable {
  /// A closed list, in the order of the file.
  case values([EntityValue])
  /// A code with a fixed form.
  case pattern(EntityPattern)
  /// A number within bounds, which belong to it.
  case number(min: Double?, max: Double?)
  /// A day.
  case date
  /// A length of time.
  case duration
  /// A sum with its currency.
  case money
  /// An e-mail address.
  case email
  /// A telephone number.
  case phone
  /// A web address.
  case url
  /// Any words; read only as the whole answer to a question, never found inside a text.
  case text
}

/// One value of a closed list.
package struct EntityValue: Sendable, Hashable {
  /// The normal form.
  package let canonical: String
  /// What customers call it; the normal form itself always counts as one of them.
  package let synonyms: [String]

  /// A value; `synonyms` need not repeat `canonical`.
  package init(canonical: String, synonyms: [String]) {
    self.canonical = canonical
    self.synonyms = synonyms
  }
}
