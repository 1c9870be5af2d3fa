import Conversation
import Dialogue

/// Conversations that reached what one may grow to (`ResourceLimits`).
extension Agent {
  /// The event that ends a conversation which has no room for `message`, so that the message begins the next one; nil
  /// where there is room.
  ///
  /// It ends at a quiet moment, where the customer notices nothing; at twice the bound it ends whatever is under way.
  /// A flow that was is offered to go on with, unless it may itself be what takes the room.
  package func ending(
    _ session: Session,
    before message: InboundMessage,
    at now: Timestamp
  ) -> Event? {
    guard session.isOpen, message.body.goesOn, let reason = excess(of: session, before: message)
    else { return nil }
    return Event(
      id: EventID("\(session.uid).\(session.version + 1)"),
      timestamp: session.instant(by: now),
      session: session.id,
      customer: session.customer,
      actor: "system",
      configuration: configuration,
      fact: .sessionClosed(by: .system, reason: reason)
    )
  }

  /// Whether an ended conversation takes no more ratings, and notes no more attempts to end it.
  package func isFull(_ session: Session) -> Bool {
    session.version >= 2 * definition.limits.history
  }

  private func excess(of session: Session, before message: InboundMessage) -> String? {
    let limits = definition.limits
    // A choice or a form that comes at a quiet moment is refused, and a refusal leaves nothing behind.
    let share = session.isQuiet && message.body.isText ? 1 : 2
    if session.version >= share * limits.history { return Session.historyIsFull }
    return session.size >= share * limits.state ? Session.stateIsFull : nil
  }
}

extension InboundMessage.Body {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  /// Whether the customer goes on with the conversation by it.
  fileprivate var goesOn: Bool {
    switch self {
    case .text, .choice, .form: true
    case .rate, .end: false
    }
  }
}

extension Session {
  /// Whether nobody would miss anything if the next message began another conversation.
  fileprivate var isQuiet: Bool {
    flows.isEmpty && noted.isEmpty && expectation == .nothing && owner == .agent
      && ticket?.isSolved ?? true
  }
}
