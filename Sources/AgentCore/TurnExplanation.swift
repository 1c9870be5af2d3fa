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

  init?(_ draft: TurnDraft, _ agent: Agent) {
    guard let utterance = draft.message else { return nil }
    self.utterance = utterance
    summary = draft.summary
    state = draft.session.stateName
    answer = Self.answerLine(of: draft)
    interpreter = agent.interpreter
  }

  /// The explanation as text.
  package var text: String { lines.joined(separator: "\n") }

  /// One fact a line.
  package var lines: [String] {
    let interpretation = utterance.interpretation
    var lines = ["text: \(utterance.text.text.prefix(200))"]
    for entity in interpretation.entities {
      lines.append("entity: \(entity.entity) = \(entity.value.plainText) (\(entity.rule))")
    }
    let acts = interpretation.acts.map(\.rawValue).sorted()
    if !acts.isEmpty { lines.append("acts: \(acts.joined(separator: ", "))") }
    for candidate in interpretation.candidates.prefix(3) {
      lines.append("intent: \(candidate.intent) \(Self.percent(candidate.confidence))")
    }
    lines += Self.requestLines(of: utterance)
    if let answer { lines.append(answer) }
    lines.append("zone: \(Self.words(for: interpretation))")
    if let top = interpretation.candidates.first {
      let spoke = interpreter.evidence(for: top.intent, in: utterance.text.text)
      if !spoke.isEmpty { lines.append("words for it: \(spoke)") }
    }
    let intent = summary.intent.map { " \($0)" } ?? ""
    lines.append("decision: \(summary.kind.rawValue)\(intent)")
    lines.append("state: \(state)")
    return lines
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
    return "\(zone)\(novelty), asks back from \(percent(interpretation.threshold))"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
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
