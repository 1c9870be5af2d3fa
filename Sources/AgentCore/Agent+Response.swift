import Conversation
import Dialogue
import TextAnalysis

extension Agent {
  /// The answer to a message that changes nothing: ending what has ended, rating what never was.
  func responseWithoutTurn(
    to message: InboundMessage,
    in session: Session?,
    at now: Timestamp
  ) throws(ServiceError) -> TurnOutcome? {
    switch message.body {
    case .rate where session == nil:
      throw .invalidRequest("there is no conversation to rate")
    case .rate where session.map(isFull) ?? false:
      throw .invalidRequest("the conversation is too long to be rated again")
    case .choice where !(session?.isOpen ?? false):
      throw .invalidRequest("no choice of that id is on offer")
    case .form where !(session?.isOpen ?? false):
      throw .invalidRequest("no form is open")
    case .end where !(session?.isOpen ?? false):
      let state = session ?? Session(id: SessionNaming.id(caller: message.caller, contact: 1))
      var response = self.response(
        to: message.id,
        of: state,
        caller: message.caller,
        at: now,
        messages: [],
        decision: AgentResponse.Decision(kind: .close)
      )
      response.state = "closed"
      return TurnOutcome(
        session: state,
        events: [],
        response: response,
        secrets: [],
        explanation: nil
      )
    default: return nil
    }
  }

  func outcome(
    of draft: TurnDraft,
    _ message: InboundMessage,
    _ redaction: Redaction?
  ) -> TurnOutcome {
    let summary = draft.summary
    let decision = AgentResponse.Decision(
      kind: AgentResponse.DecisionKind(rawValue: summary.kind.rawValue) ?? .none,
      intent: summary.intent,
      confidence: summary.confidence,
      alternatives: summary.alternatives
    )
    return TurnOutcome(
      session: draft.session,
      events: draft.events,
      response: response(
        to: message.id,
        of: draft.session,
        caller: message.caller,
        at: draft.context.now,
        messages: draft.messages,
        decision: decision
      ),
      secrets: secrets(of: redaction),
      explanation: TurnExplanation(draft, self)
    )
  }

  /// What of a message goes into the vault.
  func secrets(of redaction: Redaction?) -> [Secret] {
    (redaction?.spans ?? []).compactMap { Secret($0) }.unique(by: \.handle)
  }

  /// What goes back for a session as it stands.
  package func response(
    to request: RequestID?,
    of session: Session,
    caller: String,
    at now: Timestamp,
    messages: [ReplyPart],
    decision: AgentResponse.Decision
  ) -> AgentResponse {
    AgentResponse(
      inReplyTo: request,
      caller: caller,
      sequence: session.start.sequenceBase + session.version,
      at: now,
      messages: messages,
      decision: decision,
      state: session.stateName,
      owner: session.owner,
      ticket: session.ticket?.number,
      survey: AgentResponse.SurveyQuestion(in: session)
    )
  }
}

extension Session {
  /// The state's name for people and frontends.
  package var stateName: String {
    closedBy != nil && !expectation.isOfSurvey ? "closed" : expectation.stateName
  }
}

extension Secret {
  /// What of a span goes into the vault: nothing that must not be kept, nothing that lies there already.
  fileprivate init?(_ span: RedactedSpan) {
    guard let handle = span.handle, let value = span.value else { return nil }
    self.init(handle: handle, kind: span.kind.rawValue, value: value)
  }
}

extension StoreError {
  /// What went wrong, in words for people.
  package var words: String {
    switch self {
    case .conflict: "another process was faster"
    case .unavailable(let why): why
    case .full: "the disk is full"
    case .newerVersion(let found, let known):
      "the store has format \(found), this Firstline knows \(known): use a newer Firstline"
    case .damaged(let why): why
    }
  }
}
