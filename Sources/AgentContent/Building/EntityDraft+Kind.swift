import Understanding

extension EntityDraft {
  /// What the values look like; nil where a rule has found a fault in that.
  var kindOfValues: EntityKind? {
    switch kind?.scalar {
    case "values": .values(values.compactMap(\.value))
    case "pattern": (try? EntityPattern(parsing: pattern?.scalar ?? "")).map { .pattern($0) }
    case "number": .number(min: minimum, max: maximum)
    case "date": .date
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

extension EntityDraft.Listed {
  fileprivate var value: EntityValue? {
    canonical.scalar.map {
      EntityValue(canonical: $0, synonyms: synonyms.compactMap(\.scalar))
    }
  }
}
