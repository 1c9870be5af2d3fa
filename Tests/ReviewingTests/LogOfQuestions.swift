import CanonicalJSON
import Conversation
import Insights
import Reviewing

/// Writes logs of customers who ask things.
struct LogOfQuestions {
  static let start = Timestamp("2026-01-05T00:00:00Z") ?? Timestamp(milliseconds: 0)

  private(set) var records: [LogRecord] = []

  static func day(_ day: Double) -> Timestamp {
    start + Milliseconds(count: Int(day * 86_400_000))
  }

  /// The questions up to the end of time.
  var log: ReviewLog { ReviewLog(records, asOf: Self.day(10_000)) }

  /// The clusters of the questions with which something went wrong, by their words.
  var clusters: [QuestionCluster] { Self.clusters(of: log.troubled) }

  static func clusters(of questions: [Question]) -> [QuestionCluster] {
    QuestionCluster.clusters(
      of: questions,
      by: QuestionVectors(of: questions.map(\.text), encoder: nil)
    )
  }

  mutating func add(
    _ type: String,
    _ session: String,
    day: Double,
    customer: String? = nil,
    ticket: String? = nil,
    actor: String? = nil,
    _ data: JSONObject = [:]
  ) {
    records.append(
      LogRecord(
        sequence: records.count + 1,
        timestamp: Self.day(day),
        type: type,
        conversation: SessionID(session),
        customer: customer.map { CustomerID($0) },
        ticket: ticket.map { TicketNumber($0) },
        actor: actor,
        data: data
      )
    )
  }

  /// A conversation in which `customer` asks `text`, which is not understood unless said otherwise.
  mutating func ask(
    _ text: String,
    in session: String,
    by customer: String? = nil,
    day: Double,
    decision: String = "fallback",
    confidence: Double = 0.1
  ) {
    add("session.started", session, day: day, customer: customer)
    say(text, in: session, by: customer, day: day, decision: decision, confidence: confidence)
  }

  mutating func say(
    _ text: String,
    in session: String,
    by customer: String? = nil,
    turn: Int = 1,
    day: Double,
    decision: String = "fallback",
    confidence: Double = 0.1
  ) {
    let turn = JSONValue.integer(turn)
    add(
      "user.turn",
      session,
      day: day,
      customer: customer,
      ["turn": turn, "text": .string(text)]
    )
    add(
      "intent.scored",
      session,
      day: day,
      customer: customer,
      [
        "turn": turn, "confidence": .number(confidence), "threshold": 0.5,
        "decision": .string(decision),
      ]
    )
  }

  mutating func note(
    _ note: ReviewMark.Note,
    on place: Question.Place,
    by name: String,
    day: Double
  ) {
    let mark = ReviewMark(place: place, at: Self.day(day), reviewer: name, note: note)
    add(mark.event.type, place.session.rawValue, day: day, mark.event.data)
  }
}
