import CanonicalJSON
import Conversation

/// What customers wrote when they asked for some intents: a few questions of each, from the latest conversations.
///
/// A report keeps no texts. It says which conversations to look at; whoever has the log hands over their records.
package struct IntentExamples: Sendable {
  /// A question.
  package struct Example: Sendable, Hashable {
    /// The conversation.
    package let session: SessionID
    /// What was written, its personal data replaced as in the log.
    package let text: String
  }

  /// The most examples of an intent.
  package static let most = 3

  private let latest: [String: [SessionID]]
  private var texts: [SessionID: [Int: String]] = [:]
  private var asked: [SessionID: [(turn: Int, intent: String)]] = [:]

  /// Examples of `intents`, none as yet, from the conversations of `report`.
  package init(of intents: some Sequence<String>, in report: SupportReport) {
    let wanted = Set(intents)
    let outcomes = report.intentOutcomes.filter { wanted.contains($0.intent) }
    latest = Dictionary(
      outcomes.map { ($0.intent, $0.latest) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The conversations whose records are needed, by id.
  package var sessions: [SessionID] { Set(latest.values.joined()).sorted() }

  /// Takes the records among `records` that are needed, in the order of the log; those of one conversation may come
  /// together or between others.
  package mutating func take(_ records: some Sequence<LogRecord>) {
    let wanted = Set(sessions)
    for record in records {
      guard let session = record.conversation, wanted.contains(session) else { continue }
      take(record, of: session)
    }
  }

  private mutating func take(_ record: LogRecord, of session: SessionID) {
    let told = record.data["turn"]?.integer
    switch record.type {
    case "user.turn":
      let turn = told ?? (texts[session]?.keys.max() ?? 0) + 1
      texts[session, default: [:]][turn] = record.data["text"]?.string ?? ""
    case "intent.scored":
      guard let turn = told ?? texts[session]?.keys.max() else { return }
      let intent = record.data["intent"]?.string ?? IntentID.unknown.rawValue
      asked[session, default: []].append((turn, intent))
    default: break
    }
  }

  /// Questions of `intent`, those of the latest conversation first, at most three; where a text was taken out of the log,
  /// the conversation gives none.
  package func examples(of intent: String) -> [Example] {
    let found = (latest[intent] ?? []).lazy.compactMap { session -> Example? in
      guard let text = text(of: intent, in: session), !text.isEmpty else { return nil }
      return Example(session: session, text: text)
    }
    return Array(found.prefix(Self.most))
  }

  /// The last question that was read as the intent; for what was not understood, the last question there is.
  private func text(of intent: String, in session: SessionID) -> String? {
    let scored = asked[session] ?? []
    let turn =
      scored.last { $0.intent == intent }?.turn
      ?? (intent == IntentID.unknown.rawValue ? scored.last?.turn : nil)
    return turn.flatMap { texts[session]?[$0] }
  }
}
