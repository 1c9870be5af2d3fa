import CanonicalJSON

/// A session as JSON, so that it need not be folded from its first event again (decision 0024).
///
/// A snapshot is a cache: what cannot be read, or was written by other code, is folded anew. A new property of
/// `Session`, or of what it holds, is one line in the `snapshotFields` of its type; snapshots without that line are
/// not read any more, so nothing else need be raised for it.
extension Session {
  /// The form of snapshots. To be raised where a field is written differently under the same name.
  package static let snapshotFormat = 2

  /// Which rules of folding a state came from. To be raised where `apply`, or a bound, makes another state of the
  /// same events while the fields stay the same: otherwise states of before would be gone on from.
  package static let foldVersion = 1

  /// All of the state. `Session(snapshot: session.snapshot) == session` for every session.
  package var snapshot: JSONValue { snapshotJSON }

  /// The state that `snapshot` holds.
  /// - Returns: nil where a field is missing, unknown, at another place or of another form.
  package init?(snapshot: JSONValue) { self.init(snapshotJSON: snapshot) }
}

extension Session: SnapshotRecord {
  static var snapshotBlank: Session { Session(id: "") }

  static let snapshotFields: [SnapshotField<Session>] = [
    SnapshotField("id", \.id),
    SnapshotField("start", \.start),
    SnapshotField("uid", \.uid),
    SnapshotField("startedAt", \.startedAt),
    SnapshotField("customer", \.customer),
    SnapshotField("language", \.language),
    SnapshotField("attributes", \.attributes),
    SnapshotField("version", \.version),
    SnapshotField("lastActivity", \.lastActivity),
    SnapshotField("lastInstant", \.lastInstant),
    SnapshotField("turn", \.turn),
    SnapshotField("closedBy", \.closedBy),
    SnapshotField("owner", \.owner),
    SnapshotField("ownerSince", \.ownerSince),
    SnapshotField("colleague", \.colleague),
    SnapshotField("handedBack", \.handedBack),
    SnapshotField("expectation", \.expectation),
    SnapshotField("flows", \.flows),
    SnapshotField("parked", \.parked),
    SnapshotField("unfinished", \.unfinished),
    SnapshotField("timers", \.timers),
    SnapshotField("unheard", \.unheard),
    SnapshotField("pendingCall", \.pendingCall),
    SnapshotField("undos", \.undos),
    SnapshotField("slots", \.slots),
    SnapshotField("proposals", \.proposals),
    SnapshotField("checking", \.checking),
    SnapshotField("checkResult", \.checkResult),
    SnapshotField("tries", \.tries),
    SnapshotField("completeLists", \.completeLists),
    SnapshotField("handles", \.handles),
    SnapshotField("address", \.address),
    SnapshotField("masks", \.masks),
    SnapshotField("noted", \.noted),
    SnapshotField("earlierValues", \.earlierValues),
    SnapshotField("asked", \.asked),
    SnapshotField("mood", \.mood),
    SnapshotField("moods", \.moods),
    SnapshotField("repairs", \.repairCounts),
    SnapshotField("fallbacks", \.fallbacks),
    SnapshotField("justClarified", \.justClarified),
    SnapshotField("lastIntent", \.lastIntent),
    SnapshotField("question", \.question),
    SnapshotField("answer", \.answer),
    SnapshotField("resolution", \.resolution),
    SnapshotField("rejections", \.rejections),
    SnapshotField("shownArticles", \.shownArticles),
    SnapshotField("words", \.words),
    SnapshotField("lastKind", \.lastKind),
    SnapshotField("lastReply", \.lastReply),
    SnapshotField("sameReplies", \.sameReplies),
    SnapshotField("wordingUses", \.wordingUses),
    SnapshotField("saidVariants", \.saidVariants),
    SnapshotField("escalation", \.escalation),
    SnapshotField("ticket", \.ticket),
    SnapshotField("survey", \.survey),
    SnapshotField("lastPerson", \.lastPerson),
  ]
}

extension SessionStart: SnapshotRecord {
  static var snapshotBlank: SessionStart {
    SessionStart(caller: "", contact: 1, channel: "", locale: "", seed: 0)
  }

  static let snapshotFields: [SnapshotField<SessionStart>] = [
    SnapshotField("caller", \.caller),
    SnapshotField("contact", \.contact),
    SnapshotField("channel", \.channel),
    SnapshotField("locale", \.locale),
    SnapshotField("seed", \.seed),
    SnapshotField("sequenceBase", \.sequenceBase),
    SnapshotField("lastSurveys", \.namedSurveys),
    SnapshotField("isOutbound", \.isOutbound),
  ]
}

extension SessionStart {
  /// When the surveys were asked, by their names; names that are none are passed over.
  fileprivate var namedSurveys: [String: Timestamp] {
    get { Dictionary(uniqueKeysWithValues: lastSurveys.map { ($0.key.rawValue, $0.value) }) }
    set {
      lastSurveys = [:]
      for (name, instant) in newValue {
        if let survey = Survey(rawValue: name) { lastSurveys[survey] = instant }
      }
    }
  }
}

extension FlowFrame: SnapshotRecord {
  static var snapshotBlank: FlowFrame { FlowFrame(intent: "") }

  static let snapshotFields: [SnapshotField<FlowFrame>] = [
    SnapshotField("intent", \.intent),
    SnapshotField("state", \.state),
    SnapshotField("values", \.values),
    SnapshotField("lastResult", \.lastResult),
    SnapshotField("visited", \.visited),
    SnapshotField("suspendedAt", \.suspendedAt),
    SnapshotField("heldSlots", \.heldSlots),
    SnapshotField("undos", \.undos),
    SnapshotField("carried", \.carried),
  ]
}

extension Session {
  /// The repairs by the patterns' names; names that are no patterns are passed over.
  fileprivate var repairCounts: [String: Int] {
    get {
      Dictionary(uniqueKeysWithValues: repairs.map { ($0.key.rawValue, $0.value) })
    }
    set {
      repairs = [:]
      for (name, count) in newValue {
        if let pattern = RepairPattern(rawValue: name) { repairs[pattern] = count }
      }
    }
  }
}

extension SessionTimer: SnapshotRecord {
  static var snapshotBlank: SessionTimer {
    SessionTimer(name: "", kind: .reminder, at: Timestamp(milliseconds: 0), texts: [])
  }

  static let snapshotFields: [SnapshotField<SessionTimer>] = [
    SnapshotField("name", \.name),
    SnapshotField("kind", \.kind),
    SnapshotField("at", \.at),
    SnapshotField("texts", \.texts),
    SnapshotField("every", \.every),
    SnapshotField("question", \.question),
  ]
}

extension FollowUpQuestion: SnapshotRecord {
  static var snapshotBlank: FollowUpQuestion { FollowUpQuestion(intent: "") }

  static let snapshotFields: [SnapshotField<FollowUpQuestion>] = [
    SnapshotField("intent", \.intent),
    SnapshotField("yes", \.yes),
    SnapshotField("no", \.no),
    SnapshotField("next", \.next),
    SnapshotField("slots", \.slots),
  ]
}

extension SpokenNotice: SnapshotRecord {
  static var snapshotBlank: SpokenNotice {
    SpokenNotice(event: "", at: Timestamp(milliseconds: 0), parts: [], isPrompt: false)
  }

  static let snapshotFields: [SnapshotField<SpokenNotice>] = [
    SnapshotField("event", \.event),
    SnapshotField("at", \.at),
    SnapshotField("parts", \.parts),
    SnapshotField("isPrompt", \.isPrompt),
  ]
}

extension SlotTries: SnapshotRecord {
  static var snapshotBlank: SlotTries { SlotTries() }

  static let snapshotFields: [SnapshotField<SlotTries>] = [
    SnapshotField("notUnderstood", \.notUnderstood),
    SnapshotField("invalid", \.invalid),
    SnapshotField("lacking", \.lacking),
  ]
}

extension UndoNote: SnapshotRecord {
  static var snapshotBlank: UndoNote { UndoNote(action: "", arguments: [:], key: "") }

  static let snapshotFields: [SnapshotField<UndoNote>] = [
    SnapshotField("action", \.action),
    SnapshotField("arguments", \.arguments),
    SnapshotField("key", \.key),
  ]
}

extension PendingCall: SnapshotRecord {
  static var snapshotBlank: PendingCall { PendingCall(name: "", arguments: [:], key: "") }

  static let snapshotFields: [SnapshotField<PendingCall>] = [
    SnapshotField("name", \.name),
    SnapshotField("arguments", \.arguments),
    SnapshotField("key", \.key),
    SnapshotField("isUndo", \.isUndo),
  ]
}

extension GivenAnswer: SnapshotRecord {
  static var snapshotBlank: GivenAnswer { GivenAnswer(at: Timestamp(milliseconds: 0)) }

  static let snapshotFields: [SnapshotField<GivenAnswer>] = [
    SnapshotField("at", \.at),
    SnapshotField("intent", \.intent),
    SnapshotField("article", \.article),
  ]
}

extension NotedRequest: SnapshotRecord {
  static var snapshotBlank: NotedRequest {
    NotedRequest(turn: 0, part: 2, intent: "", confidence: 0, threshold: 0)
  }

  static let snapshotFields: [SnapshotField<NotedRequest>] = [
    SnapshotField("turn", \.turn),
    SnapshotField("part", \.part),
    SnapshotField("intent", \.intent),
    SnapshotField("confidence", \.confidence),
    SnapshotField("threshold", \.threshold),
    SnapshotField("span", \.span),
    SnapshotField("values", \.values),
    SnapshotField("words", \.words),
  ]
}

extension SessionTicket: SnapshotRecord {
  static var snapshotBlank: SessionTicket { SessionTicket(number: "") }

  static let snapshotFields: [SnapshotField<SessionTicket>] = [
    SnapshotField("number", \.number),
    SnapshotField("isSolved", \.isSolved),
    SnapshotField("hasContact", \.hasContact),
    SnapshotField("undelivered", \.undelivered),
  ]
}

extension SessionTicket.Notice: SnapshotRecord {
  static var snapshotBlank: SessionTicket.Notice {
    SessionTicket.Notice(event: "", kind: .solved)
  }

  static let snapshotFields: [SnapshotField<SessionTicket.Notice>] = [
    SnapshotField("event", \.event),
    SnapshotField("kind", \.kind),
  ]
}
