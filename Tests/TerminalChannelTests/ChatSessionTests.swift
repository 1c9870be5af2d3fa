import AgentCore
import Conversation
import Testing

@testable import TerminalChannel

@Suite("A chat with a person at a terminal")
struct ChatSessionTests {
  private static let settings = ChatSettings(caller: "c1") { $0 }
  private static let greeting =
    "program| Larkmoor\u{1B}[31m help. Type /help for help, Ctrl-D to leave."

  /// What is seen when the person types the lines, and then what `events` say.
  private func transcript(
    _ lines: [String],
    then events: [ChatEvent],
    _ service: EchoService = EchoService()
  ) async -> [String] {
    let console = ScriptedConsole(lines.map { .line($0) } + events)
    let exitCode = await ChatSession.run(with: service, at: console, Self.settings)
    #expect(exitCode == 0)
    return console.transcript
  }

  @Test("greets, answers, and asks for the rating that is due at the end")
  func survey() async {
    let service = EchoService()
    let transcript = await transcript(
      ["hello"],
      then: [.endOfInput, .line("great"), .line("4 thanks")],
      service
    )
    #expect(
      transcript == [
        Self.greeting, "you: hello", "agent| Echo: hello", "you: endOfInput", "agent| Goodbye.",
        "rating (1 to 5): great",
        "program| A number from 1 to 5, please, or an empty line to skip.",
        "rating (1 to 5): 4 thanks", "agent| Rated: 4 thanks",
      ]
    )
    #expect(service.bodies == [.text("hello"), .end, .rate(score: 4, comment: "thanks")])
    #expect(service.messages.map(\.id) == ["1", "2", "3"])
    #expect(Set(service.messages.map(\.channel)) == ["terminal"])
  }

  @Test("names the survey's scale, and takes the reason for the score behind it")
  func reason() async {
    let service = EchoService(survey: .nps, asksWhy: true)
    let transcript = await transcript(
      ["hello"],
      then: [.endOfInput, .line("11"), .line("9"), .line("it was quick")],
      service
    )
    #expect(
      transcript.suffix(6) == [
        "rating (0 to 10): 11",
        "program| A number from 0 to 10, please, or an empty line to skip.",
        "rating (0 to 10): 9", "agent| Rated: 9 -", "reason: it was quick",
        "agent| Rated: as before it was quick",
      ]
    )
    #expect(service.bodies.last == .rate(score: nil, comment: "it was quick"))
  }

  @Test("a command in the place of a reason is a command, an empty line none at all")
  func noReason() async {
    let service = EchoService(survey: .ces, asksWhy: true)
    let lines = ["a", "/end", "7", "/ticket", "b", "/end", "1", "", "c", "/quit"]
    let transcript = await transcript(lines, then: [], service)
    #expect(transcript.contains("program| There is no ticket."))
    #expect(
      service.bodies == [
        .text("a"), .end, .rate(score: 7, comment: nil), .text("b"), .end,
        .rate(score: 1, comment: nil), .text("c"),
      ]
    )
  }

  @Test(
    "lets the rating be skipped",
    arguments: [
      [.endOfInput, .endOfInput], [.endOfInput, .line(" ")], [.endOfInput, .terminated],
    ]
      as [[ChatEvent]]
  )
  func skippedSurvey(_ events: [ChatEvent]) async {
    let service = EchoService()
    _ = await transcript(["hello"], then: events, service)
    #expect(service.bodies == [.text("hello"), .end])
  }

  @Test("asks for no rating where none is due")
  func noSurvey() async {
    let service = EchoService(survey: nil)
    let transcript = await transcript(["hello"], then: [.endOfInput], service)
    #expect(transcript.last == "agent| Goodbye.")
  }

  @Test("ends nothing where nothing was said")
  func silence() async {
    let service = EchoService()
    let transcript = await transcript(["", "  "], then: [.endOfInput], service)
    #expect(service.bodies.isEmpty)
    #expect(transcript == [Self.greeting, "you: ", "you:   ", "you: endOfInput"])
  }

  @Test("/end ends the conversation, takes a rating or the next message, and goes on")
  func endAndGoOn() async {
    let service = EchoService()
    let transcript = await transcript(
      ["/end", "a", "/end", "5", "b", "/end", "c", "/quit"],
      then: [],
      service
    )
    #expect(
      service.bodies == [
        .text("a"), .end, .rate(score: 5, comment: nil), .text("b"), .end, .text("c"),
      ]
    )
    #expect(transcript[2] == "program| There is no conversation to end.")
    #expect(transcript.last == "you: /quit")
  }

  @Test("answers commands itself")
  func commands() async {
    let transcript = await transcript(
      ["/why", "/ticket", "ticket", "/why", "/state", "/ticket", "/tiket", "/foo", "/quit"],
      then: []
    )
    #expect(
      transcript.filter { $0.hasPrefix("program") }.dropFirst() == [
        "program| Nothing has been said yet.", "program| There is no ticket.",
        "program| because c1", "program| state open\nowner agent",
        "program| Your ticket is T-000018.",
        "program| There is no command /tiket; did you mean /ticket?",
        "program| There is no command /foo; /help lists them all.",
      ]
    )
  }

  @Test("/help lists every command and the keys")
  func help() async {
    let transcript = await transcript(["/help", "/quit"], then: [])
    #expect(
      transcript[2] == """
        program| /help    show this list
        /why     show how your last message was understood
        /state   show what is known of this conversation
        /ticket  show the number of your ticket
        /end     end this conversation; the next message starts another
        /quit    leave at once
        Tab completes, Ctrl-C clears the line, Ctrl-D ends the conversation and leaves.
        """
    )
  }

  @Test("shows the service's errors in one line and lives on")
  func errors() async {
    let transcript = await transcript(["store", "fault", "hello", "/quit"], then: [])
    #expect(
      transcript.dropFirst() == [
        "you: store", "fault| Your message could not be kept: the disk is full",
        "you: fault", "fault| Something went wrong here: a fault\u{7}",
        "you: hello", "agent| Echo: hello", "you: /quit",
      ]
    )
  }

  @Test("offers the choices of the last reply for completion")
  func completions() async {
    let console = ScriptedConsole([.line("choices"), .line("x"), .line("/quit")])
    _ = await ChatSession.run(with: EchoService(), at: console, Self.settings)
    #expect(console.offers == [["Track\n it"], []])
    #expect(console.transcript.contains("agent| Echo: choices\n  1. Track\n it"))
  }

  @Test("says of its own that a message has gone to the person who has the conversation")
  func passedOn() async {
    let console = ScriptedConsole([.line("person"), .line("/quit")])
    _ = await ChatSession.run(with: EchoService(), at: console, Self.settings)
    #expect(console.transcript.contains("program| (passed on to your colleague)"))
  }

  @Test("shows what nobody asked for, names a person as such, and reports it as delivered")
  func unasked() async {
    let service = EchoService()
    let unasked = UnaskedResponse(
      response: AgentResponse(
        inReplyTo: nil,
        caller: "c1",
        sequence: 1,
        at: Timestamp(milliseconds: 0),
        messages: [.text("Ada here.")],
        decision: AgentResponse.Decision(kind: .none),
        state: "open",
        owner: .person,
        ticket: nil
      ),
      events: ["e1"]
    )
    let console = ScriptedConsole([.interrupt])
    let chat = Task {
      await ChatSession.run(with: service, at: console, Self.settings)
    }
    service.send(unasked)
    while service.deliveries.isEmpty { await Task.yield() }
    await console.close()
    #expect(await chat.value == 0)
    #expect(console.transcript.contains("person| Ada here."))
    #expect(service.deliveries == [unasked])
  }
}
