/// An intent, as its file declares it.
struct IntentDraft: Sendable {
  /// A value that the intent needs.
  struct Slot: Sendable {
    let name: ContentNode
    let node: ContentNode
    var entity: ContentNode?
    var ask: [TextDraft] = []
    /// Where the ladder stands, if one is written.
    var ladder: ContentNode?
    var notUnderstood: [TextDraft] = []
    var askTranslations: [TextTranslation] = []
    var ladderTranslations: [TextTranslation] = []
    /// Where the ladder for silences stands, if one is written.
    var silenceNode: ContentNode?
    /// What is said into silences, rung by rung.
    var silence = TextGroup(texts: [], translations: [])
    var isOptional = false
    /// What must hold of a value.
    var valid: ConditionDraft?
    /// What a back end must say of a value.
    var check: Check?
    /// What is said of values that will not do.
    var invalid = TextGroup()
    /// What is said to "I don't have it".
    var lacking = TextGroup()
    /// What is said to "why do you ask?".
    var why = TextGroup()
    /// The question for more of a list.
    var more = TextGroup()
    var isList = false
    var isSensitive = false

    /// The ladders other than that for answers that are not understood.
    var otherLadders: [TextGroup] { [invalid, lacking, silence] }

    /// Everything that is said about it.
    var groups: [TextGroup] {
      [
        TextGroup(texts: ask, translations: askTranslations),
        TextGroup(texts: notUnderstood, translations: ladderTranslations),
        invalid, lacking, silence, why, more,
      ]
    }
  }

  /// A look-up that says whether a slot's value will do.
  struct Check: Sendable {
    let action: StateDraft.Action
    let accepts: [ContentNode]
  }

  /// An answer.
  struct Reply: Sendable {
    /// Texts that may be said under a condition.
    struct Variant: Sendable {
      let condition: ConditionDraft?
      let text: TextDraft
    }

    /// What is said in another language.
    struct Translation: Sendable {
      let key: ContentNode
      let language: String
      let variants: [Variant]
    }

    let node: ContentNode
    var variants: [Variant] = []
    var translations: [Translation] = []
    var article: ContentNode?
    var choices: [ContentNode] = []
    /// What is shown after what is said.
    var parts = PartsDraft()
    /// What is to be said later on.
    var timers = TimersDraft()
  }

  /// When it goes to a person.
  struct Escalation: Sendable {
    let node: ContentNode
    /// Nil is always.
    var condition: ConditionDraft?
    var reason: ContentNode?
    var priority: ContentNode?
    var queue: ContentNode?
  }

  /// Its path without the extension.
  let id: String
  let root: ContentNode
  var title: ContentNode?
  /// The title in other languages.
  var titles: [String: ContentNode] = [:]
  /// Where the samples stand, if any are written.
  var samplesNode: ContentNode?
  /// Where the samples of other languages stand.
  var sampleKeys: [String: ContentNode] = [:]
  /// The samples of all languages.
  var samples: [SampleDraft] = []
  var notSamples: [SampleDraft] = []
  var slots: [Slot] = []
  var states: [StateDraft]?
  var reply: Reply?
  var escalation: Escalation?
  var helped: Bool?
  var isSmallTalk = false
  /// What it is called within a sentence.
  var topic: ContentNode?
  /// The same in other languages.
  var topics: [String: ContentNode] = [:]
  /// What is recommended after the answer.
  var offer: Reply?

  /// The samples of a language; nil for the content's first.
  func samples(in language: String?) -> [SampleDraft] {
    samples.filter { $0.language == language }
  }

  /// Every look-up: those of the flow, and the checks of slots.
  var actions: [StateDraft.Action] {
    let inFlow = (states ?? []).compactMap { state -> StateDraft.Action? in
      if case .action(let action) = state.step { action } else { nil }
    }
    return inFlow + slots.compactMap(\.check?.action)
  }

  /// Everything that is shown beside what is said.
  var parts: [PartsDraft] {
    [reply?.parts].compactMap { $0 } + (states ?? []).flatMap(\.transitions).map(\.parts)
  }

  /// What is to be said later on, with the answer and on the ways through the flow.
  var timers: [TimersDraft] {
    (reply.map { [$0.timers] } ?? []) + (states ?? []).flatMap(\.transitions).map(\.timers)
  }

  /// The slot called `name`.
  func slot(_ name: String) -> Slot? { slots.first { $0.name.scalar == name } }

  /// The state called `name`.
  func state(_ name: String) -> StateDraft? { states?.first { $0.name.scalar == name } }

  /// The key `name` as it is written, for diagnostics.
  func key(_ name: String) -> ContentNode? {
    root.members?.first { $0.key.scalar == name }?.key
  }
}
