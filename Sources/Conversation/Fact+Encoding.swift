import CanonicalJSON
import TextAnalysis

extension Fact {
  /// The name of the event's type in the log.
  package var type: String {
    switch self {
    case .sessionStarted: "session.started"
    case .sessionClosed: "session.closed"
    case .customerIdentified: "customer.identified"
    case .sessionMarked: "session.marked"
    case .languageSwitched: "language.switched"
    case .requestAccepted: "request.accepted"
    case .userTurn: "user.turn"
    case .intentScored: "intent.scored"
    case .requestNoted: "request.noted"
    case .requestDropped: "request.dropped"
    case .agentTurn: "agent.turn"
    case .stateEntered: "state.entered"
    case .moodScored: "mood.scored"
    case .repaired: "repair.applied"
    case .slotSet, .slotRejected: "slot.set"
    case .slotProposed: "slot.proposed"
    case .slotCheckStarted: "slot.check_started"
    case .slotCleared: "slot.cleared"
    case .flowStarted: "flow.started"
    case .flowLeft: "flow.left"
    case .flowMoved: "flow.moved"
    case .flowSuspended: "flow.suspended"
    case .flowResumed: "flow.resumed"
    case .flowEnded: "flow.ended"
    case .flowParked: "flow.parked"
    case .clockStepped: "clock.stepped"
    case .timerSet: "timer.set"
    case .timerFired: "timer.fired"
    case .timerCancelled: "timer.cancelled"
    case .turnDelivered: "turn.delivered"
    case .actionRequested: "action.requested"
    case .actionCompleted: "action.completed"
    case .undoNoted: "undo.noted"
    case .goodwill(let step): "goodwill.\(step.stage.rawValue)"
    case .choicesOffered: "choices.offered"
    case .labelProposed: "label.proposed"
    case .articleShown: "article.shown"
    case .articleVoted: "article.voted"
    case .resolutionConfirmed: "resolution.confirmed"
    case .resolutionAssumed: "resolution.assumed"
    case .resolutionRejected: "resolution.rejected"
    case .resolutionWithdrawn: "resolution.withdrawn"
    case .conversationEscalated: "conversation.escalated"
    case .ownerChanged: "owner.changed"
    case .ticketOpened: "ticket.opened"
    case .ticketContactSet: "ticket.contact_set"
    case .ticketAppended: "ticket.appended"
    case .ticketReplied: "ticket.replied"
    case .ticketDelivered: "ticket.delivered"
    case .ticketSolved: "ticket.solved"
    case .ticketReopened: "ticket.reopened"
    case .survey(let survey, let step): "\(survey.rawValue).\(step.name)"
    case .customerErased: "customer.erased"
    case .other(let type, _): type
    }
  }

  /// The fields of the event's type.
  package var data: JSONObject {
    switch self {
    case .sessionStarted(let start): start.data
    case .sessionClosed(let closer, let reason):
      JSONObject(present: [("by", .string(closer.rawValue)), ("reason", .text(reason))])
    case .customerIdentified(let from, let to, let attributes):
      JSONObject(present: [
        ("from", .text(from?.rawValue)), ("to", .string(to.rawValue)),
        ("attributes", attributes.json),
      ])
    case .sessionMarked(let mark): ["mark": .string(mark.rawValue)]
    case .languageSwitched(let from, let to): ["from": .string(from), "to": .string(to)]
    case .requestAccepted(let key, let hash):
      ["key": .string(key.rawValue), "hash": .string(hash)]
    case .userTurn(let turn): turn.data
    case .intentScored(let score): score.data
    case .requestNoted(let request): request.data
    case .requestDropped(let turn, let part):
      ["turn": .integer(turn), "part": .integer(part)]
    case .agentTurn(let turn): turn.data
    case .stateEntered(let expectation): expectation.data
    case .moodScored(let score): score.data
    case .repaired(let pattern): ["pattern": .string(pattern.rawValue)]
    case .articleShown(let article, let rank, let score):
      [
        "article": .string(article.rawValue), "rank": .integer(rank), "score": .number(score),
      ]
    case .articleVoted(let article, let helpful):
      ["article": .string(article.rawValue), "helpful": .bool(helpful)]
    case .resolutionConfirmed, .resolutionRejected, .ticketSolved: [:]
    case .resolutionAssumed(let after): ["after_s": .integer(after.count / 1000)]
    case .resolutionWithdrawn(let reason): ["reason": .string(reason)]
    case .survey(let survey, let step): step.data(of: survey)
    case .customerErased(let fields):
      ["fields": .array(fields.map { .string($0.rawValue) })]
    case .other(_, let data): data
    default: dialogData ?? ticketData
    }
  }

  private var dialogData: JSONObject? {
    switch self {
    case .slotSet(let name, let value, let source):
      [
        "name": .string(name.rawValue), "value": value.json, "source": .string(source.rawValue),
        "valid": true,
      ]
    case .slotRejected(let name, let source, let why):
      [
        "name": .string(name.rawValue), "source": .string(source.rawValue), "valid": false,
        "why": .string(why.rawValue),
      ]
    case .slotProposed(let name, let value, let source):
      ["name": .string(name.rawValue), "value": value.json, "source": .string(source.rawValue)]
    case .slotCleared(let name), .slotCheckStarted(let name): ["name": .string(name.rawValue)]
    case .flowStarted(let flow), .flowSuspended(let flow), .flowResumed(let flow):
      ["flow": .string(flow.rawValue)]
    case .flowLeft(let flow, let state, let way):
      ["flow": .string(flow.rawValue), "state": .string(state.rawValue), "way": .integer(way)]
    case .flowMoved(let flow, let state):
      ["flow": .string(flow.rawValue), "state": .string(state.rawValue)]
    case .flowEnded(let flow, let outcome):
      ["flow": .string(flow.rawValue), "outcome": .string(outcome.rawValue)]
    case .flowParked(let frame): frame.data
    case .clockStepped(let delta): ["delta_ms": .integer(delta.count)]
    case .timerSet(let timer): timer.data
    case .timerFired(let name): ["name": .string(name)]
    case .timerCancelled(let name, let reason):
      ["name": .string(name), "reason": .string(reason)]
    case .turnDelivered(let turn): ["turn": .string(turn.rawValue)]
    case .actionRequested(let name, let arguments, let key):
      ["name": .string(name.rawValue), "with": arguments.json, "key": .string(key)]
    case .actionCompleted(let name, let result, let values):
      ["name": .string(name.rawValue), "result": .string(result), "values": values.json]
    case .undoNoted(let note):
      [
        "name": .string(note.action.rawValue), "with": note.arguments.json,
        "key": .string(note.key),
      ]
    case .goodwill(let step):
      JSONObject(present: [
        ("action", .string(step.action.rawValue)), ("key", .string(step.key)),
        ("amount", step.amount?.json), ("reason", .text(step.reason)),
      ])
    case .choicesOffered(let intents):
      ["ids": .array(intents.map { .string($0.rawValue) })]
    case .labelProposed(let turn, let intent):
      ["turn": .integer(turn), "intent": .string(intent.rawValue)]
    default: nil
    }
  }

  private var ticketData: JSONObject {
    switch self {
    case .conversationEscalated(let reason, let detail):
      JSONObject(present: [("reason", .string(reason.rawValue)), ("detail", .text(detail))])
    case .ownerChanged(let owner): ["owner": .string(owner.rawValue)]
    case .ticketOpened(let opening): opening.data
    case .ticketContactSet(let value): ["contact": value?.json ?? .null]
    case .ticketAppended(let text): ["text": .string(text.text)]
    case .ticketReplied(let reply):
      JSONObject(present: [
        ("text", .string(reply.text.text)), ("public", .bool(reply.isPublic)),
        ("work_s", reply.workSeconds.map { .integer($0) }),
      ])
    case .ticketDelivered(let reply): ["reply": .string(reply.rawValue)]
    case .ticketReopened(let by): ["by": .string(by)]
    default: [:]
    }
  }
}

extension JSONObject {
  /// The members whose value is there, in the order given.
  init(present members: [(String, JSONValue?)]) {
    self.init()
    for (name, value) in members { set(name, ifPresent: value) }
  }
}

extension JSONValue {
  /// A string, or nothing.
  static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }
}

extension SessionStart {
  fileprivate var data: JSONObject {
    JSONObject(
      present: [
        ("channel", .string(channel)), ("locale", .string(locale)), ("caller", .string(caller)),
        ("contact", .integer(contact)), ("seed", .string(String(seed))),
        ("sequence_base", sequenceBase == 0 ? nil : .integer(sequenceBase)),
      ] + lastSurveys.members + [("outbound", isOutbound ? true : nil)]
    )
  }
}

extension UserTurn {
  fileprivate var data: JSONObject {
    JSONObject(present: [
      ("turn", .integer(turn)), ("text", .string(text.text)), ("lang", .text(language)),
      ("redactions", .array(redactions.map { .string($0) })),
      ("sealed", .array(sealed.map(\.json))),
      (
        "pseudonyms",
        pseudonyms.isEmpty ? nil : .array(pseudonyms.map { $0.map { .string($0) } ?? .null })
      ),
    ])
  }
}

extension IntentScore {
  fileprivate var data: JSONObject {
    JSONObject(present: [
      ("turn", .integer(turn)), ("intent", .text(intent?.rawValue)),
      ("confidence", .number(confidence)), ("runner_up", .text(runnerUp?.rawValue)),
      ("margin", .number(margin)), ("threshold", .number(threshold)),
      ("decision", .string(decision.rawValue)), ("novel", isNovel ? true : nil),
      ("via", viaSearch ? "search" : nil),
      ("corrections", corrections.isEmpty ? nil : .array(corrections.map(\.json))),
      ("part", part == 1 ? nil : .integer(part)), ("span", span?.json),
      ("rejected", rejected.isEmpty ? nil : .array(rejected.map { .string($0.rawValue) })),
      ("context", context?.json),
    ])
  }
}

extension AgentTurn {
  fileprivate var data: JSONObject {
    JSONObject(present: [
      ("turn", .integer(turn)), ("kind", .string(kind.rawValue)),
      ("parts", .array(parts.map(\.json))), ("article", .text(article?.rawValue)),
      ("wordings", wordings.isEmpty ? nil : .array(wordings.map { .string($0) })),
      ("unasked", .text(unasked?.rawValue)),
    ])
  }
}

extension TicketOpening {
  fileprivate var data: JSONObject {
    JSONObject(present: [
      ("priority", .string(priority)), ("queue", .string(queue)), ("subject", .string(subject)),
      ("issue", .text(issue?.rawValue)), ("words", .array(words.map { .string($0) })),
      ("slots", slots.json), ("articles", .array(articles.map { .string($0.rawValue) })),
      ("lang", .text(language)),
    ])
  }
}
