import Conversation
import Dialogue

/// A draft that a rule has reported already, so that nothing can be built of it.
struct IncompleteDraft: Error {}

/// The behaviour of intents.
extension DefinitionBuilder {
  /// What the intent does.
  /// - Throws: `IncompleteDraft` or `ContentSyntaxError` where its draft has a fault.
  func behavior(of draft: IntentDraft) throws -> IntentBehavior {
    IntentBehavior(
      id: IntentID(draft.id),
      title: draft.title?.scalar ?? Self.title(of: draft),
      slots: try draft.slots.map(slot),
      action: try action(of: draft),
      escalation: try draft.escalation.map(rule),
      asksWhetherItHelped: draft.helped ?? (draft.reply?.article != nil),
      isSmallTalk: draft.isSmallTalk
    )
  }

  /// The first sample with a capital letter.
  private static func title(of draft: IntentDraft) -> String {
    let text = draft.samples.first?.text ?? draft.id
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func slot(_ draft: IntentDraft.Slot) throws -> SlotDefinition {
    guard let name = draft.name.scalar, let entity = draft.entity?.scalar else {
      throw IncompleteDraft()
    }
    return SlotDefinition(
      name: SlotName(name),
      entity: EntityID(entity),
      ask: try templates(draft.ask),
      notUnderstood: try templates(draft.notUnderstood),
      isOptional: draft.isOptional
    )
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
    if let states = draft.states { return .flow(Flow(states: try states.map(state))) }
    if let reply = draft.reply { return .reply(try self.reply(reply)) }
    return .none
  }

  private func reply(_ draft: IntentDraft.Reply) throws -> ReplyDefinition {
    ReplyDefinition(
      variants: try draft.variants.map {
        .init(condition: try $0.condition?.condition.get(), text: try $0.text.template.get())
      },
      article: draft.article?.scalar.map { ArticleID($0) },
      choices: draft.choices.compactMap(\.scalar).map { IntentID($0) }
    )
  }

  private func templates(_ drafts: [TextDraft]) throws -> [Template] {
    try drafts.map { try $0.template.get() }
  }

  // MARK: Flows

  private func state(_ draft: StateDraft) throws -> FlowState {
    guard let name = draft.name.scalar else { throw IncompleteDraft() }
    return FlowState(name: FlowStateName(name), step: try step(draft.step))
  }

  private func step(_ draft: StateDraft.Step) throws -> FlowState.Step {
    switch draft {
    case .action(let action):
      guard let name = action.name.scalar else { throw IncompleteDraft() }
      return .action(
        ActionName(name),
        with: try action.arguments.map { argument in
          guard let name = argument.name.scalar, let value = argument.operand else {
            throw IncompleteDraft()
          }
          return .init(name: name, value: value)
        },
        on: try action.results.map {
          .init(result: $0.name.scalar ?? "", transition: try transition($0.transition))
        }
      )
    case .collect(let slot, let next):
      return .collect(SlotName(slot.scalar ?? ""), then: try transition(next))
    case .confirm(let texts, let yes, let no):
      return .confirm(
        try templates(texts),
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

  private func transition(_ draft: TransitionDraft) throws -> Transition {
    Transition(
      say: try templates(draft.say),
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
