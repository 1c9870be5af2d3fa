import Conversation
import Dialogue

/// One intent's file.
extension ContentReader {
  private static let intentKeys = [
    "title", "samples", "not_samples", "slots", "flow", "reply", "escalate", "helped", "small_talk",
  ]

  /// The intent `id`.
  mutating func intent(_ root: ContentNode, id: String) -> IntentDraft {
    var draft = IntentDraft(id: id, root: root)
    guard mapping(root, "an intent", keys: Self.intentKeys) else { return draft }
    draft.title = root["title"].flatMap { scalar($0, "'title'") }
    draft.samplesNode = root["samples"]
    draft.samples = root["samples"].map { samples($0, "'samples'") } ?? []
    draft.notSamples = root["not_samples"].map { samples($0, "'not_samples'") } ?? []
    draft.slots = root["slots"].map { slots($0) } ?? []
    draft.states = root["flow"].map { states($0) }
    draft.reply = root["reply"].flatMap { reply($0) }
    draft.escalation = root["escalate"].flatMap { escalation($0) }
    draft.helped = root["helped"].flatMap { flag($0, "'helped'") }
    draft.isSmallTalk = root["small_talk"].flatMap { flag($0, "'small_talk'") } ?? false
    return draft
  }

  private mutating func samples(_ node: ContentNode, _ what: String) -> [SampleDraft] {
    list(node.withMarksRejoined, what).map { SampleDraft($0) }
  }

  private mutating func slots(_ node: ContentNode) -> [IntentDraft.Slot] {
    (members(of: node, "'slots'") ?? []).map { member in
      var slot = IntentDraft.Slot(name: member.key, node: member.value)
      let keys = ["entity", "ask", "not_understood", "optional"]
      guard mapping(member.value, "a slot", keys: keys) else { return slot }
      slot.entity = required("entity", of: member.value, "a slot").flatMap {
        scalar($0, "'entity'")
      }
      slot.ask = member.value["ask"].map { variants($0, "'ask'") } ?? []
      slot.ladder = member.value["not_understood"]
      slot.notUnderstood = slot.ladder.map { variants($0, "'not_understood'") } ?? []
      slot.isOptional = member.value["optional"].flatMap { flag($0, "'optional'") } ?? false
      return slot
    }
  }

  private mutating func escalation(_ node: ContentNode) -> IntentDraft.Escalation? {
    var draft = IntentDraft.Escalation(node: node)
    guard mapping(node, "'escalate'", keys: ["when", "priority", "reason", "queue"]),
      let when = required("when", of: node, "'escalate'")
    else { return nil }
    if when.scalar != "always" { draft.condition = condition(when, "'when'") }
    let reasons = [EscalationReason.rule, .userRequest].map(\.rawValue)
    draft.reason = node["reason"].flatMap { choice($0, "'reason'", reasons) }
    let priorities = TicketPriority.allCases.map(\.rawValue)
    draft.priority = node["priority"].flatMap { choice($0, "'priority'", priorities) }
    draft.queue = node["queue"].flatMap { scalar($0, "'queue'") }
    return draft
  }

  // MARK: Replies

  private mutating func reply(_ node: ContentNode) -> IntentDraft.Reply? {
    var draft = IntentDraft.Reply(node: node)
    if node.members != nil {
      guard mapping(node, "a reply", keys: ["say", "article", "choices"]) else { return nil }
      draft.variants = node["say"].map { replyVariants($0) } ?? []
      draft.article = node["article"].flatMap { scalar($0, "'article'") }
      draft.choices = node["choices"].map { list($0, "'choices'") } ?? []
      if draft.variants.isEmpty, draft.article == nil, draft.choices.isEmpty {
        report(node.diagnostic("missing-key", "a reply needs 'say', 'article' or 'choices'"))
      }
    } else {
      draft.variants = replyVariants(node)
    }
    return draft
  }

  private mutating func replyVariants(_ node: ContentNode) -> [IntentDraft.Reply.Variant] {
    guard let elements = node.elements else {
      return text(node, "a reply").map { [.init(condition: nil, text: $0)] } ?? []
    }
    if elements.isEmpty {
      report(
        node.diagnostic(
          "wrong-shape",
          "a reply must say something",
          hint: "write a text, or a list of variants"
        )
      )
    }
    return elements.compactMap { element in
      guard element.members != nil else {
        return text(element, "each variant").map { .init(condition: nil, text: $0) }
      }
      guard mapping(element, "a variant", keys: ["if", "say"]),
        let say = required("say", of: element, "a variant").flatMap({ text($0, "'say'") })
      else { return nil }
      return .init(condition: element["if"].flatMap { condition($0, "'if'") }, text: say)
    }
  }
}
