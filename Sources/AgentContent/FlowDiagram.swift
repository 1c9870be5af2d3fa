import Conversation
import Dialogue

/// How a diagram is written.
package enum GraphForm: String, Sendable, CaseIterable {
  case mermaid, dot
}

/// Draws the conversation and the flows of an agent as state machines.
package enum FlowDiagram {
  /// One way from a state.
  private struct Way {
    let from: String
    let to: String
    let label: String
  }

  /// The conversation's own states, then the flows in the order of their intents; states are named `intent state`.
  /// - Parameter hasArticles: Whether there is anything to search.
  package static func text(
    of dialogue: DialogueDefinition,
    hasArticles: Bool = false,
    _ form: GraphForm
  ) -> String {
    var lines = form == .mermaid ? ["stateDiagram-v2"] : ["digraph flows {"]
    let chart = ConversationChart(of: dialogue, hasArticles: hasArticles)
    let moves = chart.drawing.map { Way(from: $0.from ?? "", to: $0.to ?? "", label: $0.trigger) }
    lines += section("conversation", moves, form)
    for intent in dialogue.intents.values.sorted(by: { $0.id < $1.id }) {
      guard case .flow(let flow) = intent.action else { continue }
      lines += section(intent.id, ways(of: flow, in: intent.id), form)
    }
    if form == .dot { lines.append("}") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ intent: IntentID, _ ways: [Way], _ form: GraphForm) -> [String] {
    switch form {
    case .mermaid:
      let name = identifier(intent.rawValue)
      return ["  state \"\(intent)\" as \(name) {"]
        + ways.map { way in
          let ends = [way.from, way.to].map { $0.isEmpty ? "[*]" : "\(name)__\(identifier($0))" }
          return "    \(ends[0]) --> \(ends[1])" + (way.label.isEmpty ? "" : ": \(way.label)")
        } + ["  }"]
    case .dot:
      return ways.map { way in
        let from = "\(intent) \(way.from.isEmpty ? "start" : way.from)"
        let to = "\(intent) \(way.to.isEmpty ? "end" : way.to)"
        return "  \(quoted(from)) -> \(quoted(to)) [label=\(quoted(way.label))];"
      }
    }
  }

  private static func ways(of flow: Flow, in intent: IntentID) -> [Way] {
    let start = flow.states.first.map { [Way(from: "", to: $0.name.rawValue, label: "")] } ?? []
    return start
      + flow.states.flatMap { state in
        state.ways.map { way in
          let label = way.label
          return switch way.transition.target {
          case .state(let next):
            Way(from: state.name.rawValue, to: next.rawValue, label: label)
          case .done: Way(from: state.name.rawValue, to: "", label: label)
          case .cancel: Way(from: state.name.rawValue, to: "", label: joined(label, "cancel"))
          case .escalate(let code):
            Way(from: state.name.rawValue, to: "", label: joined(label, "escalate", code ?? ""))
          }
        }
      }
  }

  private static func joined(_ words: String...) -> String {
    words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Letters, digits and underscores: what every drawing program takes for a name.
  private static func identifier(_ name: String) -> String {
    let bytes = name.utf8.map { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        ? byte : UInt8(ascii: "_")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
