import Conversation
import Dialogue

/// One intent's file.
extension ContentReader {
  private static let intentKeys = [
    "title", "topic", "samples", "not_samples", "slots", "flow", "reply", "offer", "escalate",
    "helped", "small_talk",
  ]

  /// The intent `id`.
  mutating func intent(_ root: ContentNode, id: String) -> IntentDraft {
    var draft = IntentDraft(id: id, root: root)
    let translatable = ["title", "topic", "samples", "not_samples", "reply", "offer"]
    guard mapping(root, "an intent", keys: Self.intentKeys, translatable: translatable) else {
      return draft
    }
    draft.title = root["title"].flatMap { scalar($0, "'title'") }
    draft.samplesNode = root["samples"]
    draft.samples = root["samples"].map { samples($0, "'samples'") } ?? []
    draft.notSamples = root["not_samples"].map { samples($0, "'not_samples'") } ?? []
    readTranslations(root, into: &draft)
    draft.slots = root["slots"].map { slots($0) } ?? []
    draft.states = root["flow"].map { states($0) }
    draft.reply = root["reply"].flatMap { reply($0) }
    readReplies(root, into: &draft)
    draft.escalation = root["escalate"].flatMap { escalation($0) }
    draft.helped = root["helped"].flatMap { flag($0, "'helped'") }
    draft.isSmallTalk = root["small_talk"].flatMap { flag($0, "'small_talk'") } ?? false
    draft.topic = root["topic"].flatMap { scalar($0, "'topic'") }
    for (key, value) in translations(of: "topic", in: root) {
      draft.topics[key.language] = scalar(value, "'\(key.node.scalar ?? "")'")
    }
    draft.offer = root["offer"].map { offer($0, in: root) }
    return draft
  }

  private mutating func samples(
    _ node: ContentNode,
    _ what: String,
    language: String? = nil
  ) -> [SampleDraft] {
    list(node.withMarksRejoined, what).map { SampleDraft($0, language: language) }
  }

  /// What the intent says in other languages, but for its replies.
  private mutating func readTranslations(_ root: ContentNode, into draft: inout IntentDraft) {
    for (key, value) in translations(of: "title", in: root) {
      draft.titles[key.language] = scalar(value, "'\(key.node.scalar ?? "")'")
    }
    for (key, value) in translations(of: "samples", in: root) {
      let what = "'\(key.node.scalar ?? "")'"
      draft.samples += samples(value, what, language: key.language)
      draft.sampleKeys[key.language] = key.node
    }
    for (key, value) in translations(of: "not_samples", in: root) {
      let what = "'\(key.node.scalar ?? "")'"
      draft.notSamples += samples(value, what, language: key.language)
    }
  }

  /// What replaces the texts of the reply in other languages.
  private mutating func readReplies(_ root: ContentNode, into draft: inout IntentDraft) {
    for (key, value) in translations(of: "reply", in: root) {
      let translation = IntentDraft.Reply.Translation(
        key: key.node,
        language: key.language,
        variants: replyVariants(value)
      )
      draft.reply?.translations.append(translation)
    }
  }

  /// What is recommended after the answer.
  private mutating func offer(_ node: ContentNode, in root: ContentNode) -> IntentDraft.Reply {
    var draft = IntentDraft.Reply(node: node)
    draft.variants = replyVariants(node)
    for (key, value) in translations(of: "offer", in: root) {
      draft.translations.append(
        IntentDraft.Reply.Translation(
          key: key.node,
          language: key.language,
          variants: replyVariants(value)
        )
      )
    }
    return draft
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
      let keys = ["say", "article", "card", "link", "form", "choices"] + Self.timerKeys
      guard mapping(node, "a reply", keys: keys, translatable: ["say"]) else { return nil }
      for (key, value) in translations(of: "say", in: node) {
        draft.translations.append(
          IntentDraft.Reply.Translation(
            key: key.node,
            language: key.language,
            variants: replyVariants(value)
          )
        )
      }
      draft.variants = node["say"].map { replyVariants($0) } ?? []
      draft.article = node["article"].flatMap { scalar($0, "'article'") }
      draft.choices = node["choices"].map { list($0, "'choices'") } ?? []
      draft.parts = parts(node)
      draft.timers = timers(node)
      let shown = ["card", "link", "form"]
      if draft.variants.isEmpty, draft.article == nil, draft.choices.isEmpty,
        !shown.contains(where: { node[$0] != nil })
      {
        report(
          node.diagnostic(
            "missing-key",
            "a reply needs 'say', 'article', 'card', 'link' or 'choices'"
          )
        )
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
    return elements.flatMap { element -> [IntentDraft.Reply.Variant] in
      guard element.members != nil else {
        return text(element, "each variant").map { [.init(condition: nil, text: $0)] } ?? []
      }
      guard mapping(element, "a variant", keys: ["if", "say"]),
        let say = required("say", of: element, "a variant")
      else { return [] }
      let condition = element["if"].flatMap { self.condition($0, "'if'") }
      return variants(say, "'say'").map { .init(condition: condition, text: $0) }
    }
  }
}
