import Conversation

/// A kind of typed value that content declares: one file in `entities/`.
package struct EntityDefinition: Sendable, Hashable {
  /// The name of its file.
  package let id: EntityID
  /// What its values look like.
  package let kind: EntityKind
  /// How it reads what can be read in several ways.
  package let preferences: ReadingPreferences
  /// Texts that must be read as this entity.
  package let examples: [String]
  /// Texts that must not be read as this entity.
  package let notExamples: [String]

  /// A definition; preferences and texts to test it by are optional.
  package init(
    id: EntityID,
    kind: EntityKind,
    preferences: ReadingPreferences = ReadingPreferences(),
    examples: [String] = [],
    notExamples: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.preferences = preferences
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
  /// A place in an order: "second", `3rd`.
  case ordinal
  /// A measure in the unit given, or how many of a thing; bounds belong to it.
  case quantity(unit: MeasureUnit?, min: Double?, max: Double?)
  /// A day.
  case date
  /// A time of day.
  case time
  /// A day with a time.
  case moment
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

  /// Of two kinds that claim the same words, the one with the lower rank gets them: first what the
  /// business named itself, last what any digit may be.
  var rank: Int {
    switch self {
    case .pattern: 0
    case .values: 1
    case .email: 2
    case .url: 3
    case .phone: 4
    case .moment: 5
    case .date: 6
    case .time: 7
    case .money: 8
    case .duration: 9
    case .quantity(unit: .some, _, _): 10
    case .ordinal: 11
    case .quantity: 12
    case .number: 13
    case .text: 14
    }
  }
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

  /// What `text`, a value or a synonym, is compared by: two of the same key are the same words.
  package static func comparisonKey(of text: String) -> String {
    FoldedWord.words(of: text).joined(separator: " ")
  }
}
