import Conversation
import Dialogue
import TextAnalysis

/// A draft that a rule has reported already, so that nothing can be built of it.
struct IncompleteDraft: Error {}

/// The behaviour of intents.
extension DefinitionBuilder {
  /// What the intent does.
  /// - Throws: `IncompleteDraft` or `ContentSyntaxError` where its draft has a fault.
  func behavior(of draft: IntentDraft) throws -> IntentBehavior {
    var intent = IntentBehavior(
      id: IntentID(draft.id),
      title: title(of: draft),
      slots: try draft.slots.map(slot),
      action: try action(of: draft),
      escalation: try draft.escalation.map(rule),
      asksWhetherItHelped: draft.helped ?? (draft.reply?.article != nil),
      isSmallTalk: draft.isSmallTalk
    )
    intent.topic = translation(of: draft.topics) ?? draft.topic?.scalar
    intent.offer = try draft.offer.map { try reply($0, of: draft).variants } ?? []
    return intent
  }

  /// The title, or else the first sample with a capital letter, in the language; of the content's first where there
  /// is neither.
  private func title(of draft: IntentDraft) -> String {
    if let title = translation(of: draft.titles) { return title }
    let tags = Set(draft.samples.compactMap(\.language)).sorted()
    if language != first, let tag = LanguageTag.match(language, among: tags) {
      return Self.capitalised(draft.samples(in: tag).first?.text ?? draft.id)
    }
    return draft.title?.scalar ?? Self.capitalised(draft.samples(in: nil).first?.text ?? draft.id)
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func slot(_ draft: IntentDraft.Slot) throws -> SlotDefinition {
    guard let name = draft.name.scalar, let entity = draft.entity?.scalar else {
      throw IncompleteDraft()
    }
    var slot = SlotDefinition(
      name: SlotName(name),
      entity: EntityID(entity),
      ask: try templates(TextGroup(texts: draft.ask, translations: draft.askTranslations)),
      notUnderstood: try templates(
        TextGroup(texts: draft.notUnderstood, translations: draft.ladderTranslations)
      ),
      isOptional: draft.isOptional
    )
    slot.silence = try templates(draft.silence)
    slot.valid = try draft.valid?.condition.get()
    slot.check = try draft.check.map(check)
    slot.invalid = try templates(draft.invalid)
    slot.lacking = try templates(draft.lacking)
    slot.why = try templates(draft.why)
    slot.more = try templates(draft.more)
    slot.isList = draft.isList
    slot.isSensitive = draft.isSensitive
    return slot
  }

  private func check(_ draft: IntentDraft.Check) throws -> SlotCheck {
    guard let name = draft.action.name.scalar else { throw IncompleteDraft() }
    return SlotCheck(
      action: ActionName(name),
      arguments: try arguments(of: draft.action),
      accepts: Set(draft.accepts.compactMap(\.scalar))
    )
  }

  private func arguments(of action: StateDraft.Action) throws -> [FlowState.Argument] {
    try action.arguments.map { argument in
      guard let name = argument.name.scalar, let value = argument.operand else {
        throw IncompleteDraft()
      }
      return .init(name: name, value: value)
    }
  }

  private func rule(_ draft: IntentDraft.Escalation) throws -> EscalationRule {
    EscalationRule(
      condition: try draft.condition?.condition.get(),
      reason: draft.reason?.scalar.flatMap { EscalationReason(rawValue: $0) } ?? .rule,
      priority: draft.priority?.scalar.flatMap { TicketPriority(rawValue: $0) } ?? .normal,
      queue: draft.queue?.scalar
    )
  }

  private func action(of draft: IntentDraft) throws -> IntentBehavior.Action {
    if let states = draft.states {
      return .flow(Flow(states: try states.map { try state($0, of: draft) }))
    }
    if let reply = draft.reply { return .reply(try self.reply(reply, of: draft)) }
    return .none
  }

  private func reply(
    _ draft: IntentDraft.Reply,
    of intent: IntentDraft
  ) throws -> ReplyDefinition {
    let tags = draft.translations.map(\.language)
    let match = language == first ? nil : LanguageTag.match(language, among: tags)
    let own = draft.translations.first { $0.language == match }
    var reply = ReplyDefinition(
      variants: try (own?.variants ?? draft.variants).map {
        .init(
          condition: try $0.condition?.condition.get(),
          text: try template($0.text, in: own?.language ?? first)
        )
      },
      article: draft.article?.scalar.map { ArticleID($0) },
      choices: draft.choices.compactMap(\.scalar).map { IntentID($0) }
    )
    reply.parts = try parts(draft.parts, slots: intent.slots)
    reply.timers = try timers(draft.timers)
    return reply
  }

  // MARK: Later on

  private func timers(_ draft: TimersDraft) throws -> TimerSettings {
    TimerSettings(
      reminder: try draft.reminder.map(reminder),
      followUp: try draft.followUp.map(followUp)
    )
  }

  private func reminder(_ draft: TimersDraft.Reminder) throws -> ReminderDefinition {
    let time: ReminderTime
    if let after = draft.after?.duration {
      time = .after(after)
    } else if let name = draft.at?.operand?.valueName {
      time = .at(name)
    } else {
      throw IncompleteDraft()
    }
    return ReminderDefinition(time: time, say: try templates(draft.say))
  }

  private func followUp(_ draft: TimersDraft.FollowUp) throws -> FollowUpDefinition {
    guard let after = draft.after?.duration else { throw IncompleteDraft() }
    return FollowUpDefinition(
      after: after,
      ask: try templates(draft.ask),
      yes: try templates(draft.yes),
      no: try templates(draft.no),
      next: draft.then?.scalar.map { $0 == "escalate" ? .escalate : .intent(IntentID($0)) }
    )
  }

  // MARK: Flows

  private func state(_ draft: StateDraft, of intent: IntentDraft) throws -> FlowState {
    guard let name = draft.name.scalar else { throw IncompleteDraft() }
    return FlowState(name: FlowStateName(name), step: try step(of: draft, in: intent))
  }

  private func step(of state: StateDraft, in intent: IntentDraft) throws -> FlowState.Step {
    func transition(_ draft: TransitionDraft) throws -> Transition {
      try self.transition(draft, of: intent)
    }
    switch state.step {
    case .action(let action):
      guard let name = action.name.scalar else { throw IncompleteDraft() }
      return .action(
        ActionName(name),
        with: try arguments(of: action),
        on: try action.results.map {
          .init(result: $0.name.scalar ?? "", transition: try transition($0.transition))
        }
      )
    case .collect(let slot, let next):
      return .collect(SlotName(slot.scalar ?? ""), then: try transition(next))
    case .confirm(let texts, let yes, let no):
      return .confirm(
        try templates(TextGroup(texts: texts, translations: state.questionTranslations)),
        yes: try transition(yes),
        no: try transition(no)
      )
    case .choose(let branches):
      return .choose(
        try branches.map {
          .init(
            condition: try $0.condition?.condition.get(),
            transition: try transition($0.transition)
          )
        }
      )
    case .say(let next): return .say(try transition(next))
    case .unreadable: throw IncompleteDraft()
    }
  }

  private func transition(
    _ draft: TransitionDraft,
    of intent: IntentDraft
  ) throws -> Transition {
    var transition = Transition(
      say: try templates(TextGroup(texts: draft.say, translations: draft.sayTranslations)),
      article: draft.article?.scalar.map { ArticleID($0) },
      clear: draft.clear.compactMap(\.scalar).map { SlotName($0) },
      set: try draft.set.map { assignment in
        guard let slot = assignment.name.scalar, let value = assignment.operand else {
          throw IncompleteDraft()
        }
        return .init(slot: SlotName(slot), value: value)
      },
      target: try target(draft.target)
    )
    transition.parts = try parts(draft.parts, slots: intent.slots)
    transition.choices = draft.choices.compactMap(\.scalar).map { IntentID($0) }
    transition.timers = try timers(draft.timers)
    return transition
  }

  private func target(_ draft: TransitionDraft.Target) throws -> Transition.Target {
    switch draft {
    case .missing: throw IncompleteDraft()
    case .escalate(let code): return .escalate(code.scalar)
    case .named(let node):
      switch node.scalar {
      case "done": return .done
      case "cancel": return .cancel
      case "escalate": return .escalate(nil)
      case let name?: return .state(FlowStateName(name))
      case nil: throw IncompleteDraft()
      }
    }
  }
}
