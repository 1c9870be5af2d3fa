import AgentTestSupport
import Testing

@testable import Transcripts

@Suite struct ReplayRunnerTests {
  private let runner = ReplayRunner(agent: TinyShop.agent)
  private let good = "user: hello\nagent: Hello yourself.\n"
  private let bad = "user: hello\nagent: No.\n"

  @Test(
    "results stand in the order of their paths, however many run at a time",
    arguments: [1, 2, 8]
  )
  func order(width: Int) async {
    let files = ["c", "a", "d", "b"].map { ScenarioFile(path: "\($0).txt", text: bad) }
    let outcome = await runner.run(ReplayRequest(files: files, width: width))
    let places = outcome.output.split(separator: "\n").filter { $0.contains("FAILED") }
    #expect(
      places == ["a.txt:2: FAILED", "b.txt:2: FAILED", "c.txt:2: FAILED", "d.txt:2: FAILED"]
    )
    #expect(outcome.output.hasSuffix("4 scenarios, 0 passed, 4 failed\n"))
    #expect(outcome.exitCode == 1)
  }

  @Test("where everything passes there is only the summary")
  func passing() async {
    let outcome = await runner.run(
      ReplayRequest(files: [ScenarioFile(path: "a.txt", text: good)])
    )
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "1 scenario, 1 passed, 0 failed\n")
    #expect(outcome.junit == nil)
    #expect(outcome.rewritten.isEmpty)
  }

  @Test("a filter picks by path, and a file named twice is run once")
  func filter() async {
    let files = ["x/a.txt", "y/a.txt", "x/b.txt", "x/a.txt"].map {
      ScenarioFile(path: $0, text: good)
    }
    let outcome = await runner.run(ReplayRequest(files: files, filter: "x/", wantsJUnit: true))
    #expect(outcome.output == "2 scenarios, 2 passed, 0 failed\n")
    #expect(outcome.junit?.contains("tests=\"2\"") == true)
  }

  @Test("without a scenario nothing is run", arguments: [nil, "nothing"])
  func nothing(filter: String?) async {
    let files = filter == nil ? [] : [ScenarioFile(path: "a.txt", text: good)]
    let outcome = await runner.run(ReplayRequest(files: files, filter: filter))
    #expect(outcome.exitCode == 64)
    #expect(
      outcome.errors
        == (filter == nil
          ? "error: there are no scenarios\n"
          : "error: there are no scenarios whose path holds 'nothing'\n")
    )
  }

  @Test("accepting writes only the files that failed, and they pass then")
  func accepting() async {
    let files = [
      ScenarioFile(path: "a.txt", text: good), ScenarioFile(path: "b.txt", text: bad),
    ]
    let outcome = await runner.run(ReplayRequest(files: files, accepts: true))
    #expect(outcome.exitCode == 0)
    #expect(outcome.rewritten == [ScenarioFile(path: "b.txt", text: good)])
    #expect(outcome.errors == "b.txt: accepted\n")
    #expect(outcome.output == "2 scenarios, 2 passed, 0 failed\n")
  }

  @Test("on a build server nothing is accepted")
  func refusal() async {
    let outcome = await runner.run(
      ReplayRequest(
        files: [ScenarioFile(path: "a.txt", text: bad)],
        accepts: true,
        isContinuousIntegration: true
      )
    )
    #expect(outcome.exitCode == 64)
    #expect(outcome.rewritten.isEmpty)
    #expect(
      outcome.errors
        == "error: '--accept' is refused where CI is set: expectations are accepted by people\n"
    )
  }

  @Test("a file with a fault counts as failed")
  func faulty() async {
    let outcome = await runner.run(
      ReplayRequest(files: [ScenarioFile(path: "a.txt", text: "usr: a\n")], wantsJUnit: true)
    )
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("[unknown-line]"))
    #expect(outcome.junit?.contains("failures=\"1\"") == true)
  }
}
