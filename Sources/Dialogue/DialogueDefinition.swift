import Conversation

/// Everything the dialog is decided by: the intents' behaviour, the wording and the policies.
package struct DialogueDefinition: Sendable {
  /// The language of its texts, a BCP 47 tag; texts that it lacks are in another one.
  package var language: String
  /// All languages of the content, the first one first.
  package var languages: [String]
  /// How the agent is called.
  package var agentName: String
  /// What each intent does, in the order of their ids.
  package var intents: [IntentID: IntentBehavior]
  /// Every sentence the agent says of its own.
  package var wording: Wording
  /// When and how a person is brought in.
  package var escalation: EscalationPolicy
  /// When the customer is asked for a rating.
  package var survey: SurveyPolicy
  /// When silence ends a session.
  package var windows: SessionWindows
  /// When people are there.
  package var hours: BusinessHours?
  /// How far a conversation may stray from what is under way.
  package var interruptions = InterruptionPolicy()
  /// From when a customer counts as upset, and what follows.
  package var mood = MoodPolicy()
  /// The agent's own sentences in languages that the content does not have otherwise, by tag.
  package var foreignWording: [String: [Wording.Key: [Template]]]
  /// What takes back which action; none unless set.
  package var undoSteps: [ActionName: UndoStep] = [:]

  /// A definition in English with the default wording and policies where none is given; of two intents with
  /// one id the first counts, and without `hours` people count as always there.
  package init(
    language: String = "en",
    languages: [String] = ["en"],
    agentName: String,
    intents: [IntentBehavior],
    wording: Wording = Wording(),
    escalation: EscalationPolicy = EscalationPolicy(),
    survey: SurveyPolicy = SurveyPolicy(),
    windows: SessionWindows = SessionWindows(),
    hours: BusinessHours? = nil,
    foreignWording: [String: [Wording.Key: [Template]]] = [:]
  ) {
    self.language = language
    self.languages = languages
    self.foreignWording = foreignWording
    self.agentName = agentName
    self.intents = Dictionary(intents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.wording = wording
    self.escalation = escalation
    self.survey = survey
    self.windows = windows
    self.hours = hours
  }
}

/// What an intent does once it is understood.
package struct IntentBehavior: Sendable {
  /// What happens after slots and escalation are seen to.
  package enum Action: Sendable {
    case flow(Flow)
    case reply(ReplyDefinition)
    /// Only `escalate`, or nothing: the articles are searched.
    case none
  }

  /// The name that the matcher, the content and the event log share.
  package var id: IntentID
  /// The customer's words for it, in "did you mean".
  package var title: String
  /// In the order in which they are declared.
  package var slots: [SlotDefinition]
  /// What answers it.
  package var action: Action
  /// When it goes to a person instead; nil for never.
  package var escalation: EscalationRule?
  /// Whether "did that help?" follows the answer.
  package var asksWhetherItHelped: Bool
  /// Whether it is small talk, which never counts as a request.
  package var isSmallTalk: Bool
  /// What it is called within a sentence, "your return"; nil for its title.
  package var topic: String?
  /// What may be recommended after the answer, by the rules of `ReplyDefinition.variants`: never to an upset customer,
  /// and never while a person is waited for.
  package var offer: [ReplyDefinition.Variant] = []

  /// An intent that needs no slots and whose answer is searched for, unless said otherwise.
  package init(
    id: IntentID,
    title: String,
    slots: [SlotDefinition] = [],
    action: Action = .none,
    escalation: EscalationRule? = nil,
    asksWhetherItHelped: Bool = false,
    isSmallTalk: Bool = false
  ) {
    self.id = id
    self.title = title
    self.slots = slots
    self.action = action
    self.escalation = escalation
    self.asksWhetherItHelped = asksWhetherItHelped
    self.isSmallTalk = isSmallTalk
  }

  /// The slot called `name`.
  package func slot(_ name: SlotName) -> SlotDefinition? { slots.first { $0.name == name } }
}

/// A value that an intent needs, and how it is asked for.
package struct SlotDefinition: Sendable {
  /// The name that flows, conditions and templates read it by.
  package var name: SlotName
  /// The entity whose values it takes.
  package var entity: EntityID
  /// The question.
  package var ask: [Template]
  /// What is said after the first, second, … answer that is not understood.
  package var notUnderstood: [Template]
  /// What is said into the first, second, … silence of a customer who was asked.
  package var silence: [Template] = []
  /// Never asked for, only picked up from what the customer writes.
  package var isOptional: Bool
  /// What must hold of a value; nil where every value of the entity will do.
  package var valid: Condition?
  /// What a back end must say of a value; nil where it is not asked.
  package var check: SlotCheck?
  /// What is said after the first, second, … value that will not do.
  package var invalid: [Template] = []
  /// What is said after the first, second, … "I don't have it".
  package var lacking: [Template] = []
  /// The answer to "why do you ask?".
  package var why: [Template] = []
  /// Whether it holds several values.
  package var isList = false
  /// The question for further values of a list; without one the list is what one message gives.
  package var more: [Template] = []
  /// Whether its value is kept sealed, shown masked, and never carried over.
  package var isSensitive = false

  /// A slot that is required unless said otherwise; one that is asked for needs `ask`.
  package init(
    name: SlotName,
    entity: EntityID,
    ask: [Template] = [],
    notUnderstood: [Template] = [],
    isOptional: Bool = false
  ) {
    self.name = name
    self.entity = entity
    self.ask = ask
    self.notUnderstood = notUnderstood
    self.isOptional = isOptional
  }
}

/// A look-up that says whether a slot's value will do.
package struct SlotCheck: Sendable {
  /// The action that is asked.
  package var action: ActionName
  /// What it is given; the slot stands for the value that is checked.
  package var arguments: [FlowState.Argument]
  /// The results after which the value is taken.
  package var accepts: Set<String>

  /// A check; every result that `accepts` does not hold refuses the value, but for `failed`.
  package init(action: ActionName, arguments: [FlowState.Argument], accepts: Set<String>) {
    self.action = action
    self.arguments = arguments
    self.accepts = accepts
  }
}

/// When an intent goes to a person instead of being answered.
package struct EscalationRule: Sendable {
  /// Holds when the rule applies; nil is always.
  package var condition: Condition?
  /// Why, as the ticket and the event log say it.
  package var reason: EscalationReason
  /// How urgent the ticket is.
  package var priority: TicketPriority
  /// The queue the ticket goes to; nil for the policy's own.
  package var queue: String?

  /// A rule for tickets of normal priority in the policy's queue, unless said otherwise.
  package init(
    condition: Condition?,
    reason: EscalationReason = .rule,
    priority: TicketPriority = .normal,
    queue: String? = nil
  ) {
    self.condition = condition
    self.reason = reason
    self.priority = priority
    self.queue = queue
  }
}

/// How urgent a ticket is.
package enum TicketPriority: String, Sendable, Hashable, CaseIterable {
  case low, normal, high, urgent
}

extension TicketPriority: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    guard let left = allCases.firstIndex(of: left), let right = allCases.firstIndex(of: right)
    else { return false }
    return left < right
  }
}

/// An answer: variants with conditions, an article's passage, a card, a link, choices.
package struct ReplyDefinition: Sendable {
  /// A text that may be said when its condition holds; without a condition it always may.
  package struct Variant: Sendable {
    /// Holds when the text may be said; nil is always.
    package var condition: Condition?
    /// What is said.
    package var text: Template

    /// A text that may always be said, unless a condition is given.
    package init(condition: Condition? = nil, text: Template) {
      self.condition = condition
      self.text = text
    }
  }

  /// The first condition that holds wins; where there is none, the variants without one do. Those of the same
  /// condition take turns.
  package var variants: [Variant]
  /// The article whose best passage is quoted.
  package var article: ArticleID?
  /// Intents offered as choices.
  package var choices: [IntentID]
  /// What is shown after what is said.
  package var parts = PartsDefinition()
  /// What is to be said later on.
  package var timers = TimerSettings()

  /// An answer from any of these; what is left out adds nothing.
  package init(variants: [Variant] = [], article: ArticleID? = nil, choices: [IntentID] = []) {
    self.variants = variants
    self.article = article
    self.choices = choices
  }
}
