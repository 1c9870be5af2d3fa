import AgentCore
import CanonicalJSON
import Conversation
import SourceDiagnostics
import Testing

@testable import Transcripts

@Suite struct ScenarioParserTests {
  @Test("every directive before the first turn is read")
  func header() throws {
    let header = try parsed(
      """
      # A comment.
      @clock 2026-03-02T10:30:00+01:00
      @seed 18446744073709551615
      @customer u-1001 name="Ada \\"A\\"" plan=plus age=36 vip=true
      @channel web
      @locale en-GB
      @session s7
      @surveyed 2026-02-01T00:00:00Z

      @action look-up-order {"order":"A-10042"} -> found {"status":"on {its} way"}
      @action ping -> failed
      user: hello
      """
    ).header
    #expect(header.clock.description == "2026-03-02T09:30:00.000Z")
    #expect(header.seed == .max)
    #expect(header.customer == "u-1001")
    #expect(
      header.attributes == [
        "name": .text("Ada \"A\""), "plan": .text("plus"), "age": .number(36), "vip": .flag(true),
      ]
    )
    #expect(header.channel == "web")
    #expect(header.locale == "en-GB")
    #expect(header.session == "s7")
    #expect(header.lastSurveys[.csat]?.description == "2026-02-01T00:00:00.000Z")
    #expect(
      header.actions == [
        Scenario.DeclaredAction(
          line: 10,
          name: "look-up-order",
          arguments: ["order": "A-10042"],
          result: "found",
          values: ["status": "on {its} way"]
        ),
        Scenario.DeclaredAction(
          line: 11,
          name: "ping",
          arguments: [:],
          result: "failed",
          values: [:]
        ),
      ]
    )
  }

  @Test("without directives the scenario has the usual clock, seed and its file's name")
  func defaults() throws {
    let header = try parsed("user: hello").header
    #expect(header == Scenario.Header(session: "late-order"))
    #expect(header.clock.description == "2026-03-02T09:00:00.000Z")
    #expect(header.seed == 1)
  }

  @Test("everything that may happen is read")
  func steps() throws {
    let scenario = try parsed(
      """
      user: first
        | second

      user:
      @advance 90s
      @advance 3d
      @advance 1w
      @advance 250ms
      @reply "We are \\"on\\" it."
      @solve
      @reopen
      @choice 2
      @form order=A-1 what="two pegs"
      @rate 4
      @rate 5 "very good"
      @end
      """
    )
    #expect(
      scenario.steps.map(\.kind) == [
        .message("first\nsecond"), .message(""), .advance(.seconds(90)), .advance(.days(3)),
        .advance(.days(7)), .advance(Milliseconds(count: 250)), .personReply("We are \"on\" it."),
        .solve, .reopen, .choice("2"),
        .form([.init(name: "order", value: "A-1"), .init(name: "what", value: "two pegs")]),
        .rating(4, comment: nil), .rating(5, comment: "very good"),
        .end,
      ]
    )
    #expect(scenario.steps[0].lines == 1...2)
  }

  @Test("agent lines are kept word for word, with their continuation lines")
  func replies() throws {
    let step = try parsed(
      """
      user: hello
      agent:  two blanks before, one behind\u{20}
      agent~ ticket *
        | second *
        |
      agent:
      """
    ).steps[0]
    #expect(
      step.replies == [
        Scenario.ExpectedReply(
          lines: 2...2,
          text: " two blanks before, one behind ",
          isPattern: false
        ),
        Scenario.ExpectedReply(lines: 3...5, text: "ticket *\nsecond *\n", isPattern: true),
        Scenario.ExpectedReply(lines: 6...6, text: "", isPattern: false),
      ]
    )
  }

  @Test(
    "every assertion is read",
    arguments: [
      ("intent: orders/track-order", .intent("orders/track-order")),
      ("intent: none", .intent(nil)),
      ("confidence >= 0.8", .confidence(.atLeast, 0.8)),
      ("confidence < 1", .confidence(.below, 1)),
      ("slot: order_number = A-10042", .slot("order_number", "A-10042")),
      ("slot: note =  two words ", .slot("note", "two words")),
      ("slot: plan unset", .slot("plan", nil)),
      ("state: collecting order_number", .state("collecting order_number")),
      ("decision: escalate", .decision(.escalate)),
      ("article: orders/delivery-times", .article("orders/delivery-times")),
      ("article: none", .article(nil)),
      ("ticket: none", .ticket(nil)),
      (
        "ticket: opened priority=high subject=\"Track an order\"",
        .ticket([
          Scenario.Field(name: "priority", value: "high"),
          Scenario.Field(name: "subject", value: "Track an order"),
        ])
      ),
      ("owner: person", .owner(.person)),
      (
        "event: csat.asked scale=5",
        .event("csat.asked", [Scenario.Field(name: "scale", value: "5")])
      ),
      ("event: none csat.asked", .noEvent("csat.asked")),
    ] as [(String, Scenario.Assertion.Kind)]
  )
  func assertions(line: String, kind: Scenario.Assertion.Kind) throws {
    let scenario = try parsed("user: hello\n  \(line)\n")
    #expect(scenario.steps[0].assertions == [Scenario.Assertion(line: 2, kind: kind)])
  }

  @Test("a file with CR LF and a byte order mark reads like any other")
  func otherLineEnds() throws {
    let scenario = try parsed("\u{FEFF}@seed 2\r\nuser: hello\r\nagent: Hi\u{2028}there.\r\n")
    #expect(scenario.header.seed == 2)
    #expect(scenario.steps[0].kind == .message("hello"))
    #expect(scenario.steps[0].replies[0].text == "Hi\u{2028}there.")
  }

  @Test("what the writer writes reads back as the same scenario")
  func writing() throws {
    let text = """
      @clock 2026-03-02T09:30:00.250Z
      @seed 7
      @session "two words"
      @channel web
      @customer u-1 age=36 name="Ada" since="1999" vip=true
      @surveyed 2026-02-01T00:00:00.000Z
      @surveyed nps 2026-02-02T00:00:00.000Z
      @action look-up-order {"order":"A-10042"} -> found {"status":"late"}
      user: first
        | second
        intent: orders/track-order
        slot: plan unset
        ticket: opened subject="Track an order" priority=high
      agent: One
        | two
      agent~ ticket *
      @advance 90m
        event: none csat.asked
      @rate 5 "a \\"b\\""
      @rate "words alone"

      """
    #expect(ScenarioWriter.text(of: try parsed(text)) == text)
  }

  @Test("the example of the guide reads as it is meant")
  func example() throws {
    let scenario = try parsed(
      """
      # A delayed order: looked up, explained, then escalated.
      @clock 2026-03-02T09:00:00Z
      @seed 1
      @customer u-1001 name="Ada" plan=plus
      @action look-up-order {"order":"A-10042"} -> found {"status":"delayed","eta":"2026-03-06"}
      user: where's my parcel??
        intent: orders/track-order
      agent: Which order is it? It starts with A, like A-10042.
      user: A-10042
        slot: order_number = A-10042
      agent: Order A-10042 is delayed. It should arrive by 6 March 2026.
      @advance 2h
      user: still nothing!
        decision: escalate
        ticket: opened priority=high
      agent~ I have passed this to a colleague as ticket *
      """
    )
    #expect(
      scenario.steps.map(\.kind) == [
        .message("where's my parcel??"), .message("A-10042"), .advance(.hours(2)),
        .message("still nothing!"),
      ]
    )
    #expect(scenario.steps.map(\.assertions.count) == [1, 1, 0, 2])
    #expect(scenario.steps.map(\.replies.count) == [1, 1, 0, 1])
    #expect(scenario.steps.last?.replies.first?.isPattern == true)
  }

  private func parsed(_ text: String) throws -> Scenario {
    let file = ScenarioFile(path: "transcripts/late-order.txt", text: text)
    switch ScenarioParser.parse(file) {
    case .scenario(let scenario): return scenario
    case .faulty(let report):
      Issue.record("\(DiagnosticFormatter().text(of: report))")
      throw Unreadable()
    }
  }

  private struct Unreadable: Error {}
}
