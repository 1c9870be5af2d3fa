import Conversation

/// What happens once it is known what the customer wants, or that nothing known fits.
extension DialogueMachine {
  /// Serves an intent.
  ///
  /// - Parameter isFollowUp: Whether the last request is only asked again for something else; nil where the message's
  ///   values tell.
  func handle(
    _ id: IntentID,
    isFollowUp: Bool? = nil,
    in draft: inout TurnDraft
  ) -> [Effect] {
    guard let intent = definition.intents[id] else {
      return search(in: &draft)
    }
    if intent.isSmallTalk {
      score(.smalltalk, intent: id, in: &draft)
      smallTalk(intent, in: &draft)
      return []
    }
    dropNoted(id, in: &draft)
    cancelFollowUps(of: id, in: &draft)
    let isUnderWay = draft.session.flows.last?.intent == id
    let isFollowUp = isFollowUp ?? (!isUnderWay && asksForAnother(intent, in: draft))
    forgetEarlierSlots(of: intent, isUnderWay: isUnderWay, in: &draft)
    let escalation = escalationRule(of: intent, isCounted: !isFollowUp, in: draft)
    score(escalation != nil ? .escalate : isFollowUp ? .dialog : .answer, intent: id, in: &draft)
    draft.summary.kind = .answer
    // What waits keeps the values it has: those of the message are for the new wish.
    if escalation == nil, !isUnderWay { interrupt(for: intent, in: &draft) }
    fillSlots(of: intent, in: &draft)
    if escalation == nil { takeListed(of: intent, in: &draft) }
    if let escalation {
      if isUnderWay { handOverFlow(in: &draft) }
      expect(.nothing, in: &draft)
      sayBeforeHandoff(intent, escalation, in: &draft)
      escalate(escalation.reason, rule: escalation, in: &draft)
      return []
    }
    return perform(intent, isUnderWay: isUnderWay, in: &draft)
  }

  /// What an intent that always goes to a person says first: "Please turn the gas off." Where a rule decides, the
  /// customer has heard the reply before.
  private func sayBeforeHandoff(
    _ intent: IntentBehavior,
    _ rule: EscalationRule,
    in draft: inout TurnDraft
  ) {
    guard rule.condition == nil, rule.reason != .userRequest,
      case .reply(let reply) = intent.action
    else { return }
    sayReply(reply, of: intent, as: .handoff, &draft)
  }

  func perform(
    _ intent: IntentBehavior,
    isUnderWay: Bool,
    in draft: inout TurnDraft
  ) -> [Effect] {
    expect(.nothing, in: &draft)
    switch intent.action {
    case .flow:
      if !isUnderWay { startFlow(intent.id, in: &draft) }
      return runFlow(in: &draft)
    case .reply(let reply):
      return answer(intent, with: reply, in: &draft)
    case .none:
      return search(isScored: true, in: &draft)
    }
  }

  /// Something else interrupts the flow on top. "No, …" and "never mind, …" give it up instead, and so does "don't
  /// cancel it, …", which goes on about the same thing.
  private func interrupt(for intent: IntentBehavior, in draft: inout TurnDraft) {
    guard let interrupted = draft.session.flows.last else { return }
    let interpretation = draft.utterance?.interpretation
    let acts = interpretation?.acts ?? []
    if interpretation?.rejected.contains(interrupted.intent) ?? false {
      leaveFlow(keepingSlotsOf: intent, in: &draft)
    } else if acts.isDisjoint(with: [.deny, .cancel]) {
      suspend(interrupted, in: &draft)
    } else {
      leaveFlow(keepingSlotsOf: intent, in: &draft)
    }
  }

  /// Lets the flow on top wait. There is a limit to how many wait: the one that has waited longest is given up.
  private func suspend(_ frame: FlowFrame, in draft: inout TurnDraft) {
    guard frame.suspendedAt == nil else { return }
    draft.record(.flowSuspended(frame.intent))
    draft.record(.repaired(.interruption))
    guard draft.session.flows.count > definition.interruptions.depth,
      let oldest = draft.session.flows.first
    else { return }
    draft.record(.flowEnded(oldest.intent, outcome: .abandoned))
  }

  private func startFlow(_ id: IntentID, in draft: inout TurnDraft) {
    // The same flow further down is started afresh rather than left behind.
    if draft.session.flows.contains(where: { $0.intent == id }) {
      draft.record(.flowEnded(id, outcome: .abandoned))
    }
    draft.record(.flowStarted(id))
  }

  /// The rule's `asked` counts this time too, so it is read as if the turn were recorded already.
  private func escalationRule(
    of intent: IntentBehavior,
    isCounted: Bool,
    in draft: TurnDraft
  ) -> EscalationRule? {
    guard let rule = intent.escalation else { return nil }
    guard let condition = rule.condition else { return rule }
    var counted = draft.session
    if isCounted { counted.asked[intent.id, default: 0] += 1 }
    let names = NameResolver(
      definition: definition,
      session: counted,
      context: draft.context,
      intent: intent.id
    )
    return names.holds(condition) ? rule : nil
  }

  /// Says the words of small talk alone.
  func greet(_ intent: IntentBehavior, in draft: inout TurnDraft) {
    guard case .reply(let reply) = intent.action else { return }
    sayReply(reply, of: intent, as: .smalltalk, &draft)
  }

  private func smallTalk(_ intent: IntentBehavior, in draft: inout TurnDraft) {
    draft.summary.kind = .smalltalk
    if case .reply(let reply) = intent.action {
      sayReply(reply, of: intent, as: .smalltalk, &draft)
      let choices = draft.session.expectation == .nothing ? reply.choices : []
      show(reply.parts, choices: choices, of: intent, as: .smalltalk, in: &draft)
    }
    guard draft.utterance?.reading.isFarewell != true else { return }
    guard draft.session.expectation.isOfFlow else { return }
    draft.record(.repaired(.chitchat))
    askAgain(in: &draft)
  }

  // MARK: Replies

  private func answer(
    _ intent: IntentBehavior,
    with reply: ReplyDefinition,
    in draft: inout TurnDraft
  ) -> [Effect] {
    sayReply(reply, of: intent, as: .answer, &draft)
    if let article = reply.article { quote(article, in: &draft) }
    show(reply.parts, choices: reply.choices, of: intent, as: .answer, in: &draft)
    set(reply.timers, of: intent, in: &draft)
    // A flow that was interrupted waits until one is picked.
    if !reply.choices.isEmpty { return [] }
    if draft.isSilent { return search(isScored: true, in: &draft) }
    recommend(after: intent, in: &draft)
    return conclude(intent.asksWhetherItHelped, as: .answer, in: &draft)
  }

  private func sayReply(
    _ reply: ReplyDefinition,
    of intent: IntentBehavior,
    as kind: AgentTurn.Kind,
    _ draft: inout TurnDraft
  ) {
    say(reply.variants, of: intent, named: "reply \(intent.id)", as: kind, &draft)
  }

  /// Says a variant under the first condition that holds; where there is none, one of those without. Those of the same
  /// condition take turns.
  func say(
    _ variants: [ReplyDefinition.Variant],
    of intent: IntentBehavior,
    named name: String,
    as kind: AgentTurn.Kind,
    _ draft: inout TurnDraft
  ) {
    let names = names(in: draft, for: intent.id)
    let holding = variants.lazy.compactMap(\.condition).first(where: names.holds)
    for condition in [holding, nil] {
      let places = variants.indices.filter { variants[$0].condition == condition }
      let texts = places.map { variants[$0].text }
      if sayVariant(texts, at: places, named: name, as: kind, for: intent.id, in: &draft) { return }
      if condition == nil { return }
    }
  }

  /// Quotes the article's passage that fits the customer's words best.
  func quote(_ article: ArticleID, in draft: inout TurnDraft) {
    let isFollowUp = draft.utterance?.interpretation.context?.source == .question
    let added = isFollowUp ? draft.session.words.last : nil
    guard let found = knowledge.quote(article, draft.session.question ?? "", added) else { return }
    draft.say(.article(found.quotation), as: .answer)
    draft.record(.articleShown(article, rank: 1, score: found.score))
  }

  // MARK: Nothing known fits

  /// "Did you mean": at most three choices, then "something else" and "a person".
  func clarify(_ intents: [IntentID], in draft: inout TurnDraft) {
    score(.clarify, in: &draft)
    draft.record(.repaired(.clarification))
    draft.summary.kind = .clarify
    say(.clarify, as: .clarify, in: &draft)
    // Once it is picked, the choice has no values of its own.
    for intent in intents.compactMap({ definition.intents[$0] }) {
      fillSlots(of: intent, in: &draft)
    }
    offer(Array(intents.prefix(3)), as: .clarify, in: &draft)
  }

  private func offer(
    _ intents: [IntentID],
    as kind: AgentTurn.Kind,
    in draft: inout TurnDraft
  ) {
    let choices = choices(intents, names(in: draft, for: nil))
    draft.say(.choices(choices), as: kind)
    draft.record(.choicesOffered(intents))
    expect(.choice(intents), in: &draft)
  }

  /// Looks for a passage; where there is none, a real question goes to a person.
  func search(isScored: Bool = false, in draft: inout TurnDraft) -> [Effect] {
    let query = isScored ? draft.session.question : draft.session.words.last
    let found = knowledge.search(query ?? "", [])
    if let passage = found.first {
      if !isScored { score(.answer, viaSearch: true, in: &draft) }
      return present(passage, rank: 1, intro: .searchIntro, in: &draft)
    } else if isWaitingForPerson(draft.session) {
      if !isScored { score(.dialog, in: &draft) }
      appendToTicket(in: &draft)
      return resumeSuspended(in: &draft)
    } else {
      if !isScored { score(.escalate, in: &draft) }
      draft.record(.repaired(.incomprehension))
      escalate(.lowConfidence, in: &draft)
    }
    return []
  }

  /// Shows a passage and asks whether it helped.
  func present(
    _ passage: FoundPassage,
    rank: Int,
    intro: Wording.Key,
    in draft: inout TurnDraft
  ) -> [Effect] {
    draft.articleTitle = passage.quotation.title
    say(intro, as: .answer, in: &draft)
    draft.say(.article(passage.quotation), as: .answer)
    draft.record(.articleShown(passage.quotation.article, rank: rank, score: passage.score))
    return conclude(true, as: .search, in: &draft)
  }
}
