import Conversation
import Understanding

extension EntityDraft {
  /// What the values look like; nil where a rule has found a fault in that.
  var kindOfValues: EntityKind? {
    switch kind?.scalar {
    case "values": .values(values.compactMap(\.value))
    case "pattern":
      (try? EntityPattern(parsing: pattern?.scalar ?? "", check: checkDigit)).map { .pattern($0) }
    case "number": .number(min: minimum, max: maximum)
    case "ordinal": .ordinal
    case "quantity":
      .quantity(
        unit: unit?.scalar.flatMap { MeasureUnit(rawValue: $0) },
        min: minimum,
        max: maximum
      )
    case "date": .date
    case "time": .time
    case "moment": .moment
    case "duration": .duration
    case "money": .money
    case "email": .email
    case "phone": .phone
    case "url": .url
    case "text": .text
    default: nil
    }
  }
}

extension EntityDraft {
  /// How the last character of a code follows from the others.
  var checkDigit: CheckDigit? { check?.scalar.flatMap { CheckDigit(rawValue: $0) } }

  /// How it reads what can be read in several ways.
  var preferences: ReadingPreferences {
    ReadingPreferences(
      dateOrder: order?.scalar.flatMap { DateOrder(rawValue: $0) },
      tense: tense?.scalar.flatMap { Tense(rawValue: $0) } ?? .nearest,
      currency: currency?.scalar
    )
  }

  /// The entity as the agent reads it; nil where a rule has found a fault in its kind.
  var definition: EntityDefinition? {
    kindOfValues.map {
      EntityDefinition(
        id: EntityID(id),
        kind: $0,
        preferences: preferences,
        examples: examples.compactMap(\.scalar),
        notExamples: notExamples.compactMap(\.scalar)
      )
    }
  }
}

extension EntityDraft.Listed {
  fileprivate var value: EntityValue? {
    canonical.scalar.map {
      EntityValue(canonical: $0, synonyms: synonyms.compactMap(\.scalar))
    }
  }
}
