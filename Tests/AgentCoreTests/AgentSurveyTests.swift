import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import TextAnalysis
import Testing

/// Answers to surveys as frontends send them, also after the conversation has ended.
@Suite("Surveys, from message to event")
struct AgentSurveyTests {
  /// The tiny shop, asking this and then why.
  private static func agent(_ surveys: Survey..., asksWhy: Bool = true) -> Agent {
    var definition = TinyShop.definition
    definition.dialogue.survey.surveys = surveys
    definition.dialogue.survey.asksForComment = asksWhy
    return InlineAgent.agent(definition)
  }

  private static let why = agent(.nps)

  /// A conversation that has ended with its survey.
  private static func asked(_ agent: Agent = why) async throws -> AgentTalk {
    var talk = AgentTalk(agent)
    try await talk.say("can I return this")
    try await talk.send(.end)
    return talk
  }

  @Test("A score off the survey's scale is refused with its scale", arguments: [-1, 11])
  func scale(score: Int) async throws {
    var talk = try await Self.asked()
    let refusal = ServiceError.invalidRequest("'score' is a whole number from 0 to 10")
    await #expect(throws: refusal) { try await talk.send(.rate(score: score, comment: nil)) }
    let rated = try await talk.send(.rate(score: 10, comment: nil))
    #expect(rated.session.survey?.score == 10)
  }

  @Test("Words without a score need one that was given before")
  func wordsAlone() async throws {
    var talk = try await Self.asked()
    let refusal = ServiceError.invalidRequest("'score' is missing, and none was given before")
    await #expect(throws: refusal) { try await talk.send(.rate(score: nil, comment: "x")) }
    try await talk.send(.rate(score: 7, comment: nil))
    let outcome = try await talk.send(.rate(score: nil, comment: "mail ada@example.com"))
    #expect(outcome.session.survey?.score == 7)
    #expect(outcome.events.types == ["nps.answered", "agent.turn"])
    #expect(talk.log.contains("mail ‹email:h1›"))
    #expect(!talk.log.contains("ada@example.com"))
    var fresh = AgentTalk(Self.why)
    try await fresh.say("hello")
    await #expect(throws: refusal) { try await fresh.send(.rate(score: nil, comment: "x")) }
  }

  @Test("The line says what is asked, on which scale, and when words are awaited")
  func question() async throws {
    var talk = AgentTalk(Self.why)
    #expect(try await talk.say("can I return this").response.survey == nil)
    let ended = try await talk.send(.end)
    #expect(ended.response.survey == .init(.nps))
    #expect(ended.response.state == "surveying")
    let rated = try await talk.say("9")
    #expect(rated.response.survey == .init(.nps, awaitsComment: true))
    #expect(try await talk.say("it was quick").response.survey == nil)
  }

  @Test(
    "After the end the words behind the score are its comment, and a request begins a new contact",
    arguments: [
      ("they took ages and the box was torn", "s1", 2), ("no", "s1", 1),
      ("where is my order", "s1#2", 1), ("do you sell kayaks?", "s1#2", 1),
      ("I want to talk to a person", "s1#2", 1), ("8", "s1", 2),
    ]
  )
  func commentAfterTheEnd(text: String, session: SessionID, answers: Int) async throws {
    var talk = try await Self.asked()
    try await talk.say("2")
    let outcome = try await talk.say(text)
    #expect(outcome.session.id == session)
    #expect(talk.events.count { $0.fact.type == "nps.answered" } == answers)
    if session == "s1" { #expect(outcome.response.state == "closed") }
  }

  @Test("Words are awaited no longer than an answer would be")
  func commentInTime() async throws {
    var talk = try await Self.asked()
    try await talk.say("2")
    let session = try #require(talk.session)
    #expect(talk.agent.nextDue(in: session) == talk.now + .minutes(30))
    let due = talk.agent.due(in: session, at: talk.now + .minutes(30))
    #expect(due.map(\.fact) == [.stateEntered(.nothing)])
    var after = session
    for event in due { after.apply(event) }
    #expect(after.stateName == "closed")
    #expect(talk.agent.timetable.nextDue(in: after) == nil || after.answer != nil)
  }

  @Test("A score right after the thanks takes the first one's place, also after the end")
  func revision() async throws {
    var talk = try await Self.asked(Self.agent(.csat, asksWhy: false))
    try await talk.say("2")
    let outcome = try await talk.say("sorry, 4")
    #expect(outcome.session.id == "s1")
    #expect(outcome.session.survey?.score == 4)
    #expect(try await talk.say("hello").session.id == "s1#2")
  }

  @Test("After the window a rating is kept, and said not to count")
  func late() async throws {
    var talk = try await Self.asked()
    let session = try #require(talk.session)
    for event in talk.agent.due(in: session, at: talk.now + .days(8)) { talk.session?.apply(event) }
    talk.wait(.days(8))
    let outcome = try await talk.send(.rate(score: 3, comment: "write to ada@example.com"))
    #expect(outcome.events.types == ["nps.late", "agent.turn"])
    #expect(outcome.said.contains("The time for this survey has passed"))
    #expect(!outcome.events.lines.contains("ada@example.com"))
    #expect(try await talk.send(.rate(score: nil, comment: "x")).events.types.first == "nps.late")
  }
}
