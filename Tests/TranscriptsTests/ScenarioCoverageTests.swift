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
    let groups = ScenarioCoverage(of: TinyShop.definition, by: results).groups
    func missed(_ name: String) -> [String]? { groups.first { $0.name == name }?.missed }
    #expect(missed("intents") == ["help/topics", "returns/send-back"])
    #expect(missed("flow states") == [])
    #expect(missed("ways out of flow states")?.count == 2)
    #expect(missed("action results") == ["look-up-order failed", "look-up-order missing"])
    #expect(missed("ladder rungs")?.isEmpty == false)
    #expect(missed("escalation reasons")?.count == 5)
    #expect(missed("languages") == [])
    #expect(missed("repair patterns")?.contains("interruption") == true)
    #expect(missed("conversation states")?.contains("closed") == true)
  }

  @Test("a replay tells it where it is asked to")
  func replay() async {
    let files = [ScenarioFile(path: "a.txt", text: "user: hello\n")]
    let runner = ReplayRunner(agent: TinyShop.agent)
    let told = await runner.run(ReplayRequest(files: files, wantsCoverage: true)).output
    #expect(told.contains("\ncoverage: 1 of 5 intents\n"))
    #expect(told.hasPrefix("coverage: 1 of "))
    #expect(told.hasSuffix("1 scenario, 1 passed, 0 failed\n"))
    let untold = await runner.run(ReplayRequest(files: files)).output
    #expect(!untold.contains("coverage"))
  }
}
