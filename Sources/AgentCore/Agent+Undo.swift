import Conversation
import Dialogue

extension Agent {
  /// Sees to what `session` owes without a message: undoes what unfinished flows have left behind, and lets a call
  /// that was cut off count as failed. Nobody is there to hear of it; where undoing fails, a ticket is opened.
  ///
  /// - Returns: The state after it, with the events; `context` and `clients` are those of a turn.
  /// - Throws: `ServiceError.storeUnavailable` where a change could not be announced.
  package func settleUndos(
    in session: Session,
    context: TurnContext,
    clients: EffectClients
  ) async throws(ServiceError) -> (session: Session, events: [Event]) {
    var draft = TurnDraft(session: session, context: context)
    draft.isUnheard = true
    failInterruptedAction(in: &draft)
    let effects = machine.undoing([], in: &draft)
    try await run(effects, &draft, nil, clients)
    return (draft.session, draft.events)
  }
}
