import AgentCore
import SourceDiagnostics

/// What `firstline replay` is asked to do, without its files.
package struct ReplayRequest: Sendable {
  /// The scenarios found.
  package var files: [ScenarioFile]
  /// Only files whose path holds this text are run.
  package var filter: String?
  /// Whether expectations that failed are to be written anew.
  package var accepts: Bool
  /// Whether a build server runs this, where nothing is ever accepted.
  package var isContinuousIntegration: Bool
  /// Whether a JUnit report is wanted.
  package var wantsJUnit: Bool
  /// Whether it is to be told what of the content no scenario reaches.
  package var wantsCoverage: Bool
  /// How many scenarios are run at a time.
  package var width: Int

  /// A request to run all `files`, one at a time, and to change none.
  package init(
    files: [ScenarioFile],
    filter: String? = nil,
    accepts: Bool = false,
    isContinuousIntegration: Bool = false,
    wantsJUnit: Bool = false,
    wantsCoverage: Bool = false,
    width: Int = 1
  ) {
    self.files = files
    self.filter = filter
    self.accepts = accepts
    self.isContinuousIntegration = isContinuousIntegration
    self.wantsJUnit = wantsJUnit
    self.wantsCoverage = wantsCoverage
    self.width = width
  }
}

/// What a replay came to, for the command to print and write.
package struct ReplayOutcome: Sendable {
  /// 0 where everything passed, 1 where something failed, 64 where nothing could be run.
  package var exitCode: Int32
  /// For standard output.
  package var output = ""
  /// For standard error.
  package var errors = ""
  /// Files whose expectations were written anew.
  package var rewritten: [ScenarioFile] = []
  /// The JUnit report, where one was wanted.
  package var junit: String?
}

/// Runs many scenarios, a few at a time; what comes out does not depend on which ended first.
package struct ReplayRunner: Sendable {
  private let definition: AgentDefinition
  private let runner: ScenarioRunner

  /// A runner; every scenario starts a conversation of its own with `agent`.
  package init(agent: Agent) {
    definition = agent.definition
    runner = ScenarioRunner(agent: agent)
  }

  /// Runs the scenarios of `request`.
  package func run(_ request: ReplayRequest) async -> ReplayOutcome {
    if let refusal = Self.refusal(of: request) { return refusal }
    let files = Self.selected(request)
    var rewritten: [ScenarioFile] = []
    var results: [ScenarioResult] = []
    for (result, file) in await outcomes(of: files, request) {
      results.append(result)
      if let file { rewritten.append(file) }
    }
    let report = ScenarioReport(results)
    var outcome = ReplayOutcome(exitCode: report.failed == 0 ? 0 : 1)
    // The summary stays the last line.
    outcome.output =
      (request.wantsCoverage ? ScenarioCoverage(of: definition, by: results).text : "")
      + report.text
    outcome.rewritten = rewritten
    outcome.errors = rewritten.map { "\($0.path): accepted\n" }.joined()
    outcome.junit = request.wantsJUnit ? JUnitReport.xml(of: report) : nil
    return outcome
  }

  /// Why nothing of `request` can be run; nil where it can. Needs no agent.
  package static func refusal(of request: ReplayRequest) -> ReplayOutcome? {
    if request.accepts, request.isContinuousIntegration {
      return ReplayOutcome(
        exitCode: 64,
        errors:
          "error: '--accept' is refused where CI is set: expectations are accepted by people\n"
      )
    }
    guard selected(request).isEmpty else { return nil }
    let filter = request.filter.map { " whose path holds '\($0)'" } ?? ""
    return ReplayOutcome(exitCode: 64, errors: "error: there are no scenarios\(filter)\n")
  }

  /// The files to be run, by path, each once.
  private static func selected(_ request: ReplayRequest) -> [ScenarioFile] {
    var seen: Set<String> = []
    return request.files
      .filter { request.filter.map($0.path.contains) ?? true }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .filter { seen.insert($0.path).inserted }
  }

  private typealias FileOutcome = (result: ScenarioResult, rewritten: ScenarioFile?)

  private func outcomes(of files: [ScenarioFile], _ request: ReplayRequest) async -> [FileOutcome] {
    await withTaskGroup(of: (Int, FileOutcome).self) { group in
      var waiting = files.enumerated().makeIterator()
      func startNext() {
        guard let (place, file) = waiting.next() else { return }
        group.addTask { (place, await outcome(of: file, accepts: request.accepts)) }
      }
      for _ in 0..<max(1, request.width) { startNext() }
      var outcomes: [(Int, FileOutcome)] = []
      while let outcome = await group.next() {
        outcomes.append(outcome)
        startNext()
      }
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// A file is run again after it was written anew: what was accepted must hold.
  private func outcome(of file: ScenarioFile, accepts: Bool) async -> FileOutcome {
    let result = await runner.run(file)
    guard accepts, let rewritten = ScenarioAcceptance.accepting(result, in: file) else {
      return (result, nil)
    }
    return (await runner.run(rewritten), rewritten)
  }
}
