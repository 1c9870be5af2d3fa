import Conversation
import TextAnalysis

/// A conversation for people to read: who said what when, and what was decided in between.
enum TranscriptText {
  static func text(of events: [Event]) -> String {
    events.compactMap(line).map { TerminalText.sanitized($0) + "\n" }.joined()
  }

  private static func line(for event: Event) -> String? {
    let time = event.timestamp.description
    switch event.fact {
    case .sessionStarted(let start): return "\(time)  -- \(event.session) on \(start.channel)"
    case .userTurn(let turn):
      let values = turn.pseudonyms.isEmpty ? "" : "\n\(time)     given: \(turn.namedValues)"
      return "\(time)  customer: \(turn.text.text)\(values)"
    case .intentScored(let score):
      let intent = score.intent.map { " \($0) \(Int((score.confidence * 100).rounded())) %" } ?? ""
      return "\(time)     \(score.decision.rawValue)\(intent)"
    case .agentTurn(let turn):
      return "\(time)  agent: \(turn.parts.map(\.plainText).joined(separator: "\n"))"
    case .ticketOpened(let opening):
      return "\(time)     ticket \(event.ticket?.rawValue ?? "") opened, \(opening.priority)"
    case .ticketReplied(let reply):
      return "\(time)  \(event.actor): \(reply.text.text)"
    case .actionCompleted(let name, let result, _): return "\(time)     \(name): \(result)"
    case .resolutionConfirmed: return "\(time)     resolved, confirmed"
    case .resolutionAssumed: return "\(time)     resolved, assumed"
    case .resolutionRejected: return "\(time)     the answer did not help"
    case .csatAnswered(let score, _): return "\(time)     rated \(score) of 5"
    case .sessionClosed(let closer, _): return "\(time)  -- ended by \(closer.rawValue)"
    default: return nil
    }
  }
}

extension UserTurn {
  /// What was taken out, by class and pseudonym: `card 3f9ac21b`. The same pseudonym is the same value.
  fileprivate var namedValues: String {
    zip(redactions, pseudonyms).compactMap { kind, name in name.map { "\(kind) \($0)" } }
      .joined(separator: ", ")
  }
}
