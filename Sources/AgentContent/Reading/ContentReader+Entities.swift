import Conversation
import Understanding

/// `entities/`.
extension ContentReader {
  static let entityKinds = [
    "values", "pattern", "number", "ordinal", "quantity", "date", "time", "moment", "duration",
    "money", "email", "phone", "url", "text",
  ]

  /// One entity's file.
  mutating func entity(_ root: ContentNode, id: String) -> EntityDraft {
    var draft = EntityDraft(id: id, root: root)
    guard let kindNode = root["kind"] else {
      report(
        root.diagnostic(
          "missing-key",
          "an entity needs a 'kind'",
          hint: "one of \(Self.entityKinds.joined(separator: ", "))"
        )
      )
      return draft
    }
    draft.kind = choice(kindNode, "'kind'", Self.entityKinds)
    guard let kind = draft.kind?.scalar, Self.entityKinds.contains(kind),
      mapping(root, "a \(kind) entity", keys: Self.keys(ofKind: kind))
    else { return draft }
    draft.examples = root["examples"].map { list($0, "'examples'") } ?? []
    draft.notExamples =
      root["not_examples"].map { list($0, "'not_examples'", allowsEmpty: true) } ?? []
    readValues(of: kind, root, into: &draft)
    return draft
  }

  private static func keys(ofKind kind: String) -> [String] {
    let own =
      switch kind {
      case "values": ["values"]
      case "pattern": ["pattern", "check"]
      case "number": ["min", "max"]
      case "quantity": ["unit", "min", "max"]
      case "date", "moment": ["order", "prefer"]
      case "money": ["currency"]
      default: [String]()
      }
    return ["kind"] + own + ["examples", "not_examples"]
  }

  private mutating func readValues(
    of kind: String,
    _ root: ContentNode,
    into draft: inout EntityDraft
  ) {
    switch kind {
    case "values":
      guard let values = required("values", of: root, "a values entity"),
        let members = members(of: values, "'values'")
      else { return }
      if members.isEmpty {
        report(
          values.diagnostic(
            "wrong-shape",
            "'values' must hold at least one value",
            hint: "such as 'plus: [premium, plus plan]'"
          )
        )
      }
      draft.values = members.map { member in
        let synonyms = member.value.isNull ? [] : scalars(member.value, "the synonyms")
        return EntityDraft.Listed(canonical: member.key, synonyms: synonyms)
      }
    case "pattern":
      draft.pattern = required("pattern", of: root, "a pattern entity").flatMap {
        scalar($0, "'pattern'")
      }
      draft.check = root["check"].flatMap {
        choice($0, "'check'", CheckDigit.allCases.map(\.rawValue))
      }
    case "number", "quantity":
      draft.unit = root["unit"].flatMap {
        choice($0, "'unit'", MeasureUnit.allCases.map(\.rawValue))
      }
      readBounds(root, into: &draft)
    case "date", "moment":
      draft.order = root["order"].flatMap {
        choice($0, "'order'", DateOrder.allCases.map(\.rawValue))
      }
      draft.tense = root["prefer"].flatMap {
        choice($0, "'prefer'", Tense.allCases.map(\.rawValue))
      }
    case "money": draft.currency = root["currency"].flatMap { currency($0) }
    default: break
    }
  }

  private mutating func readBounds(_ root: ContentNode, into draft: inout EntityDraft) {
    draft.minimum = root["min"].flatMap { number($0, "'min'") }
    draft.maximum = root["max"].flatMap { number($0, "'max'") }
    if let minimum = draft.minimum, let maximum = draft.maximum, minimum > maximum,
      let node = root["max"]
    {
      report(node.diagnostic("out-of-range", "'max' must not be below 'min'"))
    }
  }

  private mutating func currency(_ node: ContentNode) -> ContentNode? {
    guard let node = scalar(node, "'currency'") else { return nil }
    guard let code = node.scalar, !Currency.isCode(code) else { return node }
    report(
      node.diagnostic(
        "invalid-currency",
        "'\(code)' is no currency code",
        hint: "three capital letters of ISO 4217, such as GBP or EUR"
      )
    )
    return nil
  }

  /// The value of a key that must be there.
  mutating func required(_ key: String, of node: ContentNode, _ what: String) -> ContentNode? {
    if let value = node[key] { return value }
    report(node.diagnostic("missing-key", "\(what) needs '\(key)'"))
    return nil
  }
}
