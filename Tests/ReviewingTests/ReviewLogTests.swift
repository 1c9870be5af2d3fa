import CanonicalJSON
import Conversation
import Insights
import Reviewing
import Testing

@Suite("The questions of a log")
struct ReviewLogTests {
  @Test("A question has its words, its asker and the gravest of its troubles")
  func troubles() throws {
    var writer = LogOfQuestions()
    writer.ask("do you sell\n kayaks", in: "s1", by: "u1", day: 0)
    writer.add("resolution.rejected", "s1", day: 0)
    writer.add("conversation.escalated", "s1", day: 0, ["reason": "repeated_fallback"])
    writer.add("resolution.rejected", "s1", day: 0)
    let question = try #require(writer.log.questions.first)
    #expect(writer.log.questions.count == 1)
    #expect(question.text == "do you sell kayaks")
    #expect(question.person == .customer("u1"))
    #expect(question.trouble == .escalated)
  }

  @Test(
    "Only an answer that was missing makes an escalation a trouble",
    arguments: [
      ("low_confidence", Question.Trouble.escalated), ("repeated_fallback", .escalated),
      ("answer_rejected", .escalated), ("user_request", nil), ("rule", nil),
    ]
  )
  func escalations(reason: String, trouble: Question.Trouble?) {
    var writer = LogOfQuestions()
    writer.ask("a person please", in: "s1", day: 0, decision: "answer", confidence: 0.9)
    writer.add("conversation.escalated", "s1", day: 0, ["reason": .string(reason)])
    #expect(writer.log.questions.map(\.trouble) == [trouble])
  }

  @Test("A rejected answer is the trouble of the last question before it")
  func rejection() {
    var writer = LogOfQuestions()
    writer.ask("where is my order", in: "s1", day: 0, decision: "answer", confidence: 0.9)
    writer.say("and the invoice", in: "s1", turn: 2, day: 0, decision: "answer", confidence: 0.9)
    writer.say("no", in: "s1", turn: 3, day: 0, decision: "feedback")
    writer.add("resolution.rejected", "s1", day: 0)
    #expect(writer.log.questions.map(\.trouble) == [nil, .rejected])
  }

  @Test("What people answered and how long they took stands with the question of the ticket")
  func answers() {
    var writer = LogOfQuestions()
    writer.ask("do you sell kayaks", in: "s1", day: 0)
    writer.add("ticket.opened", "s1", day: 0, ticket: "T-1", ["subject": "kayaks"])
    writer.add(
      "ticket.replied",
      "s1",
      day: 1,
      ticket: "T-1",
      actor: "human:ana",
      ["text": "We do not.", "public": true, "work_s": 90]
    )
    writer.add(
      "ticket.replied",
      "s1",
      day: 1,
      ticket: "T-1",
      actor: "human:ana",
      ["text": "A note.", "public": false]
    )
    #expect(writer.log.questions.map(\.answers) == [["We do not."]])
    #expect(writer.log.questions.map(\.minutes) == [1.5])
    #expect(writer.log.questions.map(\.ticket) == ["T-1"])
  }

  @Test("A ticket without a question is one by its subject")
  func subject() {
    var writer = LogOfQuestions()
    writer.add("session.started", "s1", day: 0, customer: "u1")
    writer.add("ticket.opened", "s1", day: 0, ticket: "T-1", ["subject": "App crashes"])
    #expect(writer.log.questions.map(\.text) == ["App crashes"])
    #expect(writer.log.troubled.isEmpty)
  }

  @Test("Spam, what we began, later events and repeated ones do not count")
  func leftOut() {
    var writer = LogOfQuestions()
    writer.ask("buy my pills", in: "s1", day: 0)
    writer.add("session.marked", "s1", day: 0, ["mark": "spam"])
    writer.add("session.started", "s2", day: 0, ["outbound": true])
    writer.say("who is this", in: "s2", day: 0)
    writer.ask("do you sell kayaks", in: "s3", day: 1)
    writer.ask("too late", in: "s4", day: 3)
    let twice = (writer.records + writer.records).enumerated().map { place, record in
      var copy = record
      copy.id = EventID("e\(place % writer.records.count)")
      return copy
    }
    let log = ReviewLog(twice, asOf: LogOfQuestions.day(2))
    #expect(log.questions.map(\.text) == ["do you sell kayaks"])
  }

  @Test(
    "A note is read back as it was written",
    arguments: [
      ReviewMark.Note.label(ReviewLabel(.sample, target: "orders/track-order")),
      .label(ReviewLabel(.ignored)), .owner("ana"), .fixed(LogOfQuestions.day(3)),
    ]
  )
  func marks(note: ReviewMark.Note) {
    var writer = LogOfQuestions()
    let place = Question.Place(session: "s1", turn: 2)
    writer.note(note, on: place, by: "bo", day: 1)
    let mark = ReviewMark(place: place, at: LogOfQuestions.day(1), reviewer: "bo", note: note)
    #expect(writer.log.marks == [mark])
  }

  @Test(
    "A note with fields of another form is none",
    arguments: [
      ("label.given", ["turn": 1, "label": "praised"]), ("label.given", ["label": "ignored"]),
      ("issue.owned", ["turn": 1]), ("issue.fixed", ["turn": 1, "from": "soon"]),
    ] as [(String, JSONObject)]
  )
  func oddMarks(type: String, data: JSONObject) {
    var writer = LogOfQuestions()
    writer.add(type, "s1", day: 0, data)
    #expect(writer.log.marks.isEmpty)
  }
}
