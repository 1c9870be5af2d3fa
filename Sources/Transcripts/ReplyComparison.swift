/// Compares what was said with the agent lines of a step.
///
/// Each line expects one part, in order. A last `agent~` line that ends in `*` may stand for all the rest. A closing
/// "did that help?" may be written down or left out.
struct ReplyComparison {
  let step: Scenario.Step
  let outcome: StepOutcome

  /// The agent lines that were not met; none where the step has no agent line.
  var failures: [ScenarioFailure] {
    guard let last = step.replies.last else { return [] }
    let parts = outcome.parts
    var failures: [ScenarioFailure] = []
    for (index, reply) in step.replies.enumerated() {
      let isLast = index == step.replies.count - 1
      let mayTakeRest = isLast && parts.count > index + 1 && reply.isOpenEnded
      let actual = mayTakeRest ? Array(parts[index...]) : Array(parts.dropFirst(index).prefix(1))
      if let failure = failure(of: reply, actual) { failures.append(failure) }
    }
    let standing = outcome.endsWithStandingQuestion ? 1 : 0
    if parts.count > step.replies.count + standing, !last.isOpenEnded {
      failures.append(missing(after: last, Array(parts[step.replies.count...])))
    }
    return failures
  }

  private func failure(
    of reply: Scenario.ExpectedReply,
    _ actual: [String]
  ) -> ScenarioFailure? {
    if !actual.isEmpty, reply.matches(actual.joined(separator: "\n")) { return nil }
    return ScenarioFailure(
      line: reply.lines.lowerBound,
      step: step.kind.lines.joined(separator: "\n"),
      expected: ScenarioText.reply(reply.text, isPattern: reply.isPattern)
        .joined(separator: "\n"),
      got: actual.isEmpty ? "nothing more was said" : shown(actual),
      edit: ScenarioEdit(replacing: reply.lines, with: lines(for: actual))
    )
  }

  private func missing(
    after last: Scenario.ExpectedReply,
    _ parts: [String]
  ) -> ScenarioFailure {
    let end = last.lines.upperBound
    return ScenarioFailure(
      line: end,
      step: step.kind.lines.joined(separator: "\n"),
      expected: "nothing more to be said",
      got: shown(parts),
      edit: ScenarioEdit(range: end..<end, lines: lines(for: parts))
    )
  }

  private func shown(_ parts: [String]) -> String {
    parts.flatMap { ScenarioText.reply($0, isPattern: false) }.joined(separator: "\n")
  }

  private func lines(for parts: [String]) -> [String] {
    parts.flatMap { ScenarioText.reply($0, wild: outcome.ticketNumbers) }
  }
}

extension Scenario.ExpectedReply {
  /// Whether the line is a pattern whose end is open.
  fileprivate var isOpenEnded: Bool { isPattern && WildcardPattern(text).isOpenEnded }

  /// Whether `said` is what the line expects; line ends count as LF.
  fileprivate func matches(_ said: String) -> Bool {
    let said = ScenarioText.oneLineEnd(said)
    return isPattern ? WildcardPattern(text).matches(said) : ValueText.isSame(said, text)
  }
}
