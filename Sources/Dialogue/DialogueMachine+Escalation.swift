import Conversation
import TextAnalysis

/// Bringing in a person, and ending.
extension DialogueMachine {
  /// Decides that a person is needed; asks first where the content says so and the customer has not.
  func escalate(
    _ reason: EscalationReason,
    rule: EscalationRule? = nil,
    detail: String? = nil,
    in draft: inout TurnDraft
  ) {
    draft.summary.kind = .escalate
    let asksFirst = definition.escalation.asksFirst && reason != .userRequest
    if asksFirst, !isWaitingForPerson(draft.session) {
      say(.askBeforeHandoff, as: .offerPerson, in: &draft)
      expect(.handoffConsent(reason, detail: detail), in: &draft)
    } else {
      openTicket(reason, rule: rule, detail: detail, in: &draft)
    }
  }

  /// Opens the ticket, says so, and asks how the customer can be reached. Where one is open already, the
  /// message is added to it.
  ///
  /// The ticket comes first: a customer who leaves at the question for an address must not be lost.
  func openTicket(
    _ reason: EscalationReason,
    rule: EscalationRule? = nil,
    detail: String? = nil,
    saying wording: Wording.Key = .handoff,
    in draft: inout TurnDraft
  ) {
    draft.summary.kind = .escalate
    guard !isWaitingForPerson(draft.session) else {
      endFlows(in: &draft)
      expect(.nothing, in: &draft)
      appendToTicket(in: &draft)
      return
    }
    let issue = issue(of: reason, in: draft)
    if draft.session.escalation == nil {
      draft.record(.conversationEscalated(reason, detail: detail))
    }
    draft.record(.ticketOpened(opening(issue: issue, rule: rule, reason, draft)))
    draft.record(.ownerChanged(.queued))
    endFlows(in: &draft)
    say(wording, as: .handoff, in: &draft)
    if let hours = definition.hours, !hours.isOpen(at: draft.context.now) {
      say(.handoffClosed, as: .handoff, in: &draft)
    }
    askForContact(in: &draft)
  }

  /// The rule that the customer has just agreed to, with its priority and queue; nil where no rule asked.
  func pendingRule(
    _ reason: EscalationReason,
    _ detail: String?,
    in draft: TurnDraft
  ) -> EscalationRule? {
    guard detail == nil, let intent = draft.session.lastIntent,
      let rule = definition.intents[intent]?.escalation, rule.reason == reason
    else { return nil }
    guard let condition = rule.condition else { return rule }
    return names(in: draft, for: intent).holds(condition) ? rule : nil
  }

  /// What the ticket is about. Where nothing was understood, the best guess would only mislead.
  private func issue(of reason: EscalationReason, in draft: TurnDraft) -> IntentID? {
    switch reason {
    case .lowConfidence, .repeatedFallback: nil
    case .userRequest:
      draft.before.lastIntent ?? draft.first?.intent ?? draft.utterance?.interpretation.answerIntent
    case .answerRejected, .rule: draft.summary.intent ?? draft.session.lastIntent
    }
  }

  func opening(
    issue: IntentID?,
    rule: EscalationRule?,
    _ reason: EscalationReason,
    _ draft: TurnDraft
  ) -> TicketOpening {
    let session = draft.session
    let title = issue.flatMap { definition.intents[$0]?.title }
    let question = reason == .userRequest ? draft.before.question : session.question
    let words = (question ?? session.words.last).map { String($0.prefix(80)) }
    var slots: [String: Value] = [:]
    for (name, value) in session.slots { slots[name.rawValue] = value }
    let language = isForeign(session) ? language(of: session) : nil
    let mark = language.map { "[\($0)] " } ?? ""
    return TicketOpening(
      priority: priority(of: rule, session).rawValue,
      queue: rule?.queue ?? definition.escalation.queue,
      subject: mark + (title ?? words ?? ""),
      issue: issue,
      words: session.words,
      slots: slots,
      articles: session.shownArticles,
      language: language
    )
  }

  func askForContact(in draft: inout TurnDraft) {
    if definition.escalation.contact == .none {
      expect(.nothing, in: &draft)
    } else if let known = draft.session.address {
      draft.record(.ticketContactSet(.sealed(known)))
      expect(.nothing, in: &draft)
    } else {
      say(.contact, as: .handoff, in: &draft)
      expect(.contact(rung: 0), in: &draft)
    }
  }

  private func endFlows(in draft: inout TurnDraft) {
    while let frame = draft.session.flows.last {
      draft.record(.flowEnded(frame.intent, outcome: .escalated))
    }
  }

  // MARK: Ending

  /// Ends the session at the customer's word; one in which something was asked ends with the survey.
  func close(_ draft: inout TurnDraft) {
    let isUnfinished = !draft.session.flows.isEmpty && draft.session.answer == nil
    for frame in draft.session.flows.reversed() {
      draft.record(.flowEnded(frame.intent, outcome: .abandoned))
    }
    draft.record(.sessionClosed(by: .user, reason: nil), by: "customer")
    draft.summary.kind = .close
    say(.goodbye, as: .close, in: &draft)
    let wasRequest = !draft.session.asked.isEmpty || draft.session.escalation != nil
    let isUnresolved = draft.session.resolution == .rejected
    if wasRequest { askForRating(isResolved: !isUnresolved && !isUnfinished, in: &draft) }
  }
}
