import CanonicalJSON
import Conversation
import Evaluation
import Testing

@Suite("The messages of a log")
struct LoggedMessageTests {
  private static func event(
    _ type: String,
    _ session: String,
    _ data: JSONObject
  ) -> LogRecord {
    LogRecord(
      timestamp: Timestamp(milliseconds: 0),
      type: type,
      conversation: SessionID(session),
      data: data
    )
  }

  private static func turn(
    _ turn: Int,
    _ text: String,
    _ decision: String?,
    in session: String = "s1"
  ) -> [LogRecord] {
    let said = event("user.turn", session, ["turn": .integer(turn), "text": .string(text)])
    guard let decision else { return [said] }
    let score: JSONObject = [
      "turn": .integer(turn), "intent": "a", "confidence": 0.5, "decision": .string(decision),
      "threshold": 0.4,
    ]
    return [said, event("intent.scored", session, score)]
  }

  private static func label(_ turn: Int, _ intent: String, in session: String = "s1") -> LogRecord {
    event("label.proposed", session, ["turn": .integer(turn), "intent": .string(intent)])
  }

  private func messages(_ records: [LogRecord]...) -> [LoggedMessage] {
    LoggedMessage.messages(in: records.flatMap(\.self))
  }

  @Test("are those that were read for their topic, equal ones once")
  func topics() {
    let found = messages(
      Self.turn(1, "where is it", "answer"),
      Self.turn(2, "A-10042", "dialog"),
      Self.turn(3, "yes", "feedback"),
      Self.turn(4, "hello", "smalltalk"),
      Self.turn(5, "where is it", "clarify"),
      Self.turn(6, " ", "fallback"),
      Self.turn(1, "gibberish", "escalate", in: "s2"),
      Self.turn(2, "unscored", nil, in: "s2")
    )
    #expect(
      found == [
        LoggedMessage(text: "where is it", count: 2), LoggedMessage(text: "hello"),
        LoggedMessage(text: "gibberish"), LoggedMessage(text: "unscored"),
      ]
    )
  }

  @Test("mean what their customers picked, where that is always the same")
  func labels() {
    let found = messages(
      Self.turn(1, "my order", "clarify"),
      [Self.label(1, "track")],
      Self.turn(2, "my parcel", "clarify"),
      [Self.label(2, "track")],
      Self.turn(1, "my parcel", "clarify", in: "s2"),
      [Self.label(1, "lost", in: "s2")]
    )
    #expect(
      found == [
        LoggedMessage(text: "my order", intent: "track"),
        LoggedMessage(text: "my parcel", count: 2),
      ]
    )
  }

  @Test("of sessions marked as test or spam are left out")
  func marked() {
    let mark = Self.event("session.marked", "s1", ["mark": "spam"])
    let found = messages(
      Self.turn(1, "buy now", "answer"),
      [mark],
      Self.turn(1, "hi", "answer", in: "s2")
    )
    #expect(found.map(\.text) == ["hi"])
  }
}
