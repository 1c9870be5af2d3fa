import CanonicalJSON
import Conversation
import Insights
import Reports

/// What rules came to, for people and for programs.
package struct AlertReport: Sendable {
  private let outcomes: [AlertOutcome]
  private let deliveries: [AlertDelivery]
  private let examples: [String: IntentExamples]
  private let now: Timestamp

  /// - Parameters:
  ///   - outcomes: What the rules came to, in their order.
  ///   - deliveries: What was delivered, or not.
  ///   - examples: What customers wrote, by the rules that watch for drift.
  ///   - now: When the rules were judged.
  package init(
    _ outcomes: [AlertOutcome],
    _ deliveries: [AlertDelivery],
    examples: [String: IntentExamples],
    at now: Timestamp
  ) {
    self.outcomes = outcomes
    self.deliveries = deliveries
    self.examples = examples
    self.now = now
  }

  // MARK: Text

  /// A line a rule, below it what moved where it watches that; every line ends with LF.
  package var text: String {
    "Alerts at \(now)\n" + (outcomes.isEmpty ? "  no rules\n" : outcomes.map(text).joined())
  }

  private func text(of outcome: AlertOutcome) -> String {
    let title = Self.title(of: outcome.verdict)
    let verdict = title + String(repeating: " ", count: Self.widest - title.count)
    let silent =
      if case .coolingDown(let until) = outcome.verdict { "; silent until \(until)" } else { "" }
    let told = deliveries.filter { $0.rule == outcome.alert.name }.map { "; " + Self.words($0) }
    let line =
      "  \(verdict)  \(outcome.alert.name): \(AlertWords.sentence(of: outcome)); "
      + "rule: \(outcome.alert.rule.text)\(silent)\(told.joined())\n"
    guard let drift = outcome.drift, let examples = examples[outcome.alert.name] else {
      return line
    }
    return line + DriftText.text(of: drift, examples)
  }

  private static func title(of verdict: AlertOutcome.Verdict) -> String {
    switch verdict {
    case .fired: "fired"
    case .quiet: "quiet"
    case .tooFew: "too few"
    case .coolingDown: "cooling down"
    }
  }

  private static let widest = 12

  private static func words(_ delivery: AlertDelivery) -> String {
    let again = delivery.isRetry ? ", which was tried again" : ""
    return delivery.failure == nil
      ? "told \(delivery.target)\(again)" : "could not tell \(delivery.target)\(again)"
  }

  // MARK: JSON

  /// One object with a list of rules.
  package var json: JSONValue {
    ["at": .string(now.description), "alerts": .array(outcomes.map(json))]
  }

  private func json(of outcome: AlertOutcome) -> JSONValue {
    let rule = outcome.alert.rule
    let (since, until, _) = outcome.period.texts
    var object: JSONObject = [
      "name": .string(outcome.alert.name), "rule": .string(rule.text),
      "figure": .string(rule.figure.key), "verdict": .string(outcome.verdict.name),
      "value": JSONValue(rounded: outcome.reading.value),
      "n": outcome.reading.cases.map { .integer($0) } ?? .null,
      "interval": JSONValue(interval: outcome.reading.interval),
      "comparison": .string(rule.comparison.rawValue), "threshold": JSONValue(rounded: rule.bound),
      "since": .string(since), "until": .string(until),
    ]
    if case .coolingDown(let until) = outcome.verdict {
      object["silent_until"] = .string(until.description)
    }
    let told = deliveries.filter { $0.rule == outcome.alert.name }
    object["deliveries"] = .array(
      told.map { delivery in
        [
          "to": .string(delivery.target), "delivered": .bool(delivery.failure == nil),
          "again": .bool(delivery.isRetry),
        ]
      }
    )
    if let drift = outcome.drift, let examples = examples[outcome.alert.name] {
      object["drift"] = DriftText.json(of: drift, examples)
    }
    return .object(object)
  }
}
