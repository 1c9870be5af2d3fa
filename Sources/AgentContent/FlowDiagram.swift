import Conversation
import Dialogue

/// How a diagram is written.
package enum GraphForm: String, Sendable, CaseIterable {
  case mermaid, dot
}

/// Draws the flows of an agent as a state machine.
package enum FlowDiagram {
  /// One way from a state.
  private struct Way {
    let from: String
    let to: String
    let label: String
  }

  /// The flows in the order of their intents; states are named `intent state`.
  package static func text(of dialogue: DialogueDefinition, _ form: GraphForm) -> String {
    var lines = form == .mermaid ? ["stateDiagram-v2"] : ["digraph flows {"]
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
        labels(of: state).map { label, transition in
          switch transition.target {
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

  private static func labels(of state: FlowState) -> [(String, Transition)] {
    switch state.step {
    case .action(_, _, let results): results.map { ($0.result, $0.transition) }
    case .collect(let slot, let next): [("ask \(slot)", next)]
    case .confirm(_, let yes, let no): [("yes", yes), ("no", no)]
    case .choose(let branches):
      branches.enumerated().map { index, branch in
        (branch.condition == nil ? "otherwise" : "branch \(index + 1)", branch.transition)
      }
    case .say(let next): [("", next)]
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
