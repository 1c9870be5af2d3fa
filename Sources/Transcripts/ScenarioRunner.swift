import AgentCore
import Conversation
import Dialogue
import SourceDiagnostics

/// Runs scenarios through the agent's own step, with recorded clock, ids, seed and back ends.
package struct ScenarioRunner: Sendable {
  private let agent: Agent
  private let chart: ConversationChart

  /// A runner; every scenario starts a conversation of its own with `agent`.
  package init(agent: Agent) {
    self.agent = agent
    let definition = agent.definition
    chart = ConversationChart(
      of: definition.dialogue,
      hasArticles: !definition.articles.isEmpty
    )
  }

  /// Runs what `file` holds; a fault in it is the result's diagnostic. One that is about an agent with an encoder
  /// is skipped where there is none, and the other way round.
  package func run(_ file: ScenarioFile) async -> ScenarioResult {
    switch ScenarioParser.parse(file) {
    case .faulty(let report):
      return ScenarioResult(path: file.path, diagnostics: report.diagnostics)
    case .scenario(let scenario):
      let check = DeclaredActionCheck(
        path: file.path,
        lines: ScenarioLines(file.text ?? "").lines,
        definitions: agent.definition.actions
      )
      let diagnostics = check.diagnostics(for: scenario.header.actions)
      guard diagnostics.isEmpty else {
        return ScenarioResult(
          path: file.path,
          diagnostics: DiagnosticReport(diagnostics).diagnostics
        )
      }
      if let usesEncoder = scenario.header.usesEncoder, usesEncoder != agent.readsMeaning {
        return ScenarioResult(path: file.path, isSkipped: true)
      }
      return await run(scenario)
    }
  }

  /// Runs `scenario`. The same scenario and agent always give the same result.
  package func run(_ scenario: Scenario) async -> ScenarioResult {
    var run = ScenarioRun(agent: agent, header: scenario.header)
    var failures: [ScenarioFailure] = []
    for step in scenario.steps {
      let title = step.kind.lines.joined(separator: "\n")
      do throws(StepRefusal) {
        let outcome = try await run.take(step.kind)
        failures += undeclared(run.takeUndeclared(), step)
        failures += StepComparison(step: step, outcome: outcome).failures
      } catch {
        failures.append(
          ScenarioFailure(
            line: step.lines.lowerBound,
            step: title,
            expected: "the step to be possible",
            got: error.words
          )
        )
      }
    }
    let violations = LogInvariants.violations(
      of: run.events,
      sessions: run.sessions,
      chart: chart
    )
    failures += violations.map { violation in
      ScenarioFailure(
        line: scenario.steps.last?.lines.upperBound ?? 1,
        step: "(the whole run)",
        expected: violation.rule,
        got: violation.found
      )
    }
    return ScenarioResult(path: scenario.path, failures: failures, events: run.events)
  }

  /// A call that no `@action` declares fails the scenario, whatever came of it.
  private func undeclared(
    _ calls: [ActionCall],
    _ step: Scenario.Step
  ) -> [ScenarioFailure] {
    calls.map { call in
      ScenarioFailure(
        line: step.lines.lowerBound,
        step: step.kind.lines.joined(separator: "\n"),
        expected: "a declaration of every call of a back end",
        got: call.declarationText
      )
    }
  }
}
