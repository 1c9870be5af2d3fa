import CanonicalJSON
import Conversation
import Insights

/// Which intents carry the drift, and what customers wrote who asked for them.
package enum DriftText {
  /// The most intents that are told.
  private static let mostIntents = 5
  /// The most characters of a question that are shown.
  private static let mostCharacters = 160

  /// The intents that carry the drift, those that add most first; at most five.
  package static func intents(of drift: IntentDrift) -> [String] {
    drift.parts.prefix(mostIntents).filter { $0.value > 0 }.map(\.intent)
  }

  /// A line an intent with its share before and now, and a line an example below it; every line ends with LF.
  package static func text(of drift: IntentDrift, _ examples: IntentExamples) -> String {
    let carrying = Set(intents(of: drift))
    let lines = drift.parts.filter { carrying.contains($0.intent) }.flatMap { part -> [String] in
      let before = share(part.before, of: drift.before)
      let now = share(part.now, of: drift.now)
      let added = NumberText.decimal(part.value, places: 3)
      let name = VisibleText.escaped(part.intent)
      return ["  \(name): \(before) → \(now), adds \(added)"]
        + examples.examples(of: part.intent).map { example in
          "    \(VisibleText.escaped(example.session.rawValue)): \(shown(example.text))"
        }
    }
    return (["What moved"] + lines).joined(separator: "\n") + "\n"
  }

  /// The same as JSON; texts are whole there.
  package static func json(of drift: IntentDrift, _ examples: IntentExamples) -> JSONValue {
    let carrying = Set(intents(of: drift))
    return .array(
      drift.parts.filter { carrying.contains($0.intent) }.map { part in
        [
          "intent": .string(part.intent), "value": JSONValue(rounded: part.value),
          "before": ["num": .integer(part.before), "den": .integer(drift.before)],
          "now": ["num": .integer(part.now), "den": .integer(drift.now)],
          "examples": .array(
            examples.examples(of: part.intent).map { example in
              ["session": .string(example.session.rawValue), "text": .string(example.text)]
            }
          ),
        ]
      }
    )
  }

  private static func share(_ count: Int, of total: Int) -> String {
    guard total >= SampleSize.hidden else { return "\(count) of \(total)" }
    return "\(NumberText.percent(Double(count) / Double(total))) (\(count) of \(total))"
  }

  private static func shown(_ text: String) -> String {
    let start = text.prefix(mostCharacters)
    let end = start.endIndex < text.endIndex ? "…" : ""
    return "\"\(VisibleText.escaped(String(start)))\(end)\""
  }
}
