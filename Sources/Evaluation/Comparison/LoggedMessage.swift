import Conversation
import TextAnalysis

/// A message of the event log that was to be understood, with what is known of its meaning.
package struct LoggedMessage: Sendable, Hashable {
  /// What the customer wrote, redacted.
  package let text: String
  /// What they picked when they were asked back, where they always picked the same.
  package let intent: IntentID?
  /// How often it was written.
  package let count: Int

  /// A message, written `count` times.
  package init(text: String, intent: IntentID? = nil, count: Int = 1) {
    self.text = text
    self.intent = intent
    self.count = count
  }

  /// The messages of a log that started or changed a topic, equal ones once, in the order of their first
  /// appearance. Answers to questions, yes, no and ratings are left out, and so are sessions marked as
  /// test or spam.
  package static func messages(in records: [LogRecord]) -> [LoggedMessage] {
    var reader = MessageReader()
    for record in records {
      if let event = Event(record) { reader.read(event) }
    }
    return reader.messages
  }
}

/// Puts the events of messages together.
private struct MessageReader {
  private struct Place: Hashable {
    var session: SessionID
    var turn: Int
  }

  private var texts: [(place: Place, text: String)] = []
  private var decisions: [Place: IntentScore.Decision] = [:]
  private var labels: [Place: IntentID] = [:]
  private var marked: Set<SessionID> = []

  mutating func read(_ event: Event) {
    switch event.fact {
    case .userTurn(let turn):
      texts.append((Place(session: event.session, turn: turn.turn), turn.text.text))
    case .intentScored(let score):
      decisions[Place(session: event.session, turn: score.turn)] = score.decision
    case .labelProposed(let turn, let intent):
      labels[Place(session: event.session, turn: turn)] = intent
    case .sessionMarked: marked.insert(event.session)
    default: break
    }
  }

  var messages: [LoggedMessage] {
    var order: [String] = []
    var found: [String: (count: Int, labels: Set<IntentID>)] = [:]
    for (place, text) in texts where isAsking(place) && !marked.contains(place.session) {
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      if found[text] == nil { order.append(text) }
      found[text, default: (0, [])].count += 1
      if let label = labels[place] { found[text, default: (0, [])].labels.insert(label) }
    }
    return order.map { text in
      let labels = found[text]?.labels ?? []
      return LoggedMessage(
        text: text,
        intent: labels.count == 1 ? labels.first : nil,
        count: found[text]?.count ?? 0
      )
    }
  }

  /// Whether the turn was read for its topic; where the log does not say, it was.
  private func isAsking(_ place: Place) -> Bool {
    switch decisions[place] {
    case .dialog, .feedback: false
    case .answer, .clarify, .fallback, .escalate, .smalltalk, nil: true
    }
  }
}
