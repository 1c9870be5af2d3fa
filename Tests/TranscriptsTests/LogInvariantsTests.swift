import AgentTestSupport
import Conversation
import Testing

@testable import Transcripts

@Suite struct LogInvariantsTests {
  @Test("a log as the agent writes it breaks no rule")
  func sound() async {
    let (events, session) = await log()
    #expect(LogInvariants.violations(of: events, sessions: [session]).isEmpty)
  }

  @Test("a repeated event is found")
  func repeated() async throws {
    var (events, session) = await log()
    let last = try #require(events.last)
    events.append(last)
    session.apply(last)
    #expect(rules(events, session) == ["the ids of events are unique"])
  }

  @Test("a state that its events do not fold to is found")
  func folding() async {
    var (events, session) = await log()
    session.fallbacks += 1
    #expect(rules(events, session) == ["the events fold to the session"])
    events.removeLast()
    session.fallbacks -= 1
    #expect(rules(events, session) == ["the events fold to the session"])
  }

  @Test("a reply without its cause is found")
  func cause() async {
    var (events, session) = await log()
    for index in events.indices { events[index].cause = nil }
    session = Session.fold(events, id: session.id)
    #expect(rules(events, session) == ["every agent.turn has a cause"])
  }

  @Test("a turn that is not scored, or has another number, is found")
  func turns() async {
    var (events, session) = await log()
    events.removeAll { $0.fact.type == "intent.scored" }
    session = Session.fold(events, id: session.id)
    #expect(rules(events, session) == ["every user.turn has an intent.scored"])
    (events, session) = await log()
    for index in events.indices {
      guard case .userTurn(var turn) = events[index].fact else { continue }
      turn.turn = 1 + turn.turn
      events[index].fact = .userTurn(turn)
    }
    session = Session.fold(events, id: session.id)
    #expect(
      rules(events, session) == [
        "turns are numbered 1, 2, 3, …", "every user.turn has an intent.scored",
      ]
    )
  }

  @Test(
    "an answer without its question, behind its end or off its scale is found",
    arguments: [
      ([.answered(score: 3, comment: nil)], 1),
      ([.asked(.agent), .answered(score: 7, comment: nil)], 0),
      ([.asked(.agent), .answered(score: 8, comment: nil)], 1),
      ([.asked(.agent), .answered(score: 0, comment: nil)], 1),
      ([.asked(.agent), .expired, .answered(score: 3, comment: nil)], 1),
      ([.asked(.agent), .withdrawn, .answered(score: 3, comment: nil)], 1),
      ([.asked(.agent), .withdrawn, .asked(.agent), .answered(score: 3, comment: nil)], 0),
      ([.asked(.agent), .expired, .late(score: 3, comment: nil)], 0),
      ([.skipped(reason: "cap")], 0),
    ] as [([SurveyStep], Int)]
  )
  func surveys(steps: [SurveyStep], count: Int) async {
    var (events, session) = await log()
    for step in steps {
      let event = Event(
        id: EventID("\(session.uid).\(session.version + 1)"),
        timestamp: session.lastInstant,
        session: session.id,
        actor: "system",
        fact: .survey(.ces, step)
      )
      session.apply(event)
      events.append(event)
    }
    let rule = "an answer follows its question, on its scale"
    #expect(rules(events, session) == Array(repeating: rule, count: count))
  }

  private func rules(_ events: [Event], _ session: Session) -> [String] {
    LogInvariants.violations(of: events, sessions: [session]).map(\.rule)
  }

  private func log() async -> ([Event], Session) {
    let file = ScenarioFile(path: "s.txt", text: "user: hello\n")
    let events = await ScenarioRunner(agent: TinyShop.agent).run(file).events
    return (events, Session.fold(events, id: "s"))
  }
}
