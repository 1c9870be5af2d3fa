import Conversation
import Dialogue
import TextAnalysis

/// What scenarios have reached, by kind and name.
struct ReachedParts {
  private var names: [CoveredKind: Set<String>] = [:]

  subscript(kind: CoveredKind) -> Set<String> { names[kind] ?? [] }

  /// Adds what the events of one scenario reach.
  mutating func add(_ events: [Event]) {
    var sessions: [SessionID: Session] = [:]
    for event in events {
      var session = sessions[event.session] ?? Session(id: event.session)
      add(event.fact, in: session)
      session.apply(event)
      add(session)
      sessions[event.session] = session
    }
  }

  private mutating func add(_ session: Session) {
    insert(.conversationStates, ConversationState(of: session).rawValue)
    if session.lastKind != nil {
      insert(.languages, session.language ?? LanguageTag.language(of: session.start.locale))
    }
  }

  private mutating func add(_ fact: Fact, in session: Session) {
    switch fact {
    case .intentScored(let score): add(score)
    case .flowMoved(let intent, let state): insert(.flowStates, "\(intent) \(state)")
    case .flowLeft(let intent, let state, let way):
      insert(.flowWays, DeclaredParts.way(intent, state, way))
    case .actionCompleted(let name, let result, _): insert(.actionResults, "\(name) \(result)")
    case .slotRejected(let slot, _, let why): addRung(of: slot, why, in: session)
    case .timerFired("silence"): insert(.repairPatterns, RepairPattern.silence.rawValue)
    case .repaired(let pattern): insert(.repairPatterns, pattern.rawValue)
    case .articleShown(let article, _, _): insert(.articles, article.rawValue)
    case .conversationEscalated(let reason, _): insert(.escalationReasons, reason.rawValue)
    default: break
    }
  }

  private mutating func add(_ score: IntentScore) {
    guard !score.viaSearch, [.answer, .smalltalk, .escalate].contains(score.decision),
      let intent = score.intent
    else { return }
    insert(.intents, intent.rawValue)
  }

  /// The rung that an answer without a value leads to.
  private mutating func addRung(of slot: SlotName, _ why: SlotRejection, in session: Session) {
    guard let intent = session.flows.last?.intent else { return }
    let tries = session.tries[slot] ?? SlotTries()
    func insert(_ why: SlotRejection, _ place: Int) {
      self.insert(.ladderRungs, "\(intent) \(LadderRung(slot, why, place).name)")
    }
    switch why {
    case .invalid: insert(.invalid, tries.invalid)
    case .lacking:
      insert(.lacking, tries.lacking)
      // Where nothing is written for it, it climbs the ladder of what is not understood.
      insert(.notUnderstood, rung(of: slot, session))
    case .notUnderstood, .mistyped: insert(.notUnderstood, rung(of: slot, session))
    }
  }

  private func rung(of slot: SlotName, _ session: Session) -> Int {
    if case .slot(slot, let rung) = session.expectation { rung } else { 0 }
  }

  private mutating func insert(_ kind: CoveredKind, _ name: String) {
    names[kind, default: []].insert(name)
  }
}
