import AgentTestSupport
import Testing

@testable import Transcripts

@Suite struct ScenarioAcceptanceTests {
  private let runner = ScenarioRunner(agent: TinyShop.agent)

  @Test("only what failed is written anew; comments, order and patterns that fit stay")
  func accepting() async throws {
    let text = """
      # What this is about.
      @action look-up-order {"order":"A-10042"} -> found {"status":"late","eta":"2026-03-06"}

      user: where is my order
        # Why this matters.
        decision: answer
        intent: orders/track-order
        confidence >= 0.2
        confidence < 0.4
      agent: Which one?
        | Please.
      # In between.
      user: A-10042
        slot: order_number = A-1
      agent~ Order * is late.*
        event: none action.completed
      user: a person please
        ticket: opened priority=high reason=rule
      agent~ Nothing like *
      user: when will you deliver
      agent~ Standard*
      agent: One too many.
      user: hello
        article: orders/delivery-times

      """
    let expected = """
      # What this is about.
      @action look-up-order {"order":"A-10042"} -> found {"status":"late","eta":"2026-03-06"}

      user: where is my order
        # Why this matters.
        decision: collect
        intent: orders/track-order
        confidence >= 0.2
        confidence <= 1
      agent: Which order is it? It starts with A, like A-10042.
      # In between.
      user: A-10042
        slot: order_number = A-10042
      agent~ Order * is late.*
        event: action.completed
      user: a person please
        ticket: opened priority=normal reason=user_request
      agent~ I have passed this to a colleague as ticket *. How can they reach you: an e-mail address or a phone number? Say no if you would rather not.
      user: when will you deliver
      agent~ Standard*
      user: hello
        article: none

      """
    let accepted = try await accept(text)
    #expect(accepted.text == expected)
  }

  @Test("what was accepted passes")
  func rerun() async throws {
    let accepted = try await accept(
      """
      user: when will you deliver
        state: closed
        article: none
      agent: x
      user: can I return this
      agent: x
      agent: y
      user: a person please
      agent: You can.
      """
    )
    let result = await runner.run(accepted)
    #expect(result.isPassed, "\(ScenarioReport.text(of: result))")
  }

  @Test("parts that no line expected are written behind the last agent line")
  func insertion() {
    let result = ScenarioResult(
      path: "s.txt",
      failures: [
        ScenarioFailure(
          line: 2,
          step: "",
          expected: "",
          got: "",
          edit: ScenarioEdit(range: 2..<2, lines: ["agent: Two."])
        )
      ]
    )
    let file = ScenarioFile(path: "s.txt", text: "user: a\r\nagent: One.\r\n# End.")
    #expect(
      ScenarioAcceptance.accepting(result, in: file)?.text
        == "user: a\r\nagent: One.\r\nagent: Two.\r\n# End."
    )
  }

  @Test("what no edit could mend is left alone")
  func beyondEdits() async {
    let undeclared = ScenarioFile(path: "s.txt", text: "user: has my order A-10042 shipped\n")
    let faulty = ScenarioFile(path: "s.txt", text: "usr: hello\n")
    for file in [undeclared, faulty] {
      let result = await runner.run(file)
      #expect(!result.isPassed)
      #expect(ScenarioAcceptance.accepting(result, in: file) == nil)
    }
  }

  private func accept(_ text: String) async throws -> ScenarioFile {
    let file = ScenarioFile(path: "s.txt", text: text)
    return try #require(ScenarioAcceptance.accepting(await runner.run(file), in: file))
  }
}
