import Conversation
import TextAnalysis

/// Undoing what flows that were not finished have left behind.
extension DialogueMachine {
  /// How many changes one turn undoes; more of them follow without a message.
  private static let maximumUndos = 12

  /// Takes the answer of the action that was asked for.
  /// - Returns: Whether it undid something, so that no flow waits for it.
  @discardableResult
  package func complete(
    _ name: ActionName,
    result: String,
    values: [String: Value],
    in draft: inout TurnDraft
  ) -> Bool {
    let call = draft.session.pendingCall
    draft.record(.actionCompleted(name, result: result, values: values), by: "system")
    guard let call, call.isUndo else {
      if let call { note(call, result, values, in: &draft) }
      return false
    }
    if result == "failed" {
      reportFailure(ofUndoing: name, in: &draft)
    } else {
      tell(.undone, in: &draft)
    }
    return true
  }

  /// Goes on with `effects`; where nothing else is to be done, with what is to be undone.
  package func undoing(_ effects: [Effect], in draft: inout TurnDraft) -> [Effect] {
    guard effects.isEmpty, let next = draft.session.undos.first,
      draft.undoCount < Self.maximumUndos
    else { return effects }
    draft.undoCount += 1
    draft.record(.actionRequested(next.action, with: next.arguments, key: next.key))
    return [.runAction(next.action, with: next.arguments, key: next.key)]
  }

  /// Notes how a change is undone: with what it was given, and what it answered.
  private func note(
    _ call: PendingCall,
    _ result: String,
    _ values: [String: Value],
    in draft: inout TurnDraft
  ) {
    guard let step = definition.undoSteps[call.name], step.results.contains(result) else { return }
    let arguments = call.arguments.merging(values) { given, _ in given }
    draft.record(
      .undoNoted(UndoNote(action: step.action, arguments: arguments, key: "\(call.key).undo")),
      by: "system"
    )
  }

  /// A person puts right what could not be undone, and the customer hears so.
  ///
  /// What is under way goes on: it has nothing to do with it.
  private func reportFailure(ofUndoing name: ActionName, in draft: inout TurnDraft) {
    let detail = "undo-failed \(name)"
    if !isWaitingForPerson(draft.session) {
      if draft.session.escalation == nil {
        draft.record(.conversationEscalated(.rule, detail: detail))
      }
      let issue = draft.summary.intent ?? draft.session.lastIntent
      draft.record(.ticketOpened(opening(issue: issue, rule: nil, .rule, draft)))
      draft.record(.ownerChanged(.queued))
      draft.summary.kind = .escalate
      let session = draft.session
      // Asked before the message is taken, it would be answered by the message.
      if draft.message != nil, session.isOpen, session.flows.isEmpty,
        session.expectation == .nothing
      {
        askForContact(in: &draft)
      } else if let known = session.address {
        draft.record(.ticketContactSet(.sealed(known)))
      }
    }
    let words = RedactedText(alreadyRedacted: detail)
    draft.record(.ticketReplied(TicketReply(text: words, isPublic: false)), by: "system")
    tell(.undoFailed, in: &draft)
  }

  private func tell(_ key: Wording.Key, in draft: inout TurnDraft) {
    let names = names(in: draft, for: nil)
    let texts = definition.wording[key].compactMap { $0.text(names.value(of:)) }
    guard !draft.isUnheard, !texts.isEmpty else { return }
    let place = Rotation.next(
      of: Array(texts.indices),
      after: draft.saidVariants(of: key.rawValue),
      seed: draft.session.start.seed,
      name: key.rawValue
    )
    draft.tellOfUndo(texts[place], as: key, variant: texts.count > 1 ? place : nil)
  }
}
