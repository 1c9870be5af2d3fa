import CanonicalJSON
import Conversation
import Insights

/// The questions of a log, what became of them, and what reviewers noted on them.
///
/// Pure: the same records give the same questions in the same order. What was marked as test or spam is left out.
package struct ReviewLog: Sendable {
  /// Escalations that tell of a missing answer; the others are as the customer or the content wanted them.
  private static let unanswered: Set<String> = [
    EscalationReason.lowConfidence.rawValue, EscalationReason.repeatedFallback.rawValue,
    EscalationReason.answerRejected.rawValue,
  ]
  private static let requests: Set<String> = ["answer", "clarify", "fallback", "escalate"]

  /// What customers asked, in the order of the log.
  package private(set) var questions: [Question] = []
  /// What reviewers noted, in the order of the log.
  package private(set) var marks: [ReviewMark] = []
  /// Who wrote, and what they pay.
  package let directory: ContactDirectory

  private var places: [Question.Place: Int] = [:]
  private var texts: [Question.Place: String] = [:]
  private var latest: [SessionID: Int] = [:]
  private var turns: [SessionID: Int] = [:]
  private var asked: [TicketNumber: Int] = [:]
  private var known: Set<EventID> = []

  /// The questions of `records` up to `asOf`.
  package init(_ records: [LogRecord], asOf: Timestamp) {
    directory = ContactDirectory(records, asOf: asOf)
    for record in records where record.timestamp <= asOf {
      if let id = record.id, !known.insert(id).inserted { continue }
      fold(record)
    }
  }

  /// The questions with which something went wrong.
  package var troubled: [Question] { questions.filter { $0.trouble != nil } }

  private mutating func fold(_ record: LogRecord) {
    if let mark = ReviewMark(record) { return marks.append(mark) }
    let ticketSession = record.ticket.flatMap { directory.session(of: $0) }
    guard let session = record.conversation ?? ticketSession,
      let contact = directory.contact(of: session)
    else { return }
    switch record.type {
    case "user.turn": addTurn(record, session)
    case "intent.scored": addScore(record, contact)
    case "resolution.rejected": raise(.rejected, in: session)
    case "conversation.escalated":
      guard Self.unanswered.contains(record.data["reason"]?.string ?? "") else { return }
      raise(.escalated, in: session)
    case "ticket.opened": addTicket(record, contact)
    case "ticket.replied": addAnswer(record)
    default: break
    }
  }

  private mutating func addTurn(_ record: LogRecord, _ session: SessionID) {
    let turn = record.data["turn"]?.integer ?? (turns[session] ?? 0) + 1
    turns[session] = turn
    let text = (record.data["text"]?.string ?? "").onOneLine
    if !text.isEmpty { texts[Question.Place(session: session, turn: turn)] = text }
  }

  private mutating func addScore(_ record: LogRecord, _ contact: ContactDirectory.Contact) {
    let data = record.data
    let session = contact.session
    guard let decision = data["decision"]?.string, Self.requests.contains(decision) else { return }
    let turn = data["turn"]?.integer ?? turns[session] ?? 0
    let place = Question.Place(session: session, turn: turn)
    guard let index = places[place] ?? add(place, at: record.timestamp, contact) else { return }
    latest[session] = index
    let confidence = data["confidence"]?.number ?? 0
    let isBelow = data["threshold"]?.number.map { confidence < $0 } ?? (decision == "fallback")
    let isStrange = isBelow || data["novel"]?.bool == true
    if isStrange, data["via"]?.string != "search" { raise(.notUnderstood, in: session) }
  }

  /// The new question at `place`; nil where its words are gone.
  private mutating func add(
    _ place: Question.Place,
    at instant: Timestamp,
    _ contact: ContactDirectory.Contact,
    text: String? = nil
  ) -> Int? {
    guard let text = text ?? texts[place] else { return nil }
    let index = questions.count
    questions.append(Question(place: place, at: instant, person: contact.person, text: text))
    places[place] = index
    return index
  }

  private mutating func raise(_ trouble: Question.Trouble, in session: SessionID) {
    guard let index = latest[session] else { return }
    questions[index].trouble = max(questions[index].trouble ?? trouble, trouble)
  }

  /// A ticket belongs to the question before it; one without any is a question by its subject.
  private mutating func addTicket(_ record: LogRecord, _ contact: ContactDirectory.Contact) {
    guard let number = record.ticket else { return }
    let place = Question.Place(session: contact.session, turn: 0)
    let subject = (record.data["subject"]?.string ?? "").onOneLine
    let index =
      latest[contact.session]
      ?? (subject.isEmpty ? nil : add(place, at: record.timestamp, contact, text: subject))
    guard let index else { return }
    questions[index].ticket = number
    questions[index].minutes = directory.workSeconds(on: number).map { $0 / 60 }
    asked[number] = index
  }

  private mutating func addAnswer(_ record: LogRecord) {
    guard let index = record.ticket.flatMap({ asked[$0] }), record.data["public"]?.bool != false,
      record.actor?.hasPrefix("human:") == true
    else { return }
    let text = (record.data["text"]?.string ?? "").onOneLine
    if !text.isEmpty { questions[index].answers.append(text) }
  }
}

extension String {
  /// The text with every run of white space as one space, and none at its ends.
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
