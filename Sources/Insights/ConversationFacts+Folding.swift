import CanonicalJSON
import Conversation

extension ConversationFacts {
  /// Folds one event of this conversation in; false where it is a survey answer off its scale.
  mutating func apply(
    _ record: LogRecord,
    _ kind: EventKind,
    settings: ReportSettings,
    position: Int
  ) -> Bool {
    let data = record.data
    if let dimension = settings.dimension {
      group = dimension.group(told: record, kind, known: group)
    }
    switch kind {
    case .sessionStarted: start(record)
    case .sessionMarked: mark(data)
    case .userTurn, .agentTurn: addTurn(record, kind)
    case .intentScored: addScore(data)
    case .slotSet: addSlot(data, names: settings.issueSlots)
    case .resolutionConfirmed, .resolutionAssumed, .resolutionRejected, .resolutionWithdrawn:
      resolve(kind)
    case .conversationEscalated: escalate(record)
    case .queueLeft: hasLeftQueue = hasLeftQueue || (isEscalated && !hasPersonReplied)
    case .articleShown:
      if let article = data["article"]?.string {
        showings.append(Showing(article: ArticleID(article), at: record.timestamp))
      }
    case .qaScored: addReview(data)
    case .ticketOpened:
      if let ticket = record.ticket, !tickets.contains(ticket) { tickets.append(ticket) }
    case .ticketReplied: hasPersonReplied = hasPersonReplied || record.isPersonsPublicReply
    case .ticketReopened:
      if record.isReopenedByCustomer {
        csat.withdraw()
        ces.withdraw()
        nps.withdraw()
      }
    default: return applySurvey(record, kind, settings: settings, position: position)
    }
    return true
  }

  private mutating func start(_ record: LogRecord) {
    let data = record.data
    if data["test"]?.bool == true || data["spam"]?.bool == true { isLeftOut = true }
    guard startedAt == nil else { return }
    startedAt = record.timestamp
    device = data["device"]?.string
    isOutbound = data["outbound"]?.bool ?? false
  }

  private mutating func mark(_ data: JSONObject) {
    let mark = data["mark"]?.string
    let isFlagged = data["test"]?.bool == true || data["spam"]?.bool == true
    if isFlagged || mark == "test" || mark == "spam" { isLeftOut = true }
  }

  private mutating func addTurn(_ record: LogRecord, _ kind: EventKind) {
    lastTurnAt = record.timestamp
    if kind == .userTurn {
      userTurns += 1
      firstUserTurnAt = firstUserTurnAt ?? record.timestamp
      return
    }
    guard !record.isByPerson, record.data["kind"]?.string != "greeting" else { return }
    hasBotReply = true
    if record.data["kind"]?.string == "answer" { hasAnswer = true }
    if firstUserTurnAt != nil { firstReplyAt = firstReplyAt ?? record.timestamp }
  }

  private mutating func addScore(_ data: JSONObject) {
    let decision = data["decision"]?.string ?? ""
    guard ["answer", "clarify", "fallback", "escalate"].contains(decision) else { return }
    let confidence = data["confidence"]?.number ?? 0
    // A log without thresholds still says which turns fell back.
    let isBelow = data["threshold"]?.number.map { confidence < $0 } ?? (decision == "fallback")
    let isNovel = data["novel"]?.bool ?? false
    requestTurns.append(
      RequestTurn(
        turn: Int32(clamping: data["turn"]?.integer ?? userTurns),
        part: Int16(clamping: data["part"]?.integer ?? 1),
        isUnderstood: !isBelow,
        isFallback: (isBelow || isNovel) && data["via"]?.string != "search",
        intent: data["intent"]?.string.map { IntentID($0) }
      )
    )
  }

  private mutating func addSlot(_ data: JSONObject, names: [String]) {
    guard let name = data["name"]?.string, names.contains(name), data["valid"]?.bool != false,
      let value = data["value"], value["handle"] == nil
    else { return }
    orderNumbers.insert(JSONWriter.text(of: value))
  }

  private mutating func resolve(_ kind: EventKind) {
    lastResolution = kind
    if kind == .resolutionConfirmed { statedResolved = true }
    if kind == .resolutionRejected { statedResolved = false }
  }

  private mutating func escalate(_ record: LogRecord) {
    guard escalatedAt == nil else { return }
    escalatedAt = record.timestamp
    escalationReason = record.data["reason"]?.string ?? "rule"
  }

  private mutating func addReview(_ data: JSONObject) {
    guard let maximum = data["max"]?.number, maximum > 0 else { return }
    let points = data["points"]?.number ?? 0
    reviews.append(
      Review(
        points: min(max(points, 0), maximum),
        maximum: maximum,
        isCriticalFailure: data["critical_fail"]?.bool ?? false
      )
    )
  }

  private mutating func applySurvey(
    _ record: LogRecord,
    _ kind: EventKind,
    settings: ReportSettings,
    position: Int
  ) -> Bool {
    let expiry = settings.surveyExpiry
    switch kind {
    case .csatAsked: csat.ask(record)
    case .csatWithdrawn: csat.withdraw()
    case .cesAsked: ces.ask(record)
    case .cesWithdrawn: ces.withdraw()
    case .npsAsked: nps.ask(record)
    case .npsWithdrawn: nps.withdraw()
    case .csatSkipped, .cesSkipped, .npsSkipped:
      if let reason = record.data["reason"]?.string { reasonsNotAsked.insert(reason) }
    case .csatAnswered:
      guard let score = record.score(in: 1...5) else { return false }
      csat.answer(
        score,
        at: record.timestamp,
        asked: csat.askedAt,
        expiry: expiry,
        position: position
      )
    case .cesAnswered:
      guard let score = record.score(in: 1...7) else { return false }
      // Both questions may stand on one form, which is then recorded once.
      let asked = ces.askedAt ?? csat.askedAt
      ces.answer(score, at: record.timestamp, asked: asked, expiry: expiry, position: position)
    case .npsAnswered:
      // A score off its scale is counted with the customer.
      guard let score = record.score(in: 0...10) else { return true }
      let asked = nps.askedAt
      nps.answer(score, at: record.timestamp, asked: asked, expiry: expiry, position: position)
    default: break
    }
    return true
  }
}
