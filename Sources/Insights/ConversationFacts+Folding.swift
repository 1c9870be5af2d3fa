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
      if record.isReopenedByCustomer, !surveyMentions.isEmpty {
        for survey in Survey.allCases { note(.withdrawn, of: survey, record, position) }
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
    if record.data["kind"]?.string == "answer" {
      hasAnswer = true
      lastAnswerAt = record.timestamp
    }
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
    resolvingAnswerAt = lastAnswerAt
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
    let asked = SurveyMention.What.asked(after: record.attribution)
    let deadline = record.timestamp + settings.surveyExpiry
    switch kind {
    case .csatAsked: note(asked, of: .csat, record, position, until: deadline)
    case .cesAsked: note(asked, of: .ces, record, position, until: deadline)
    case .npsAsked: note(asked, of: .nps, record, position, until: deadline)
    case .csatWithdrawn: note(.withdrawn, of: .csat, record, position)
    case .cesWithdrawn: note(.withdrawn, of: .ces, record, position)
    case .npsWithdrawn: note(.withdrawn, of: .nps, record, position)
    case .csatSkipped, .cesSkipped, .npsSkipped:
      if let reason = record.data["reason"]?.string { reasonsNotAsked.insert(reason) }
    case .csatAnswered: return noteAnswer(to: .csat, record, position)
    case .cesAnswered: return noteAnswer(to: .ces, record, position)
    // A score off its scale is counted with the customer.
    case .npsAnswered: _ = noteAnswer(to: .nps, record, position)
    default: break
    }
    return true
  }

  /// Notes an answer; false where its score is off the scale.
  private mutating func noteAnswer(
    to survey: Survey,
    _ record: LogRecord,
    _ position: Int
  ) -> Bool {
    guard let score = record.score(in: survey.scale) else { return false }
    note(.answered(score), of: survey, record, position)
    return true
  }

  private mutating func note(
    _ what: SurveyMention.What,
    of survey: Survey,
    _ record: LogRecord,
    _ position: Int,
    until deadline: Timestamp? = nil
  ) {
    surveyMentions.append(
      SurveyMention(
        survey: survey,
        what: what,
        instant: deadline ?? record.timestamp,
        by: record.customer,
        position: position
      )
    )
  }
}

extension LogRecord {
  /// Who had dealt with the customer when a survey was asked; nil where the log does not say.
  fileprivate var attribution: SurveyMention.Attribution? {
    data["attribution"]?.string.flatMap { SurveyMention.Attribution(rawValue: $0) }
  }
}
