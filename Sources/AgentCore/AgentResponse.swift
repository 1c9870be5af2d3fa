import CanonicalJSON
import Conversation

/// What goes back to the caller for one message: the reply of the pipe protocol, version 1.
package struct AgentResponse: Sendable, Hashable {
  /// The kind of step the agent took.
  package enum DecisionKind: String, Sendable, Hashable, CaseIterable {
    case answer, clarify, search, fallback, escalate, collect, confirm, smalltalk, survey, close,
      none
  }

  /// What the agent decided, with the confidence behind it.
  package struct Decision: Sendable, Hashable {
    /// The step taken.
    package var kind: DecisionKind
    /// The intent it was taken for; nil where it concerns none.
    package var intent: IntentID?
    /// Calibrated probability of `intent`, 0…1; nil where the matcher did not rank it.
    package var confidence: Double?
    /// The next best intents, by falling confidence.
    package var alternatives: [Interpretation.Candidate]

    /// A decision; without an intent where the message was not about one.
    package init(
      kind: DecisionKind,
      intent: IntentID? = nil,
      confidence: Double? = nil,
      alternatives: [Interpretation.Candidate] = []
    ) {
      self.kind = kind
      self.intent = intent
      self.confidence = confidence
      self.alternatives = alternatives
    }
  }

  /// The survey that is open.
  package struct SurveyQuestion: Sendable, Hashable {
    /// What is asked.
    package var survey: Survey
    /// Whether the score is there, and words about it are awaited.
    package var awaitsComment: Bool

    /// A question for a score, or for words about it.
    package init(_ survey: Survey, awaitsComment: Bool = false) {
      self.survey = survey
      self.awaitsComment = awaitsComment
    }

    /// What a session awaits; nil where that is no answer to a survey.
    init?(in session: Session) {
      guard session.expectation.isOfSurvey, let survey = session.survey?.survey else { return nil }
      self.init(survey, awaitsComment: session.expectation == .comment)
    }
  }

  /// The message it answers; nil for a line nobody asked for (a person's reply, a timer).
  package var inReplyTo: RequestID?
  /// The caller's session string.
  package var caller: String
  /// Rises within the caller's session.
  package var sequence: Int
  /// When it was decided.
  package var at: Timestamp
  /// What to show, in order; empty where the agent says nothing.
  package var messages: [ReplyPart]
  /// What the agent decided on the message.
  package var decision: Decision
  /// The state's name: `open`, `collecting order_number`.
  package var state: String
  /// Who speaks for us after the step.
  package var owner: Owner
  /// The session's ticket, open or solved; nil where it has none.
  package var ticket: TicketNumber?
  /// The survey that is open; nil where none is.
  package var survey: SurveyQuestion?

  /// A line of the protocol: a reply, or an event where `inReplyTo` is nil.
  package init(
    inReplyTo: RequestID?,
    caller: String,
    sequence: Int,
    at: Timestamp,
    messages: [ReplyPart],
    decision: Decision,
    state: String,
    owner: Owner,
    ticket: TicketNumber?,
    survey: SurveyQuestion? = nil
  ) {
    self.inReplyTo = inReplyTo
    self.caller = caller
    self.sequence = sequence
    self.at = at
    self.messages = messages
    self.decision = decision
    self.state = state
    self.owner = owner
    self.ticket = ticket
    self.survey = survey
  }
}

extension AgentResponse {
  /// The object of the pipe protocol: `reply`, or `event` without `in_reply_to` where nobody asked.
  package var json: JSONObject {
    var line: JSONObject = ["v": 1, "type": inReplyTo == nil ? "event" : "reply"]
    line.set("in_reply_to", ifPresent: inReplyTo.map { .string($0.rawValue) })
    line["session"] = .string(caller)
    line["seq"] = .integer(sequence)
    line["at"] = .string(at.description)
    line["messages"] = .array(messages.map(\.json))
    line["decision"] = decision.json
    line["state"] = .string(state)
    line["owner"] = .string(owner.rawValue)
    line["ticket"] = ticket.map { .string($0.rawValue) } ?? .null
    line.set("survey", ifPresent: survey?.json)
    return line
  }

  /// Reads what `json` wrote; nil where a field is missing.
  package init?(json: JSONValue) {
    guard let caller = json["session"]?.string, let sequence = json["seq"]?.integer,
      let at = json["at"]?.string.flatMap({ Timestamp($0) }),
      let decision = json["decision"].flatMap({ Decision(json: $0) })
    else { return nil }
    self.init(
      inReplyTo: json["in_reply_to"]?.string.map { RequestID($0) },
      caller: caller,
      sequence: sequence,
      at: at,
      messages: json["messages"]?.array?.compactMap { ReplyPart(json: $0) } ?? [],
      decision: decision,
      state: json["state"]?.string ?? "open",
      owner: json["owner"]?.string.flatMap { Owner(rawValue: $0) } ?? .agent,
      ticket: json["ticket"]?.string.map { TicketNumber($0) },
      survey: json["survey"].flatMap { SurveyQuestion(json: $0) }
    )
  }
}

extension AgentResponse.SurveyQuestion {
  fileprivate var json: JSONValue {
    [
      "kind": .string(survey.rawValue), "lowest": .integer(survey.scale.lowerBound),
      "highest": .integer(survey.scale.upperBound),
      "awaits": .string(awaitsComment ? "comment" : "score"),
    ]
  }

  fileprivate init?(json: JSONValue) {
    guard let survey = json["kind"]?.string.flatMap({ Survey(rawValue: $0) }) else { return nil }
    self.init(survey, awaitsComment: json["awaits"]?.string == "comment")
  }
}

extension AgentResponse.Decision {
  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue),
      "intent": intent.map { .string($0.rawValue) } ?? .null,
      "confidence": confidence.map { .number($0) } ?? .null,
      "alternatives": .array(
        alternatives.map {
          ["intent": .string($0.intent.rawValue), "confidence": .number($0.confidence)]
        }
      ),
    ]
  }

  fileprivate init?(json: JSONValue) {
    guard let kind = json["kind"]?.string.flatMap({ AgentResponse.DecisionKind(rawValue: $0) })
    else { return nil }
    self.init(
      kind: kind,
      intent: json["intent"]?.string.map { IntentID($0) },
      confidence: json["confidence"]?.number,
      alternatives: (json["alternatives"]?.array ?? []).compactMap { candidate in
        guard let intent = candidate["intent"]?.string,
          let confidence = candidate["confidence"]?.number
        else { return nil }
        return Interpretation.Candidate(intent: IntentID(intent), confidence: confidence)
      }
    )
  }
}
