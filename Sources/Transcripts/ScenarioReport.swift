import SourceDiagnostics
import TextAnalysis

/// Tells people what a replay came to.
package struct ScenarioReport: Sendable {
  /// By path, in bytes.
  package let results: [ScenarioResult]

  /// A report on `results`, which may come in any order.
  package init(_ results: [ScenarioResult]) {
    self.results = results.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// How many scenarios came as expected.
  package var passed: Int { results.count { $0.isPassed } }

  /// How many did not.
  package var failed: Int { results.count { $0.isFailed } }

  /// How many were not run, because they are about an agent that reads otherwise.
  package var skipped: Int { results.count { $0.isSkipped } }

  /// `61 scenarios, 60 passed, 1 failed`, and how many were skipped, if any were.
  package var summary: String {
    let noun = results.count == 1 ? "scenario" : "scenarios"
    let rest = skipped == 0 ? "" : ", \(skipped) skipped"
    return "\(results.count) \(noun), \(passed) passed, \(failed) failed\(rest)"
  }

  /// Every failure, then the summary; safe for a terminal.
  package var text: String {
    results.filter(\.isFailed).map { Self.text(of: $0) + "\n" }.joined() + summary + "\n"
  }

  /// The failures of one scenario; empty where it passed.
  package static func text(of result: ScenarioResult) -> String {
    let faults = result.diagnostics.map { DiagnosticFormatter().text(of: $0) }
    let failures = result.failures.map { text(of: $0, in: result.path) }
    return TerminalText.sanitized((faults + failures).joined())
  }

  private static func text(of failure: ScenarioFailure, in path: String) -> String {
    let step = failure.step.split(separator: "\n", omittingEmptySubsequences: false)
    var lines = ["\(path):\(failure.line): FAILED"] + step.map { "  \($0)" }
    lines += block("expected", failure.expected) + block("got", failure.got)
    lines += block("why", failure.why.joined(separator: "\n"))
    return lines.map { $0 + "\n" }.joined()
  }

  /// A label with the lines that belong to it beside it.
  private static func block(_ label: String, _ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let width = 10
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let shown = index == 0 ? label : ""
      return "  \(shown)\(String(repeating: " ", count: width - shown.count))\(line)"
    }
  }
}
