import AgentCore
import AgentRuntime
import CanonicalJSON
import Conversation
import Dialogue

/// The cost of each turn's steps, and the table of it in Markdown.
struct CostTable {
  /// Microseconds of CPU of every turn, by step.
  private var steps: [(name: String, costs: [Double])] = []
  private let count: Int
  /// Bytes rendered: what is computed must be used, or the compiler may leave it out.
  private var rendered = 0

  init(turns: [RehearsedTurn], agent: Agent, repeats: Int) {
    count = turns.count
    var decisions: [Double] = []
    var texts: [Double] = []
    var lines: [Double] = []
    var snapshots: [Double] = []
    for turn in turns {
      // Once before, so that nothing is met for the first time while the clock runs.
      let draft = turn.decide(by: agent.machine)
      let response = agent.response(to: draft)
      var (events, bytes) = (0, 0)
      func cost(_ step: () -> Void) -> Double {
        step()
        return 1000 * ProcessorTime.milliseconds { for _ in 0..<repeats { step() } }
          / Double(repeats)
      }
      decisions.append(cost { events += turn.decide(by: agent.machine).events.count })
      texts.append(cost { bytes += response.plainText.utf8.count })
      lines.append(cost { bytes += JSONWriter.text(of: agent.response(to: draft).json).utf8.count })
      snapshots.append(cost { bytes += JSONWriter.text(of: draft.session.snapshot).utf8.count })
      rendered += events + bytes
    }
    let rendering = zip(texts, lines).map { $0 + $1 }
    steps = [
      ("dialog: begin, resume, finish", decisions), ("rendering as plain text", texts),
      ("rendering as a line of the pipe", lines),
      ("dialog and rendering", zip(decisions, rendering).map { $0 + $1 }),
      ("a snapshot, of which there is one in 128 events", snapshots),
    ]
  }

  var lines: [String] {
    let rows = steps.map { name, costs in
      let sorted = costs.sorted()
      let figures = [
        costs.reduce(0, +) / Double(costs.count), sorted[sorted.count / 2],
        sorted[sorted.count * 99 / 100], sorted[sorted.count - 1],
      ]
      return "| \(name) | \(figures.map(Self.rounded).joined(separator: " | ")) |"
    }
    return [
      "\(count) turns, \(rendered) bytes and events made.", "",
      "| µs of CPU a turn | mean | median | 99 % | most |", "|---|---|---|---|---|",
    ] + rows
  }

  private static func rounded(_ microseconds: Double) -> String {
    let tenths = Int((microseconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Agent {
  /// What goes back for a decided turn.
  fileprivate func response(to draft: TurnDraft) -> AgentResponse {
    let summary = draft.summary
    return response(
      to: "m1",
      of: draft.session,
      caller: draft.session.start.caller,
      at: draft.context.now,
      messages: draft.messages,
      decision: AgentResponse.Decision(
        kind: AgentResponse.DecisionKind(rawValue: summary.kind.rawValue) ?? .none,
        intent: summary.intent,
        confidence: summary.confidence,
        alternatives: summary.alternatives
      )
    )
  }
}

extension AgentResponse {
  fileprivate var plainText: String { messages.map(\.plainText).joined(separator: "\n") }
}
