import Conversation
import Dialogue
import TextAnalysis
import Understanding

/// Why the agent did what it did in one turn, for people (`/why`, failing scenarios).
///
/// Few turns are ever explained, so the words are put together only when somebody asks for them.
package struct TurnExplanation: Sendable {
  private let utterance: UnderstoodUtterance
  private let summary: TurnDraft.Summary
  private let state: String
  /// What the message answered; nil where it did not answer anything.
  private let answer: String?
  private let interpreter: UtteranceInterpreter
  /// The conversation's language.
  private let language: String

  init?(_ draft: TurnDraft, _ agent: Agent) {
    guard let utterance = draft.message else { return nil }
    self.utterance = utterance
    summary = draft.summary
    state = draft.session.stateName
    answer = Self.answerLine(of: draft)
    interpreter = agent.interpreter
    language = agent.machine.language(of: draft.before)
  }

  /// The explanation in full, as text.
  package var text: String {
    let message = MessageExplanation(
      utterance.interpretation,
      of: utterance.text.text,
      by: interpreter,
      language: language
    )
    return (message.lines + outcomeLines).joined(separator: "\n")
  }

  /// What the turn came to.
  private var outcomeLines: [String] {
    let intent = summary.intent.map { " \($0)" } ?? ""
    let lines = ["decision: \(summary.kind.rawValue)\(intent)", "state: \(state)"]
    return (answer.map { [$0] } ?? []) + lines
  }

  /// The explanation in short, one fact a line.
  package var lines: [String] {
    let interpretation = utterance.interpretation
    var lines = ["text: \(utterance.text.text.prefix(200))"]
    for entity in interpretation.entities {
      lines.append("entity: \(entity.entity) = \(entity.value.plainText) (\(entity.rule))")
    }
    let acts = interpretation.acts.map(\.rawValue).sorted()
    if !acts.isEmpty { lines.append("acts: \(acts.joined(separator: ", "))") }
    for candidate in interpretation.candidates.prefix(3) {
      lines.append(
        "intent: \(candidate.intent) \(MessageExplanation.percent(candidate.confidence))"
      )
    }
    lines += MessageExplanation.requestLines(of: interpretation, in: utterance.text.text)
    lines.append("zone: \(Self.words(for: interpretation))")
    if let top = interpretation.candidates.first {
      let spoke = interpreter.evidence(for: top.intent, in: utterance.text.text)
      if !spoke.isEmpty { lines.append("words for it: \(spoke)") }
    }
    return lines + outcomeLines
  }

  /// What the turn answered, where it is read as an answer: "answer to: collecting order_number".
  static func answerLine(of draft: TurnDraft) -> String? {
    guard draft.before.expectation != .nothing else { return nil }
    for case .intentScored(let score) in draft.events.map(\.fact) where score.part == 1 {
      guard score.decision == .dialog || score.decision == .feedback, score.context == nil else {
        return nil
      }
      return "answer to: \(draft.before.expectation.stateName)"
    }
    return nil
  }

  private static func words(for interpretation: Interpretation) -> String {
    let zone =
      switch interpretation.zone {
      case .answer: "answer"
      case .clarify: "ask which is meant"
      case .search: "nothing fits, search the articles"
      case .fallback: "too few known words"
      }
    let novelty = interpretation.isNovel ? ", unlike anything known" : ""
    return
      "\(zone)\(novelty), asks back from \(MessageExplanation.percent(interpretation.threshold))"
  }
}

extension UtteranceInterpreter {
  /// The words of `text` that spoke for `intent` most, strongest first.
  fileprivate func evidence(for intent: IntentID, in text: String) -> String {
    matcher.explanation(of: text, intent: intent)
      .filter { $0.contribution > 0 }
      .sorted { ($0.contribution, $1.word) > ($1.contribution, $0.word) }
      .prefix(5).map(\.word).joined(separator: ", ")
  }
}
