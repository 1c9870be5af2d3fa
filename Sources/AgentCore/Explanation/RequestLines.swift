import Conversation
import TextAnalysis

/// What a message asked for beside what it rejected, and what it took from the conversation before it.
extension MessageExplanation {
  /// One fact a line; nothing for a message that says plainly one thing.
  static func requestLines(of reading: Interpretation, in text: String) -> [String] {
    var lines: [String] = []
    if !reading.rejected.isEmpty || reading.isRefusal {
      let intents = reading.rejected.map(\.rawValue).joined(separator: ", ")
      lines.append("not wanted: \(intents.isEmpty ? "what was said" : intents)")
    }
    if let span = reading.span { lines.append("read: \(text.part(at: span).prefix(200))") }
    for further in reading.further {
      guard let intent = further.candidates.first?.intent else { continue }
      lines.append("asked as well: \(intent) (\(text.part(at: further.span).prefix(100)))")
    }
    if let context = reading.context { lines.append("from before: \(words(for: context))") }
    return lines
  }

  private static func words(for context: CarriedContext) -> String {
    let intent = context.intent.map { " \($0)" } ?? ""
    let slot = context.slot.map { " \($0)" } ?? ""
    return switch context.source {
    case .choice: "the choice\(intent)"
    case .request: "the request\(intent), with another\(slot)"
    case .earlierValue: "the request\(intent), with\(slot) named earlier"
    case .question: "the question about\(intent.isEmpty ? " an article" : intent), with more words"
    case .takesValue: "the one request that takes the value,\(intent)"
    }
  }
}
