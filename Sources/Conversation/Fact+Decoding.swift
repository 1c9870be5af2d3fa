import CanonicalJSON
import TextAnalysis

extension Fact {
  /// The fact that a type and its fields tell; `other` where they are not of the expected form.
  package init(type: String, data: JSONObject) {
    self =
      Self.sessionFact(type, data) ?? Self.turnFact(type, data) ?? Self.dialogFact(type, data)
      ?? Self.outcomeFact(type, data) ?? Self.ticketFact(type, data)
      ?? .other(type: type, data: data)
  }

  private static func sessionFact(_ type: String, _ data: JSONObject) -> Fact? {
    switch type {
    case "session.started": .sessionStarted(SessionStart(data: data))
    case "session.closed":
      .sessionClosed(
        by: data["by"]?.string.flatMap { Closer(rawValue: $0) } ?? .system,
        reason: data["reason"]?.string
      )
    case "session.marked":
      data["mark"]?.string.flatMap { SessionMark(rawValue: $0) }.map { .sessionMarked($0) }
    case "customer.erased":
      .customerErased(
        fields: data["fields"]?.array?.compactMap { $0.string.flatMap(ErasedField.init) } ?? []
      )
    case "language.switched":
      data["to"]?.string.map { .languageSwitched(from: data["from"]?.string ?? "", to: $0) }
    case "customer.identified":
      data["to"]?.string.map { to in
        .customerIdentified(
          from: data["from"]?.string.map { CustomerID($0) },
          to: CustomerID(to),
          attributes: [String: Value](json: data["attributes"])
        )
      }
    default: nil
    }
  }

  private static func turnFact(_ type: String, _ data: JSONObject) -> Fact? {
    switch type {
    case "request.accepted":
      data["key"]?.string.map {
        .requestAccepted(key: RequestID($0), hash: data["hash"]?.string ?? "")
      }
    case "user.turn": .userTurn(UserTurn(data: data))
    case "intent.scored": IntentScore(data: data).map { .intentScored($0) }
    case "request.noted": NotedRequest(data: data).map { .requestNoted($0) }
    case "request.dropped":
      data["turn"]?.integer.map { .requestDropped(turn: $0, part: data["part"]?.integer ?? 2) }
    case "agent.turn": AgentTurn(data: data).map { .agentTurn($0) }
    case "state.entered": .stateEntered(Expectation(data: data))
    case "mood.scored": .moodScored(MoodScore(data: data))
    case "repair.applied":
      data["pattern"]?.string.flatMap { RepairPattern(rawValue: $0) }.map { .repaired($0) }
    default: nil
    }
  }

  private static func dialogFact(_ type: String, _ data: JSONObject) -> Fact? {
    let flow = data["flow"]?.string.map { IntentID($0) }
    switch type {
    case "slot.set", "slot.proposed": return slotFact(type, data)
    case "slot.cleared": return data["name"]?.string.map { .slotCleared(SlotName($0)) }
    case "slot.check_started":
      return data["name"]?.string.map { .slotCheckStarted(SlotName($0)) }
    case "flow.started": return flow.map { .flowStarted($0) }
    case "flow.suspended": return flow.map { .flowSuspended($0) }
    case "flow.resumed": return flow.map { .flowResumed($0) }
    case "flow.left":
      guard let flow, let state = data["state"]?.string, let way = data["way"]?.count else {
        return nil
      }
      return .flowLeft(flow, state: FlowStateName(state), way: way)
    case "flow.moved":
      guard let flow, let state = data["state"]?.string else { return nil }
      return .flowMoved(flow, state: FlowStateName(state))
    case "flow.ended":
      let outcome = data["outcome"]?.string.flatMap { FlowOutcome(rawValue: $0) }
      return flow.map { .flowEnded($0, outcome: outcome ?? .abandoned) }
    case "flow.parked": return FlowFrame(data: data).map { .flowParked($0) }
    case "clock.stepped":
      return data["delta_ms"]?.integer.map { .clockStepped(by: Milliseconds(count: $0)) }
    case "timer.set": return SessionTimer(data: data).map { .timerSet($0) }
    case "timer.fired": return data["name"]?.string.map { .timerFired($0) }
    case "timer.cancelled":
      let reason = data["reason"]?.string ?? ""
      return data["name"]?.string.map { .timerCancelled($0, reason: reason) }
    case "turn.delivered": return data["turn"]?.string.map { .turnDelivered(EventID($0)) }
    case "action.requested":
      guard let name = data["name"]?.string else { return nil }
      let arguments = [String: Value](json: data["with"])
      return .actionRequested(ActionName(name), with: arguments, key: data["key"]?.string ?? "")
    case "action.completed":
      guard let name = data["name"]?.string, let result = data["result"]?.string else { return nil }
      let values = [String: Value](json: data["values"])
      return .actionCompleted(ActionName(name), result: result, values: values)
    case "undo.noted":
      guard let name = data["name"]?.string, let key = data["key"]?.string else { return nil }
      let arguments = [String: Value](json: data["with"])
      return .undoNoted(UndoNote(action: ActionName(name), arguments: arguments, key: key))
    case let type where type.hasPrefix("goodwill."):
      return goodwillFact(String(type.dropFirst("goodwill.".count)), data)
    case "choices.offered":
      return .choicesOffered(data["ids"]?.array?.compactMap(\.string).map { IntentID($0) } ?? [])
    case "label.proposed":
      guard let turn = data["turn"]?.integer, let intent = data["intent"]?.string else {
        return nil
      }
      return .labelProposed(turn: turn, intent: IntentID(intent))
    default: return nil
    }
  }

  private static func goodwillFact(_ stage: String, _ data: JSONObject) -> Fact? {
    guard let stage = GoodwillStep.Stage(rawValue: stage), let action = data["action"]?.string,
      let key = data["key"]?.string
    else { return nil }
    return .goodwill(
      GoodwillStep(
        stage,
        action: ActionName(action),
        key: key,
        amount: data["amount"].flatMap { Value(json: $0) },
        reason: data["reason"]?.string
      )
    )
  }

  private static func slotFact(_ type: String, _ data: JSONObject) -> Fact? {
    guard let name = data["name"]?.string.map({ SlotName($0) }) else { return nil }
    let source = data["source"]?.string.flatMap { SlotSource(rawValue: $0) } ?? .utterance
    if data["valid"]?.bool == false {
      let why = data["why"]?.string.flatMap { SlotRejection(rawValue: $0) } ?? .notUnderstood
      return .slotRejected(name, source: source, why: why)
    }
    guard let value = data["value"].flatMap({ Value(json: $0) }) else { return nil }
    return type == "slot.proposed"
      ? .slotProposed(name, value, source: source) : .slotSet(name, value, source: source)
  }

  private static func outcomeFact(_ type: String, _ data: JSONObject) -> Fact? {
    let article = data["article"]?.string.map { ArticleID($0) }
    switch type {
    case "article.shown":
      return article.map {
        .articleShown(
          $0,
          rank: data["rank"]?.integer ?? 1,
          score: data["score"]?.number ?? 0
        )
      }
    case "article.voted":
      return article.map { .articleVoted($0, helpful: data["helpful"]?.bool ?? false) }
    case "resolution.confirmed": return .resolutionConfirmed
    case "resolution.rejected": return .resolutionRejected
    case "resolution.assumed":
      return .resolutionAssumed(after: .seconds(data["after_s"]?.integer ?? 86_400))
    case "resolution.withdrawn":
      return .resolutionWithdrawn(reason: data["reason"]?.string ?? "")
    default: return SurveyStep.fact(type, data)
    }
  }

  private static func ticketFact(_ type: String, _ data: JSONObject) -> Fact? {
    switch type {
    case "conversation.escalated":
      let reason = data["reason"]?.string.flatMap { EscalationReason(rawValue: $0) }
      return .conversationEscalated(reason ?? .rule, detail: data["detail"]?.string)
    case "owner.changed":
      return data["owner"]?.string.flatMap { Owner(rawValue: $0) }.map { .ownerChanged($0) }
    case "ticket.opened": return .ticketOpened(TicketOpening(data: data))
    case "ticket.contact_set":
      return .ticketContactSet(data["contact"].flatMap { Value(json: $0) })
    case "ticket.appended": return .ticketAppended(text: RedactedText(logged: data["text"]))
    case "ticket.replied":
      return .ticketReplied(
        TicketReply(
          text: RedactedText(logged: data["text"]),
          isPublic: data["public"]?.bool ?? true,
          workSeconds: data["work_s"]?.integer
        )
      )
    case "ticket.delivered":
      return data["reply"]?.string.map { .ticketDelivered(reply: EventID($0)) }
    case "ticket.solved": return .ticketSolved
    case "ticket.reopened": return .ticketReopened(by: data["by"]?.string ?? "customer")
    default: return nil
    }
  }
}

extension JSONValue {
  /// A number that is counted on from; one that cannot be a count is none, and a huge one leaves room.
  var count: Int? {
    integer.flatMap { $0 < 0 ? nil : min($0, 1 << 53) }
  }
}

extension RedactedText {
  /// A text of the log: it was redacted before it was written.
  fileprivate init(logged json: JSONValue?) { self.init(alreadyRedacted: json?.string ?? "") }
}

extension SessionStart {
  fileprivate init(data: JSONObject) {
    self.init(
      caller: data["caller"]?.string ?? "",
      contact: data["contact"]?.count ?? 1,
      channel: data["channel"]?.string ?? "web",
      locale: data["locale"]?.string ?? "en",
      seed: data["seed"]?.string.flatMap { UInt64($0) } ?? 0,
      sequenceBase: data["sequence_base"]?.count ?? 0,
      lastSurveys: [Survey: Timestamp](data),
      isOutbound: data["outbound"]?.bool ?? false
    )
  }
}

extension UserTurn {
  fileprivate init(data: JSONObject) {
    self.init(
      turn: data["turn"]?.count ?? 0,
      text: RedactedText(logged: data["text"]),
      redactions: data["redactions"]?.array?.compactMap(\.string) ?? [],
      sealed: data["sealed"]?.array?.compactMap { SealedValue(json: $0) } ?? [],
      language: data["lang"]?.string
    )
    pseudonyms = data["pseudonyms"]?.array?.map(\.string) ?? []
  }
}

extension IntentScore {
  fileprivate init?(data: JSONObject) {
    guard let decision = data["decision"]?.string.flatMap({ Decision(rawValue: $0) }) else {
      return nil
    }
    self.init(
      turn: data["turn"]?.integer ?? 0,
      intent: data["intent"]?.string.map { IntentID($0) },
      confidence: data["confidence"]?.number ?? 0,
      runnerUp: data["runner_up"]?.string.map { IntentID($0) },
      margin: data["margin"]?.number ?? 0,
      threshold: data["threshold"]?.number ?? 0,
      isNovel: data["novel"]?.bool ?? false,
      decision: decision,
      viaSearch: data["via"]?.string == "search",
      corrections: data["corrections"]?.array?.compactMap { SpellingCorrection(json: $0) } ?? []
    )
    part = data["part"]?.integer ?? 1
    span = Range(json: data["span"])
    rejected = data["rejected"]?.array?.compactMap(\.string).map { IntentID($0) } ?? []
    context = data["context"].flatMap { CarriedContext(json: $0) }
  }
}

extension AgentTurn {
  fileprivate init?(data: JSONObject) {
    guard let kind = data["kind"]?.string.flatMap({ Kind(rawValue: $0) }) else { return nil }
    self.init(
      turn: data["turn"]?.integer ?? 0,
      kind: kind,
      parts: data["parts"]?.array?.compactMap { ReplyPart(json: $0) } ?? [],
      article: data["article"]?.string.map { ArticleID($0) },
      wordings: data["wordings"]?.array?.compactMap(\.string) ?? [],
      unasked: data["unasked"]?.string.flatMap { Unasked(rawValue: $0) }
    )
  }
}

extension TicketOpening {
  fileprivate init(data: JSONObject) {
    self.init(
      priority: data["priority"]?.string ?? "normal",
      queue: data["queue"]?.string ?? "general",
      subject: data["subject"]?.string ?? "",
      issue: data["issue"]?.string.map { IntentID($0) },
      words: data["words"]?.array?.compactMap(\.string) ?? [],
      slots: [String: Value](json: data["slots"]),
      articles: data["articles"]?.array?.compactMap(\.string).map { ArticleID($0) } ?? [],
      language: data["lang"]?.string
    )
  }
}
