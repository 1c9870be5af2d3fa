import CanonicalJSON
import Conversation
import Insights
import Reports

/// What is told when a rule fires: the same in the log, to a webhook and in a mail.
package struct AlertNotice: Sendable, Hashable {
  /// The rule's name.
  package let rule: String
  /// The rule itself, as it was written.
  package let condition: String
  /// The figure's key.
  package let figure: String
  /// What it came to: a share from 0 to 1, a time in seconds, else the number itself.
  package let value: Double
  /// The number of cases; nil for a count.
  package let cases: Int?
  /// The 95 % interval, in the unit of the value; nil where there is none.
  package let interval: ClosedRange<Double>?
  /// The bound, in the unit of the value.
  package let threshold: Double
  /// The first instant that the rule looked at, in UTC.
  package let since: String
  /// The first instant after it, in UTC.
  package let until: String
  /// When it fired, in UTC.
  package let at: String
  /// The same in a sentence without a final period.
  package let sentence: String

  /// What is told of `outcome` at the instant `now`; nil where its figure has no value.
  package init?(of outcome: AlertOutcome, at now: Timestamp) {
    guard let value = outcome.reading.value else { return nil }
    let rule = outcome.alert.rule
    let texts = outcome.period.texts
    self.rule = outcome.alert.name
    condition = rule.text
    figure = rule.figure.key
    // As they are written, so that what is told again is the same to the last digit.
    self.value = Self.rounded(value)
    cases = outcome.reading.cases
    interval = outcome.reading.interval.map {
      Self.rounded($0.lowerBound)...Self.rounded($0.upperBound)
    }
    threshold = Self.rounded(rule.bound)
    (since, until, at) = (texts.since, texts.until, now.description)
    sentence = AlertWords.sentence(of: outcome)
  }

  private static func rounded(_ number: Double) -> Double {
    JSONValue(rounded: number).number ?? number
  }

  /// What an event of the log tells; nil where it tells of no alert.
  package init?(data: JSONObject) {
    guard let rule = data["rule"]?.string, let value = data["value"]?.number,
      let threshold = data["threshold"]?.number
    else { return nil }
    self.rule = rule
    condition = data["when"]?.string ?? ""
    figure = data["figure"]?.string ?? ""
    self.value = value
    cases = data["n"]?.integer
    let ends = data["interval"]?.array?.compactMap(\.number) ?? []
    interval = ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
    self.threshold = threshold
    since = data["since"]?.string ?? ""
    until = data["until"]?.string ?? ""
    at = data["at"]?.string ?? ""
    sentence = data["sentence"]?.string ?? ""
  }

  /// The fields of its event.
  var data: JSONObject {
    var data: JSONObject = [
      "rule": .string(rule), "when": .string(condition), "figure": .string(figure),
      "value": JSONValue(rounded: value),
    ]
    if let cases { data["n"] = .integer(cases) }
    if let interval { data["interval"] = JSONValue(interval: interval) }
    data["threshold"] = JSONValue(rounded: threshold)
    for (name, text) in [("since", since), ("until", until), ("at", at), ("sentence", sentence)] {
      data[name] = .string(text)
    }
    return data
  }

  // MARK: Events

  /// The event that the rule fired, and where it could not be delivered.
  package func fired(failed: [String]) -> (type: String, data: JSONObject) {
    var data = data
    data["delivered"] = .bool(failed.isEmpty)
    data["failed"] = .array(failed.map { .string($0) })
    return (AlertHistory.firedType, data)
  }

  /// The event that delivering was tried again, and where it failed again.
  package func retried(failed: [String]) -> (type: String, data: JSONObject) {
    let data: JSONObject = [
      "rule": .string(rule), "at": .string(at), "delivered": .bool(failed.isEmpty),
      "failed": .array(failed.map { .string($0) }),
    ]
    return (AlertHistory.retriedType, data)
  }

  // MARK: Messages

  /// What a webhook is sent: one flat object, whose `text` says it all.
  package var arguments: [String: Value] {
    var arguments: [String: Value] = [
      "alert": .text(rule), "text": .text("\(rule): \(sentence)"), "rule": .text(condition),
      "figure": .text(figure), "value": .number(value), "threshold": .number(threshold),
      "since": .text(since), "until": .text(until), "at": .text(at),
    ]
    if let cases { arguments["n"] = .number(Double(cases)) }
    if let interval {
      arguments["interval_low"] = .number(interval.lowerBound)
      arguments["interval_high"] = .number(interval.upperBound)
    }
    return arguments
  }

  /// The same for every attempt to deliver this alert, also by another run.
  package var key: String { "alert-\(rule)-\(at)" }

  /// The subject of a mail.
  package var subject: String { "Alert \(rule): \(condition)" }

  /// The body of a mail.
  package var body: String {
    """
    \(sentence).

    Rule:    \(rule): \(condition)
    Period:  \(since) until \(until)
    Fired:   \(at)

    "firstline report --explain \(figure)" lists what was counted.

    """
  }
}
