import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Testing

@testable import Transcripts

@Suite struct ScenarioRecorderTests {
  private let runner = ScenarioRunner(agent: TinyShop.agent)

  @Test("a recorded session is written as people would write it")
  func text() async {
    let result = await run(
      """
      @clock 2026-03-02T10:00:00.125Z
      @seed 9
      @session shop
      @channel web
      @customer u-1 plan=plus orders=3
      @action look-up-order {"order":"A-10042"} -> found {"status":"late","eta":"2026-03-06"}
      user: where is my order
      @advance 63217ms
      user: A-10042
      user: a person please
      user: write to ada@example.com
      @advance 2h
      @reply "On its way to ada@example.com."
      @solve
      @rate 5 "thanks"
      """
    )
    #expect(
      ScenarioRecorder.scenario(of: result.events) == """
        @clock 2026-03-02T10:00:00.125Z
        @seed 9
        @session shop
        @channel web
        @customer u-1 orders=3 plan="plus"
        @action look-up-order {"order":"A-10042"} -> found {"eta":"2026-03-06","status":"late"}
        user: where is my order
          intent: orders/track-order
          decision: collect
        agent: Which order is it? It starts with A, like A-10042.
        @advance 63217ms
        user: A-10042
          slot: order_number = A-10042
        agent: Order A-10042 is late. It should arrive by 6 March 2026.
        user: a person please
          decision: escalate
          ticket: opened priority=normal
        agent~ I have passed this to a colleague as ticket *. How can they reach you: an e-mail address or a phone number? Say no if you would rather not.
        user: write to ‹email:h1›
        agent: Thank you, I have added that to the ticket.
        @advance 2h
        @reply "On its way to ada@example.com."
        agent: On its way to ada@example.com.
        @solve
        @rate 5 "thanks"
        agent: Thank you for the rating.

        """
    )
  }

  @Test(
    "what was recorded replays as it happened",
    arguments: [
      "user: where is my order\nuser: no idea\nuser: what?\nuser: forget it\n",
      """
      @action look-up-order {"order":"A-10042"} -> found {"status":"late","eta":"2026-03-06"}
      @action look-up-order {"order":"A-10042"} -> missing
      @action look-up-order {"order":"A-10042"} -> failed
      user: has my order A-10042 shipped
      user: has my order A-10042 shipped
      user: A-10042
      """,
      """
      @customer u-1
      user: can I return this
      user: no
      user: no thanks
      @advance 5m
      user: qwerty asdf
      user: qwerty asdf
      @reply "one * and a \\\\ backslash"
      user: thanks
      @solve
      user: 4
      """,
      """
      @customer u-1
      @surveyed nps 2026-02-20T00:00:00Z
      user: can I return this
      @end
      @rate 2
      @rate "it took long"
      @rate 4 "no, it was fine"
      @advance 8d
      @rate 1 "too late"
      @rate "and words"
      """,
      """
      user: can I return this
      user: no
      user: no thanks
      @solve
      @advance 1h
      @reopen
      @rate 1
      @solve
      user: 5
      """,
      """
      @channel web
      @locale de
      @surveyed 2026-02-20T00:00:00Z
      @customer u-1
      user: when will you deliver
      @advance 90s
      user: hello
      @end
      """,
      """
      user: my card is 4111 1111 1111 1111 and I want to talk to a person
      user: ada@example.com
      @advance 1w
      user: can you call +44 20 7946 0000 instead
      """,
      "user: show me the menu\n@choice 2\nuser: no\nuser: show me the menu\nuser: 1\n",
      "user: show me the menu\n@choice 3\nuser: show me the menu\n@choice 4\n",
      "user: show me the menu\nuser: Send something back\n",
      "user: where is my order\n@form order_number=nonsense\n@form order_number=A-10042\n",
      "user: line one\n  | line two\nuser:\nuser: hello\n@rate 3\n@advance 8d\n",
      """
      user: when will you deliver
      @advance 2d
      user: can I return this
      @advance 1h
      user: yes
      @advance 3d
      @rate 2 "late"
      """,
      """
      user: where is my order
      user: I want to talk to a person
      @claim
      user: hello?
      @reply "I am here."
      @return
      user: no
      user: I want to talk to a person
      @claim
      @return solve
      user: hello
      """,
    ]
  )
  func roundTrip(text: String) async { await expectRoundTrip(of: text, runner) }

  @Test("what was said into a silence, and days later, is recorded as time that passed")
  func timers() async {
    var definition = TinyShop.definition
    definition.dialogue.windows.silence = .minutes(5)
    if var back = definition.dialogue.intents["returns/send-back"],
      case .reply(var reply) = back.action
    {
      reply.timers = TimerSettings(
        followUp: FollowUpDefinition(after: .days(3), ask: [Template(literal: "Is it sent?")])
      )
      back.action = .reply(reply)
      definition.dialogue.intents[back.id] = back
    }
    await expectRoundTrip(
      of: """
        user: where is my order
        @advance 6m
        user: forget it
        user: can I return this
        @advance 73h
        user: yes
        """,
      ScenarioRunner(agent: InlineAgent.agent(definition))
    )
  }

  private func expectRoundTrip(of text: String, _ runner: ScenarioRunner) async {
    let result = await runner.run(ScenarioFile(path: "transcripts/s.txt", text: text))
    #expect(result.diagnostics.isEmpty)
    let broken = result.failures.filter { $0.step == "(the whole run)" }
    #expect(broken.isEmpty)
    let recorded = ScenarioFile(
      path: "recorded.txt",
      text: ScenarioRecorder.scenario(of: result.events)
    )
    let again = await runner.run(recorded)
    #expect(again.isPassed, "\(recorded.text ?? "")\n\(ScenarioReport.text(of: again))")
    let types = result.events.map(\.fact.type)
    #expect(again.events.map(\.fact.type).starts(with: types), "\(recorded.text ?? "")")
  }

  @Test("a picked choice is recorded as one, a typed number as what was typed")
  func choices() async {
    let result = await run("user: show me the menu\n@choice 2\nuser: show me the menu\nuser: 1\n")
    let steps = ScenarioRecorder.recording(of: result.events).steps.map(\.kind)
    #expect(
      steps == [
        .message("show me the menu"), .choice("2"), .message("show me the menu"), .message("1"),
      ]
    )
  }

  @Test("a call that never came back is recorded as one that failed")
  func unanswered() async {
    let result = await run(
      """
      @action look-up-order {"order":"A-10042"} -> missing
      user: has my order A-10042 shipped
      """
    )
    let cut = result.events.prefix { $0.fact.type != "action.completed" }
    let actions = ScenarioRecorder.recording(of: Array(cut)).header.actions
    #expect(actions.map(\.text) == ["@action look-up-order {\"order\":\"A-10042\"} -> failed"])
  }

  @Test("an empty log makes an empty scenario")
  func empty() {
    #expect(ScenarioRecorder.recording(of: []).steps.isEmpty)
  }

  private func run(_ text: String) async -> ScenarioResult {
    let result = await runner.run(ScenarioFile(path: "transcripts/s.txt", text: text))
    #expect(result.diagnostics.isEmpty)
    return result
  }
}
