import AgentCore
import AgentTestSupport
import Conversation
import Testing

@Suite("Forms answered at once, from the frontend's words to the log")
struct AgentFormTests {
  private typealias Answer = InboundMessage.FormAnswer

  @Test(
    "Personal data in an answer is sealed before anything is written, and the action gets the value"
  )
  func sealsAnswers() async throws {
    let client = RecordingClient()
    var talk = AgentTalk()
    talk.clients = EffectClients(actions: client)
    try await talk.say("change my e-mail address")
    let outcome = try await talk.send(.form([Answer(slot: "email", text: "ada@example.com\n")]))
    #expect(outcome.secrets.map(\.value) == ["ada@example.com"])
    #expect(!talk.log.contains("ada@example.com"))
    #expect(talk.log.contains("email: ‹email:h1›"))
    guard case .sealed? = talk.session?.slots["email"] else {
      Issue.record("the slot holds no sealed value")
      return
    }
    #expect(client.calls.map(\.arguments) == [["address": .text("ada@example.com")]])
  }

  @Test("An answer that cannot be read is asked for again")
  func asksAgain() async throws {
    var talk = AgentTalk()
    try await talk.say("change my e-mail address")
    let outcome = try await talk.send(.form([Answer(slot: "email", text: "nowhere")]))
    #expect(outcome.response.messages.first?.plainText.hasPrefix("An address holds an @.") == true)
    #expect(outcome.response.state == "collecting email")
    #expect(talk.session?.slots["email"] == nil)
    #expect(talk.log.contains(#""why":"not_understood""#))
  }

  @Test("Without a flow that asks for values, and for other fields, nothing happens")
  func refuses() async throws {
    var talk = AgentTalk()
    let form = InboundMessage.Body.form([Answer(slot: "email", text: "ada@example.com")])
    await #expect(throws: ServiceError.invalidRequest("no form is open")) {
      try await talk.send(form)
    }
    try await talk.say("hello")
    await #expect(throws: ServiceError.invalidRequest("no form is open")) {
      try await talk.send(form)
    }
    try await talk.say("change my e-mail address")
    let before = talk.session
    await #expect(throws: ServiceError.invalidRequest("the form has no field of that name")) {
      try await talk.send(.form([Answer(slot: "colour", text: "red")]))
    }
    #expect(talk.session == before)
  }
}
