import AgentTestSupport
import Conversation
import Testing

@testable import Transcripts

@Suite struct ScenarioReportTests {
  @Test(
    "an expectation that is not met is shown with what came in its place",
    arguments: [
      ("intent: orders/delivery-times", "intent: orders/track-order"),
      ("intent: none", "intent: orders/track-order"),
      ("confidence < 0.9", "confidence 1"),
      ("slot: order_number = A-10042", "slot: order_number unset"),
      ("state: open", "state: collecting order_number"),
      ("decision: escalate", "decision: collect"),
      ("article: orders/delivery-times", "article: none"),
      ("ticket: opened priority=high", "ticket: none"),
      ("owner: person", "owner: agent"),
      ("event: ticket.opened", "event: none ticket.opened"),
      ("event: flow.started flow=other", "event: flow.started flow=orders/track-order"),
      ("event: user.turn turn=2 nothing=x", "event: user.turn turn=1"),
      ("event: none user.turn", "event: user.turn"),
    ]
  )
  func assertions(line: String, got: String) async {
    let failures = await run("user: where is my order\n  \(line)\n").failures
    #expect(failures.map(\.line) == [2])
    #expect(failures.map(\.step) == ["user: where is my order"])
    #expect(failures.map(\.expected) == [line])
    #expect(failures.map(\.got) == [got])
  }

  @Test(
    "a slot, a ticket and an article that came otherwise are named",
    arguments: [
      ("has my order A-10042 shipped", "slot: order_number unset", "slot: order_number = A-10042"),
      ("has my order A-10042 shipped", "slot: order_number = A-1", "slot: order_number = A-10042"),
      ("a person please", "ticket: none", "ticket: opened"),
      (
        "a person please", "ticket: opened priority=high reason=rule",
        "ticket: opened priority=normal reason=user_request"
      ),
      ("when will you deliver", "article: none", "article: orders/delivery-times"),
      ("when will you deliver", "article: other", "article: orders/delivery-times"),
    ]
  )
  func otherValues(message: String, line: String, got: String) async {
    let action = "@action look-up-order {\"order\":\"A-10042\"} -> found\n"
    let failures = await run("\(action)user: \(message)\n  \(line)\n").failures
    #expect(failures.map(\.expected) == [line])
    #expect(failures.map(\.got) == [got])
  }

  @Test(
    "replies that came otherwise are shown part by part",
    arguments: [
      ("agent: No.", 2, "agent: No.", "agent: Hello yourself."),
      ("agent~ No*", 2, "agent~ No*", "agent: Hello yourself."),
      ("agent: Hello yourself.\nagent: More.", 3, "agent: More.", "nothing more was said"),
    ]
  )
  func replies(lines: String, line: Int, expected: String, got: String) async {
    let failures = await run("user: hello\n\(lines)\n").failures
    #expect(failures.map(\.line) == [line])
    #expect(failures.map(\.expected) == [expected])
    #expect(failures.map(\.got) == [got])
  }

  @Test("parts that no line expects are a failure, unless the last pattern is open")
  func furtherParts() {
    let parts = ["I found this:", "The passage.", "Did that help?"]
    #expect(
      replyFailures(["agent: I found this:"], parts) == [
        "1 nothing more to be said / agent: The passage.\nagent: Did that help?"
      ]
    )
    #expect(replyFailures(["agent: I found this:", "agent~ The*"], parts).isEmpty)
    #expect(
      replyFailures(["agent~ I found*help?"], parts) == [
        "1 agent~ I found*help? / agent: I found this:",
        "1 nothing more to be said / agent: The passage.\nagent: Did that help?",
      ]
    )
    #expect(
      replyFailures(["agent~ You found*"], parts) == [
        "1 agent~ You found* / agent: I found this:\nagent: The passage.\nagent: Did that help?"
      ]
    )
    #expect(replyFailures([], parts).isEmpty)
  }

  @Test("a closing 'did that help?' may be left out, and nothing before it")
  func standingQuestion() {
    let parts = ["The answer.", "Did that help?"]
    #expect(replyFailures(["agent: The answer."], parts, standing: true).isEmpty)
    #expect(replyFailures(["agent: The answer."], parts).count == 1)
    #expect(
      replyFailures(["agent: The answer."], ["The answer.", "More."] + parts, standing: true).count
        == 1
    )
    #expect(replyFailures(["agent: Another."], parts, standing: true).count == 1)
  }

  @Test("a report names file, line, step, both sides and the reasons")
  func wholeReport() {
    let failing = ScenarioResult(
      path: "transcripts/s.txt",
      failures: [
        ScenarioFailure(
          line: 2,
          step: "user: hello\n  | there",
          expected: "decision: answer",
          got: "decision: smalltalk",
          why: ["intent: smalltalk/hello 97 %", "state: open"]
        ),
        ScenarioFailure(
          line: 4,
          step: "user: hello",
          expected: "agent: Hello\n  | there.",
          got: "agent: Hello \u{1B}[31myourself."
        ),
      ]
    )
    let passing = ScenarioResult(path: "transcripts/a.txt")
    #expect(
      ScenarioReport([failing, passing]).text == """
        transcripts/s.txt:2: FAILED
          user: hello
            | there
          expected  decision: answer
          got       decision: smalltalk
          why       intent: smalltalk/hello 97 %
                    state: open
        transcripts/s.txt:4: FAILED
          user: hello
          expected  agent: Hello
                      | there.
          got       agent: Hello yourself.

        2 scenarios, 1 passed, 1 failed

        """
    )
  }

  @Test("the first failure of a turn says why, and not the text again")
  func reasons() async {
    let failures = await run("user: hello\n  decision: answer\n  state: closed\n").failures
    #expect(failures.map(\.why.isEmpty) == [false, true])
    #expect(failures.first?.why.first == "intent: smalltalk/hello 100 %")
    #expect(
      failures.first?.why.suffix(2) == ["decision: smalltalk smalltalk/hello", "state: open"]
    )
  }

  @Test(
    "the summary counts",
    arguments: [
      (0, 0, "0 scenarios, 0 passed, 0 failed"), (1, 0, "1 scenario, 1 passed, 0 failed"),
    ]
  )
  func summary(passed: Int, failed: Int, text: String) {
    let results = (0..<passed).map { ScenarioResult(path: "\($0).txt") }
    #expect(ScenarioReport(results).summary == text)
  }

  private func run(_ text: String) async -> ScenarioResult {
    await ScenarioRunner(agent: TinyShop.agent).run(
      ScenarioFile(path: "transcripts/s.txt", text: text)
    )
  }

  private func replyFailures(
    _ lines: [String],
    _ parts: [String],
    standing: Bool = false
  ) -> [String] {
    let replies = lines.map { line in
      Scenario.ExpectedReply(
        lines: 1...1,
        text: String(line.dropFirst(7)),
        isPattern: line.hasPrefix("agent~")
      )
    }
    let step = Scenario.Step(lines: 1...1, kind: .end, replies: replies)
    let outcome = StepOutcome(parts: parts, endsWithStandingQuestion: standing)
    return ReplyComparison(step: step, outcome: outcome).failures
      .map { "\($0.line) \($0.expected) / \($0.got)" }
  }
}
