import Conversation
import Dialogue

/// What must hold of every log, whatever a scenario expects.
enum LogInvariants {
  /// What does not hold, in words: the rule, and where it is broken.
  struct Violation: Hashable {
    var rule: String
    var found: String
  }

  /// The rules that `events` break.
  ///
  /// - Parameters:
  ///   - sessions: The states that the run came to, one a session.
  ///   - chart: How a conversation may go from state to state; nil where that is not to be looked at.
  static func violations(
    of events: [Event],
    sessions: [Session],
    chart: ConversationChart? = nil
  ) -> [Violation] {
    repeatedIDs(events)
      + sessions.flatMap { session in
        let own = events.filter { $0.session == session.id }
        let strays = chart.map { moves(own, session.id, $0) } ?? []
        return folding(own, session) + turns(own) + causes(own) + surveys(own) + strays
      }
  }

  /// Every change of the conversation's state is a way of its statechart.
  private static func moves(
    _ events: [Event],
    _ id: SessionID,
    _ chart: ConversationChart
  ) -> [Violation] {
    var session = Session(id: id)
    var violations: [Violation] = []
    for event in events {
      let before = ConversationState(of: session)
      session.apply(event)
      let after = ConversationState(of: session)
      guard !chart.allows(before, after) else { continue }
      violations.append(
        Violation(
          rule: "the conversation keeps to its statechart",
          found: "'\(event.id)' leads from '\(before.rawValue)' to '\(after.rawValue)'"
        )
      )
    }
    return violations
  }

  private static func repeatedIDs(_ events: [Event]) -> [Violation] {
    var seen: Set<EventID> = []
    return events.filter { !seen.insert($0.id).inserted }.map {
      Violation(rule: "the ids of events are unique", found: "'\($0.id)' stands twice")
    }
  }

  private static func folding(_ events: [Event], _ session: Session) -> [Violation] {
    if Session.fold(events, id: session.id) == session { return [] }
    return [
      Violation(
        rule: "the events fold to the session",
        found: "the events of '\(session.id)' fold to another state"
      )
    ]
  }

  /// Turns are numbered 1, 2, 3, …, and each is scored.
  private static func turns(_ events: [Event]) -> [Violation] {
    var violations: [Violation] = []
    var scored: Set<Int> = []
    for case .intentScored(let score) in events.map(\.fact) { scored.insert(score.turn) }
    var expected = 1
    for case .userTurn(let turn) in events.map(\.fact) {
      if turn.turn != expected {
        violations.append(
          Violation(
            rule: "turns are numbered 1, 2, 3, …",
            found: "\(turn.turn) in the place of \(expected)"
          )
        )
      }
      if !scored.contains(turn.turn) {
        violations.append(
          Violation(
            rule: "every user.turn has an intent.scored",
            found: "turn \(turn.turn) has none"
          )
        )
      }
      expected += 1
    }
    return violations
  }

  /// An answer that counts follows its question, and lies on its scale.
  private static func surveys(_ events: [Event]) -> [Violation] {
    var open: Set<Survey> = []
    var violations: [Violation] = []
    for event in events {
      guard case .survey(let survey, let step) = event.fact else { continue }
      switch step {
      case .asked: open.insert(survey)
      case .expired, .withdrawn: open.remove(survey)
      case .answered(let score, _) where !open.contains(survey) || !survey.scale.contains(score):
        violations.append(
          Violation(
            rule: "an answer follows its question, on its scale",
            found: "'\(event.id)' answers \(survey.rawValue) with \(score)"
          )
        )
      case .answered, .late, .skipped: break
      }
    }
    return violations
  }

  /// What is said on a message has the message as its cause. Ratings and endings without a message are the
  /// first events of their own turns.
  private static func causes(_ events: [Event]) -> [Violation] {
    var answersMessage = false
    var violations: [Violation] = []
    for event in events {
      switch event.fact {
      case .userTurn: answersMessage = true
      case .survey(_, .answered), .survey(_, .late), .sessionClosed:
        if event.cause == nil { answersMessage = false }
      case .agentTurn where event.cause == nil && answersMessage:
        violations.append(
          Violation(rule: "every agent.turn has a cause", found: "'\(event.id)' has none")
        )
      default: break
      }
    }
    return violations
  }
}
