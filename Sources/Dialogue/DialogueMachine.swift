import Conversation

/// The dialog's state machine: decides, purely, the next events and effects.
///
/// One turn is `begin`, then `resume` for every effect's result, then `finish`. All of them are functions of
/// the definition, the articles and the draft; nothing here reads a clock, a file or a text.
package struct DialogueMachine: Sendable {
  let definition: DialogueDefinition
  let knowledge: KnowledgeSource

  package init(definition: DialogueDefinition, knowledge: KnowledgeSource = .empty) {
    self.definition = definition
    self.knowledge = knowledge
  }

  /// Starts the turn for `input`; the effects returned must be run before the turn can go on.
  package func begin(_ draft: inout TurnDraft, _ input: DialogueInput) -> [Effect] {
    switch input {
    case .utterance(let utterance):
      draft.utterance = utterance
      recordUtterance(utterance, in: &draft)
      return decide(utterance, in: &draft)
    case .rating(let score, let comment): rate(score, comment, in: &draft)
    case .end: close(&draft)
    }
    return []
  }

  /// Goes on with what an effect came to.
  package func resume(_ draft: inout TurnDraft, _ result: EffectResult) -> [Effect] {
    switch result {
    case .action(let name, let result, let values):
      draft.record(.actionCompleted(name, result: result, values: values), by: "system")
      return runFlow(in: &draft)
    }
  }

  /// Ends the turn.
  package func finish(_ draft: inout TurnDraft) { draft.finish() }

  // MARK: One utterance

  private func recordUtterance(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) {
    draft.record(
      .userTurn(
        UserTurn(
          turn: draft.session.turn + 1,
          text: utterance.text,
          redactions: utterance.redactions,
          sealed: utterance.sealed
        )), by: "customer")
    draft.summary.alternatives = Array(utterance.interpretation.candidates.dropFirst().prefix(3))
  }

  private func decide(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect] {
    if let defect = utterance.defect {
      score(.dialog, in: &draft)
      say(defect == .empty ? .empty : .tooLong, as: .note, in: &draft)
      askAgain(in: &draft)
      return []
    }
    if draft.session.owner == .person {
      passOn(utterance, in: &draft)
      return []
    }
    if let effects = answerExpectation(utterance, in: &draft) { return effects }
    if let effects = followAct(utterance, in: &draft) { return effects }
    return followInterpretation(utterance, in: &draft)
  }

  /// Acts that mean the same whatever was asked.
  private func followAct(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let acts = utterance.interpretation.acts
    if acts.contains(.requestPerson) {
      score(.escalate, intent: utterance.interpretation.answerIntent, in: &draft)
      escalate(.userRequest, in: &draft)
      return []
    }
    guard utterance.reading.isPureAct else { return nil }
    if acts.contains(.cancel) {
      score(.dialog, in: &draft)
      return cancelFlow(in: &draft)
    }
    if acts.contains(.requestRepeat) {
      score(.dialog, in: &draft)
      repeatReply(in: &draft)
      return []
    }
    return nil
  }

  private func repeatReply(in draft: inout TurnDraft) {
    let parts = draft.session.lastReply
    guard !parts.isEmpty else {
      say(.nothingToRepeat, as: .note, in: &draft)
      return
    }
    for part in parts { draft.say(part, as: .note) }
  }

  /// Goes by what the utterance most probably means.
  func followInterpretation(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect] {
    switch utterance.interpretation.zone {
    case .answer(let intent): return handle(intent, in: &draft)
    case .clarify(let intents) where !draft.session.justClarified:
      clarify(intents, in: &draft)
    case .clarify, .search: search(in: &draft)
    case .fallback: fallBack(in: &draft)
    }
    return []
  }

  private func passOn(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) {
    score(.dialog, in: &draft)
    let isFirst = draft.uses(of: Wording.Key.passedOn.rawValue) == 0
    draft.record(.ticketAppended(text: utterance.text), by: "customer")
    if isFirst { say(.passedOn, as: .note, in: &draft) }
  }

  /// Asks in other words once a session; the next time a person takes over.
  private func fallBack(in draft: inout TurnDraft) {
    if isWaitingForPerson(draft.session) {
      score(.dialog, in: &draft)
      appendToTicket(in: &draft)
    } else if draft.session.fallbacks == 0 {
      score(.fallback, in: &draft)
      draft.summary.kind = .fallback
      say(.fallback, as: .fallback, in: &draft)
      askAgain(in: &draft)
    } else {
      score(.escalate, in: &draft)
      escalate(.repeatedFallback, in: &draft)
    }
  }

  // MARK: Small steps

  /// Says one of the variants for an occasion.
  func say(_ key: Wording.Key, as kind: AgentTurn.Kind, in draft: inout TurnDraft) {
    sayVariant(definition.wording[key], named: key.rawValue, as: kind, in: &draft)
  }

  /// Says the next variant, in a rotation that the session's seed starts; one whose names have no value is
  /// passed over.
  @discardableResult
  func sayVariant(
    _ variants: [Template],
    named name: String,
    as kind: AgentTurn.Kind,
    for intent: IntentID? = nil,
    in draft: inout TurnDraft
  ) -> Bool {
    let resolver = names(in: draft, for: intent)
    let texts = variants.compactMap { $0.text(resolver.value(of:)) }
    guard !texts.isEmpty else { return false }
    let start = Rotation.start(seed: draft.session.start.seed, name: name, count: texts.count)
    let text = texts[(start + draft.uses(of: name)) % texts.count]
    draft.say(.text(text), as: kind, wording: variants.count > 1 ? name : nil)
    return true
  }

  func names(in draft: TurnDraft, for intent: IntentID?) -> NameResolver {
    NameResolver(
      definition: definition,
      session: draft.session,
      context: draft.context,
      intent: intent
    )
  }

  /// Enters what is awaited next, where that is a change.
  func expect(_ expectation: Expectation, in draft: inout TurnDraft) {
    guard draft.session.expectation != expectation else { return }
    draft.record(.stateEntered(expectation))
  }

  /// Records how the turn was understood and taken.
  func score(
    _ decision: IntentScore.Decision,
    intent: IntentID? = nil,
    viaSearch: Bool = false,
    in draft: inout TurnDraft
  ) {
    guard let interpretation = draft.utterance?.interpretation else { return }
    let top = interpretation.candidates.first
    let named = intent ?? (decision == .dialog || decision == .feedback ? nil : top?.intent)
    let confidence = interpretation.candidates.first { $0.intent == named }?.confidence ?? 0
    let runnerUp = interpretation.candidates.first { $0.intent != named }
    draft.summary.intent = named
    draft.summary.confidence = confidence
    draft.record(
      .intentScored(
        IntentScore(
          turn: draft.session.turn,
          intent: named,
          confidence: confidence,
          runnerUp: runnerUp?.intent,
          margin: confidence - (runnerUp?.confidence ?? 0),
          threshold: interpretation.threshold,
          isNovel: interpretation.isNovel,
          decision: decision,
          viaSearch: viaSearch
        )))
  }

  /// Whether a ticket is open, so that nothing is gained by opening another.
  func isWaitingForPerson(_ session: Session) -> Bool {
    session.ticket.map { !$0.isSolved } ?? false
  }

  func appendToTicket(in draft: inout TurnDraft) {
    if let text = draft.utterance?.text { draft.record(.ticketAppended(text: text), by: "customer") }
    say(.passedOn, as: .note, in: &draft)
  }
}

extension Interpretation {
  /// The intent that may be answered at once, if there is one.
  var answerIntent: IntentID? {
    if case .answer(let intent) = zone { intent } else { nil }
  }
}
