import Dialogue

/// The slots of an intent.
extension ContentReader {
  private static let slotKeys = [
    "entity", "ask", "not_understood", "optional", "valid", "check", "invalid", "lacking", "why",
    "list", "more", "sensitive", "silence",
  ]
  private static let translatableSlotKeys = [
    "ask", "not_understood", "invalid", "lacking", "why", "more", "silence",
  ]

  /// The slots in the order in which they are written.
  mutating func slots(_ node: ContentNode) -> [IntentDraft.Slot] {
    (members(of: node, "'slots'") ?? []).map { slot($0) }
  }

  private mutating func slot(_ member: ContentNode.Member) -> IntentDraft.Slot {
    let node = member.value
    var slot = IntentDraft.Slot(name: member.key, node: node)
    guard
      mapping(node, "a slot", keys: Self.slotKeys, translatable: Self.translatableSlotKeys)
    else { return slot }
    slot.entity = required("entity", of: node, "a slot").flatMap { scalar($0, "'entity'") }
    slot.ask = node["ask"].map { variants($0, "'ask'") } ?? []
    slot.askTranslations = variants(translating: "ask", in: node)
    slot.ladderTranslations = variants(translating: "not_understood", in: node)
    slot.ladder = node["not_understood"]
    slot.notUnderstood = slot.ladder.map { variants($0, "'not_understood'") } ?? []
    slot.silenceNode = node["silence"]
    slot.silence = group("silence", of: node)
    slot.isOptional = node["optional"].flatMap { flag($0, "'optional'") } ?? false
    slot.valid = node["valid"].flatMap { condition($0, "'valid'") }
    slot.check = node["check"].flatMap { check($0) }
    slot.invalid = group("invalid", of: node)
    slot.lacking = group("lacking", of: node)
    slot.why = group("why", of: node)
    slot.more = group("more", of: node)
    slot.isList = node["list"].flatMap { flag($0, "'list'") } ?? false
    slot.isSensitive = node["sensitive"].flatMap { flag($0, "'sensitive'") } ?? false
    return slot
  }

  /// The texts under a key, with their translations.
  private mutating func group(_ key: String, of node: ContentNode) -> TextGroup {
    let texts = node[key].map { variants($0, "'\(key)'") } ?? []
    return TextGroup(texts: texts, translations: variants(translating: key, in: node))
  }

  private mutating func check(_ node: ContentNode) -> IntentDraft.Check? {
    guard mapping(node, "'check'", keys: ["do", "with", "accept"]),
      let name = required("do", of: node, "'check'").flatMap({ scalar($0, "'do'") }),
      let accepts = required("accept", of: node, "'check'")
    else { return nil }
    let action = StateDraft.Action(
      name: name,
      arguments: node["with"].map { operands($0, "'with'") } ?? [],
      results: [],
      on: nil
    )
    return IntentDraft.Check(action: action, accepts: scalars(accepts, "'accept'"))
  }
}
