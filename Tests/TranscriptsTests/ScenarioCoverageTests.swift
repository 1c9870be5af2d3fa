import AgentTestSupport
import Testing

@testable import Transcripts

@Suite struct ScenarioCoverageTests {
  @Test("what no scenario reaches is named, whichever scenario reached the rest")
  func missed() async {
    let texts = [
      """
      @action look-up-order {"order":"A-10042"} -> found {"status":"late"}
      user: has my order A-10042 shipped
      """,
      "user: hello\nuser: when will you deliver\n",
    ]
    var results: [ScenarioResult] = []
    for (number, text) in texts.enumerated() {
      let file = ScenarioFile(path: "\(number).txt", text: text)
      results.append(await ScenarioRunner(agent: TinyShop.agent).run(file))
    }
    #expect(
      ScenarioCoverage(of: TinyShop.definition, by: results).text == """
        coverage: 3 of 5 intents
          not reached: help/topics
          not reached: returns/send-back
        coverage: 1 of 1 flow states
        coverage: 1 of 3 action results
          not reached: look-up-order failed
          not reached: look-up-order missing

        """
    )
  }

  @Test("a replay tells it where it is asked to")
  func replay() async {
    let files = [ScenarioFile(path: "a.txt", text: "user: hello\n")]
    let runner = ReplayRunner(agent: TinyShop.agent)
    let told = await runner.run(ReplayRequest(files: files, wantsCoverage: true)).output
    #expect(told.hasPrefix("coverage: 1 of 5 intents\n"))
    #expect(told.hasSuffix("1 scenario, 1 passed, 0 failed\n"))
    let untold = await runner.run(ReplayRequest(files: files)).output
    #expect(!untold.contains("coverage"))
  }
}
