import Conversation
import Reports
import TextAnalysis

/// A conversation for people to read: who said what when, and what was decided in between.
enum TranscriptText {
  /// How far what somebody said is moved in from its second line on.
  private static let indent = 26

  static func text(of events: [Event]) -> String {
    events.flatMap(lines).map { TerminalText.block($0, indent: indent) + "\n" }.joined()
  }

  private static func lines(for event: Event) -> [String] {
    let time = event.timestamp.description
    guard case .userTurn(let turn) = event.fact else {
      return line(for: event).map { ["\(time)  \($0)"] } ?? []
    }
    let given = turn.pseudonyms.isEmpty ? [] : ["\(time)     given: \(turn.namedValues)"]
    return ["\(time)  customer: \(turn.text.text)"] + given
  }

  private static func line(for event: Event) -> String? {
    switch event.fact {
    case .sessionStarted(let start):
      let names = [event.session.rawValue, start.channel].map { VisibleText.escaped($0) }
      return "-- \(names[0]) on \(names[1])"
    case .intentScored(let score):
      let intent = score.intent.map { " \($0) \(Int((score.confidence * 100).rounded())) %" } ?? ""
      return "   \(score.decision.rawValue)\(intent)"
    case .agentTurn(let turn):
      return "agent: \(turn.parts.map(\.plainText).joined(separator: "\n"))"
    case .ticketOpened(let opening):
      return "   ticket \(event.ticket?.rawValue ?? "") opened, \(opening.priority)"
    case .ticketReplied(let reply): return "\(event.actor): \(reply.text.text)"
    case .actionCompleted(let name, let result, _): return "   \(name): \(result)"
    case .resolutionConfirmed: return "   resolved, confirmed"
    case .resolutionAssumed: return "   resolved, assumed"
    case .resolutionRejected: return "   the answer did not help"
    case .survey(let survey, let step): return step.words(of: survey).map { "   \($0)" }
    case .sessionClosed(let closer, _): return "-- ended by \(closer.rawValue)"
    default: return nil
    }
  }
}

extension SurveyStep {
  /// What is told of it; nil where it goes without saying.
  fileprivate func words(of survey: Survey) -> String? {
    switch self {
    case .asked: nil
    case .answered(let score, let comment):
      "rated \(score) of \(survey.scale.upperBound)\(Self.suffix(survey, comment))"
    case .late(let score, let comment):
      "rated too late: \(score.map(String.init) ?? "words only")\(Self.suffix(survey, comment))"
    case .expired: "the question for a rating lapsed"
    case .withdrawn: "the question for a rating was withdrawn"
    case .skipped(let reason): "not asked for a rating: \(reason)"
    }
  }

  private static func suffix(_ survey: Survey, _ comment: RedactedText?) -> String {
    let name = survey == .csat ? "" : " (\(survey.rawValue.uppercased()))"
    return name + (comment.map { ": \($0.text)" } ?? "")
  }
}

extension UserTurn {
  /// What was taken out, by class and pseudonym: `card 3f9ac21b`. The same pseudonym is the same value.
  fileprivate var namedValues: String {
    zip(redactions, pseudonyms).compactMap { kind, name in name.map { "\(kind) \($0)" } }
      .joined(separator: ", ")
  }
}
