import AgentCore
import CanonicalJSON
import Conversation

/// Compares one step's outcome with what its scenario expects of it.
struct StepComparison {
  let step: Scenario.Step
  let outcome: StepOutcome

  /// The expectations that were not met, in the order of the file; the first one says why.
  var failures: [ScenarioFailure] {
    var failures = assertionFailures + ReplyComparison(step: step, outcome: outcome).failures
    failures.sort { $0.line < $1.line }
    if !failures.isEmpty { failures[0].why = outcome.why }
    return failures
  }

  private var assertionFailures: [ScenarioFailure] {
    step.assertions.compactMap { assertion in
      guard let actual = actual(assertion.kind) else { return nil }
      return ScenarioFailure(
        line: assertion.line,
        step: step.kind.lines.joined(separator: "\n"),
        expected: assertion.kind.text,
        got: actual.got ?? actual.kind.text,
        edit: actual.kind == assertion.kind
          ? nil
          : ScenarioEdit(
            replacing: assertion.line...assertion.line,
            with: ["  \(actual.kind.text)"]
          )
      )
    }
  }

  /// What would have held in the place of an expectation that was not met.
  private struct Actual {
    var kind: Scenario.Assertion.Kind
    /// How it reads in a report, where that is more exact than the expectation.
    var got: String?
  }

  private typealias Kind = Scenario.Assertion.Kind

  /// What held in the place of `kind`; nil where `kind` itself did.
  private func actual(_ kind: Kind) -> Actual? {
    switch kind {
    case .intent(let expected):
      let intent = outcome.response?.decision.intent
      return intent == expected ? nil : Actual(kind: .intent(intent))
    case .confidence(let comparison, let bound): return confidence(comparison, bound)
    case .slot(let name, let expected): return slot(name, expected)
    case .state(let expected):
      let state = outcome.session?.stateName ?? "open"
      return ValueText.isSame(state, expected) ? nil : Actual(kind: .state(state))
    case .decision(let expected):
      let decision = outcome.response?.decision.kind ?? AgentResponse.DecisionKind.none
      return decision == expected ? nil : Actual(kind: .decision(decision))
    case .article(let expected): return article(expected)
    case .ticket(let expected): return ticket(expected)
    case .owner(let expected):
      let owner = outcome.session?.owner ?? .agent
      return owner == expected ? nil : Actual(kind: .owner(owner))
    case .event(let type, let fields): return event(type, fields)
    case .noEvent(let type):
      let isThere = outcome.events.contains { $0.fact.type == type }
      return isThere ? Actual(kind: .event(type, [])) : nil
    }
  }

  private func confidence(
    _ comparison: Scenario.Assertion.Comparison,
    _ bound: Double
  ) -> Actual? {
    guard let confidence = outcome.response?.decision.confidence else {
      return Actual(kind: .confidence(comparison, bound), got: "no confidence")
    }
    guard !comparison.holds(confidence, bound) else { return nil }
    return Actual(
      kind: comparison.expectation(thatHoldsFor: confidence),
      got: "confidence \(JSONWriter.text(of: .number((confidence * 10_000).rounded() / 10_000)))"
    )
  }

  private func slot(_ name: SlotName, _ expected: String?) -> Actual? {
    let value = outcome.session?.slots[name]
    switch (value, expected) {
    case (nil, nil): return nil
    case (let value?, let text?) where ValueText.matches(value, text): return nil
    default: return Actual(kind: .slot(name, value.map { ValueText.canonical($0) }))
    }
  }

  private func article(_ expected: ArticleID?) -> Actual? {
    let shown = outcome.events.compactMap { event in
      if case .articleShown(let article, _, _) = event.fact { article } else { nil }
    }
    if let expected { return shown.contains(expected) ? nil : Actual(kind: .article(shown.first)) }
    return shown.first.map { Actual(kind: .article($0)) }
  }

  private func ticket(_ expected: [Scenario.Field]?) -> Actual? {
    let opened = outcome.events.compactMap { event in
      if case .ticketOpened(let opening) = event.fact { opening } else { nil }
    }
    guard let opening = opened.first else {
      return expected == nil ? nil : Actual(kind: .ticket(nil))
    }
    guard let expected else { return Actual(kind: .ticket([])) }
    let fields = expected.map { field in
      Scenario.Field(name: field.name, value: value(of: field.name, in: opening))
    }
    let isSame = zip(expected, fields).allSatisfy { ValueText.isSame($0.value, $1.value) }
    return isSame ? nil : Actual(kind: .ticket(fields))
  }

  private func value(of field: String, in opening: TicketOpening) -> String {
    switch field {
    case "priority": opening.priority
    case "queue": opening.queue
    case "issue": opening.issue?.rawValue ?? "none"
    case "subject": opening.subject
    default: outcome.session?.escalation?.rawValue ?? "none"
    }
  }

  private func event(_ type: String, _ expected: [Scenario.Field]) -> Actual? {
    let events = outcome.events.filter { $0.fact.type == type }
    guard let first = events.first else { return Actual(kind: .noEvent(type)) }
    let isThere = events.contains { event in
      let data = event.fact.data
      return expected.allSatisfy { field in
        data[field.name].map { ValueText.matches($0, field.value) } ?? false
      }
    }
    guard !isThere else { return nil }
    let data = first.fact.data
    let fields = expected.compactMap { field in
      data[field.name].map { Scenario.Field(name: field.name, value: ValueText.plain($0)) }
    }
    return Actual(kind: .event(type, fields))
  }
}

extension Scenario.Assertion.Comparison {
  /// An expectation of at most two decimals that `value` meets; `<` and `>` give way at 1 and 0.
  fileprivate func expectation(thatHoldsFor value: Double) -> Scenario.Assertion.Kind {
    let below = (value * 100).rounded(.down)
    let above = (value * 100).rounded(.up)
    let (candidates, inclusive): ([Double], Self) =
      switch self {
      case .atLeast, .above: ([below, below - 1], .atLeast)
      case .atMost, .below: ([above, above + 1], .atMost)
      }
    let bounds = candidates.map { $0 / 100 }.filter { (0...1).contains($0) }
    if let bound = bounds.first(where: { holds(value, $0) }) { return .confidence(self, bound) }
    return .confidence(inclusive, inclusive == .atLeast ? 0 : 1)
  }
}
