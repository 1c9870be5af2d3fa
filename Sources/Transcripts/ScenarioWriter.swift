import CanonicalJSON
import Conversation

/// Writes scenarios as the parser reads them.
package enum ScenarioWriter {
  /// The text of a scenario, each line ended by LF.
  package static func text(of scenario: Scenario) -> String {
    var lines = scenario.header.lines
    for step in scenario.steps { lines += step.text }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Scenario.Header {
  /// The directives that say something the reader would not assume.
  fileprivate var lines: [String] {
    var lines = ["@clock \(clock)", "@seed \(seed)", "@session \(ScenarioText.word(session))"]
    if channel != Self(session: "").channel {
      lines.append("@channel \(ScenarioText.word(channel))")
    }
    if locale != Self(session: "").locale { lines.append("@locale \(ScenarioText.word(locale))") }
    if let customer {
      let attributes = attributes.sorted { $0.key < $1.key }
        .map { " \($0.key)=\(ScenarioText.attribute($0.value))" }
      lines.append("@customer \(ScenarioText.word(customer.rawValue))\(attributes.joined())")
    }
    for survey in Survey.allCases {
      let name = survey == .csat ? "" : "\(survey.rawValue) "
      if let last = lastSurveys[survey] { lines.append("@surveyed \(name)\(last)") }
    }
    for gift in gifts { lines.append("@goodwill \(gift.action) \(gift.ago.count)ms") }
    return lines + actions.map(\.text)
  }
}

extension Scenario.DeclaredAction {
  /// The directive.
  var text: String {
    let values = values.isEmpty ? "" : " \(JSONWriter.text(of: values))"
    return "@action \(ScenarioText.word(name.rawValue)) \(JSONWriter.text(of: arguments)) "
      + "-> \(result)\(values)"
  }
}

extension Scenario.Step {
  fileprivate var text: [String] {
    kind.lines + assertions.map { "  \($0.kind.text)" }
      + replies.flatMap { ScenarioText.reply($0.text, isPattern: $0.isPattern) }
  }
}

extension Scenario.Step.Kind {
  /// What happens, as a scenario writes it.
  var lines: [String] {
    switch self {
    case .message(let text): ScenarioText.lines("user:", text)
    case .choice(let id): ["@choice \(ScenarioText.word(id))"]
    case .form(let fields):
      [
        (["@form"] + fields.map { "\($0.name)=\(ScenarioText.word($0.value))" })
          .joined(separator: " ")
      ]
    case .rating(let score, let comment):
      [
        ["@rate", score.map(String.init), comment.map { JSONWriter.text(of: .string($0)) }]
          .compactMap { $0 }.joined(separator: " ")
      ]
    case .end: ["@end"]
    case .advance(let duration): ["@advance \(ScenarioText.duration(duration))"]
    case .personReply(let text): ["@reply \(JSONWriter.text(of: .string(text)))"]
    case .solve: ["@solve"]
    case .claim: ["@claim"]
    case .giveBack(let solves): [solves ? "@return solve" : "@return"]
    case .reopen: ["@reopen"]
    }
  }
}
