import Conversation
import Evaluation

/// What two contents understand differently, as text for a terminal.
package enum ComparisonText {
  /// How many texts of a group are shown unless all are asked for.
  private static let most = 10

  /// The text of `comparison`; every line ends with LF.
  package static func render(_ comparison: ContentComparison, showsAll: Bool = false) -> String {
    var lines = summary(of: comparison)
    lines += ["", "Samples, each judged by what it was not taught"]
    lines += groups(of: comparison.samples, showsAll)
    if let messages = comparison.messages {
      let count = messages.reduce(0) { $0 + $1.count }
      lines += ["", "Messages of the log: \(count), \(messages.count) of them different"]
      lines += groups(of: messages, showsAll)
    }
    return lines.map { VisibleText.escaped($0) + "\n" }.joined()
  }

  private static func summary(of comparison: ContentComparison) -> [String] {
    var table = TextTable(.left, .right, .left, .right)
    func add(_ title: String, _ figure: (ContentComparison.Side) -> String) {
      table.add(title, figure(comparison.base), "→", figure(comparison.new))
    }
    add("samples") { "\($0.samples)" }
    add("intents") { "\($0.intents)" }
    add("accuracy") { EvaluationText.percent($0.accuracy) }
    for outcome in Outcome.allCases {
      add(EvaluationWords.title(of: outcome)) {
        EvaluationText.percent($0.outcomes.share(of: outcome))
      }
    }
    return table.lines.map { String($0.dropFirst(2)) }
  }

  private static func groups(of changes: [AnswerChange], _ showsAll: Bool) -> [String] {
    let unchanged = changes.count { $0.kind == .unchanged }
    return group("newly right", .newlyRight, changes, showsAll)
      + group("newly wrong", .newlyWrong, changes, showsAll)
      + group("changed decision", .changed, changes, showsAll) + ["  unchanged: \(unchanged)"]
  }

  private static func group(
    _ title: String,
    _ kind: AnswerChange.Kind,
    _ changes: [AnswerChange],
    _ showsAll: Bool
  ) -> [String] {
    let all = ContentComparison.changes(kind, in: changes)
    let shown = all.prefix(showsAll ? all.count : most)
    let rest = all.count - shown.count
    return ["  \(title): \(all.count)"] + shown.flatMap(lines)
      + (rest > 0 ? ["    and \(rest) more (--all shows all)"] : [])
  }

  private static func lines(of change: AnswerChange) -> [String] {
    let notes = [
      change.expected.map { "meant \($0)" }, note(on: change.origin),
      change.count > 1 ? "\(change.count) times" : nil,
    ]
    let suffix = notes.compactMap(\.self).joined(separator: ", ")
    return [
      "    “\(change.text)”" + (suffix.isEmpty ? "" : "  (\(suffix))"),
      "      \(answer(change.before)) → \(answer(change.after))",
    ]
  }

  private static func note(on origin: AnswerChange.Origin) -> String? {
    switch origin {
    case .kept, .logged: nil
    case .moved: "moved here"
    case .added: "new"
    case .removed: "removed"
    }
  }

  private static func answer(_ answer: AnswerChange.Answer) -> String {
    let intents = answer.intents.map(\.rawValue).joined(separator: " or ")
    let words = intents.isEmpty ? answer.decision : "\(answer.decision) \(intents)"
    return "\(words) \(EvaluationText.percent(answer.confidence))"
  }
}
