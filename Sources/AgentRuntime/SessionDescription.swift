import AgentCore
import Conversation

/// A session for people (`/state`): one fact a line.
enum SessionDescription {
  static func lines(of session: Session) -> [String] {
    var lines = [
      "session: \(session.id)",
      "state: \(session.stateName)",
      "owner: \(session.owner.rawValue)",
      "turns: \(session.turn)",
    ]
    if let flow = session.flows.last {
      lines.append("flow: \(flow.intent) at \(flow.state?.rawValue ?? "its start")")
    }
    for (name, value) in session.slots.sorted(by: { $0.key < $1.key }) {
      lines.append("slot: \(name) = \(value.plainText)")
    }
    if let intent = session.lastIntent { lines.append("last intent: \(intent)") }
    if session.resolution != .none { lines.append("resolution: \(session.resolution.rawValue)") }
    if let ticket = session.ticket {
      lines.append("ticket: \(ticket.number)\(ticket.isSolved ? ", solved" : "")")
    }
    if let survey = session.survey {
      lines.append("survey: \(survey.survey.rawValue), \(survey.stage.words)")
    }
    return lines
  }
}

extension SurveyState.Stage {
  fileprivate var words: String {
    switch self {
    case .asked: "asked"
    case .answered(let score): "answered \(score)"
    case .expired: "expired"
    case .withdrawn: "withdrawn"
    }
  }
}
