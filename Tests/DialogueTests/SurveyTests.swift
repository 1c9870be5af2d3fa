import Conversation
import Dialogue
import TextAnalysis
import Testing

/// What customers answer to a survey, in the conversation and after it.
@Suite("Answers to surveys")
struct SurveyTests {
  private static func chat(_ survey: Survey = .csat, asksWhy: Bool = false) -> Chat {
    var policy = SurveyPolicy(surveys: [survey])
    policy.asksForComment = asksWhy
    return Chat(SampleAgent.definition(survey: policy))
  }

  /// A chat that has just been asked.
  private static func asked(_ survey: Survey = .csat, asksWhy: Bool = false) -> Chat {
    var chat = chat(survey, asksWhy: asksWhy)
    chat.say(.intent("delivery/times"))
    chat.say(.act(.affirm))
    return chat
  }

  private static func answers(_ chat: Chat) -> [SurveyStep] {
    chat.events.compactMap { event in
      guard case .survey(_, let step) = event.fact else { return nil }
      switch step {
      case .answered, .late: return step
      case .asked, .expired, .withdrawn, .skipped: return nil
      }
    }
  }

  private static func redacted(_ text: String) -> RedactedText {
    RedactedText(alreadyRedacted: text)
  }

  @Test(
    "Each survey has its question and its scale",
    arguments: [
      (Survey.csat, "from 1 (poor) to 5 (very good)?", "from 1 to 5"),
      (
        .ces, "from 1 (not at all) to 7 (fully): it was easy to get my issue handled?",
        "from 1 to 7"
      ),
      (.nps, "from 0 (not at all) to 10 (very)?", "from 0 to 10"),
    ]
  )
  func questions(survey: Survey, question: String, scale: String) {
    var chat = Self.chat(survey)
    chat.say(.intent("delivery/times"))
    let turn = chat.say(.act(.affirm))
    #expect(turn.text.contains(question))
    #expect(chat.events.contains { $0.fact == .survey(survey, .asked(.agent)) })
    #expect(chat.say(.gibberish()).text.contains(scale))
    #expect(chat.session.expectation == .rating)
  }

  @Test("The score is followed by the question why, and the words after it are the comment")
  func comment() {
    var chat = Self.asked(asksWhy: true)
    let rated = chat.say(.rating(2))
    #expect(rated.text.hasPrefix("Thank you. What is the main reason"))
    #expect(chat.session.expectation == .comment)
    let turn = chat.say(.gibberish("it took three days"))
    #expect(turn.text == "Thank you for the rating.")
    #expect(
      Self.answers(chat) == [
        .answered(score: 2, comment: nil),
        .answered(score: 2, comment: Self.redacted("it took three days")),
      ]
    )
    #expect(chat.session.expectation == .nothing)
  }

  @Test("Words with the score are the comment, and nothing more is asked")
  func commentAtOnce() {
    var chat = Self.asked(asksWhy: true)
    #expect(
      chat.say(.rating(4, text: "4, quick", knownWords: 1)).text == "Thank you for the rating."
    )
    #expect(chat.session.expectation == .nothing)
  }

  @Test("A question after the score is a question, a no is a no, and neither is a comment")
  func noComment() {
    var question = Self.asked(asksWhy: true)
    question.say(.rating(2))
    #expect(question.say(.intent("refunds/policy")).text == "Refunds take 5 days.")
    #expect(question.session.expectation != .comment)
    var no = Self.asked(asksWhy: true)
    no.say(.rating(2))
    #expect(no.say(.act(.deny)).text == "All right. Just write if there is anything else.")
    var asks = Self.asked(asksWhy: true)
    asks.say(.rating(2))
    var utterance = UnderstoodUtterance.gibberish("do you sell kayaks?")
    utterance.reading.asks = true
    asks.say(utterance)
    for chat in [question, no, asks] {
      #expect(Self.answers(chat) == [.answered(score: 2, comment: nil)])
    }
  }

  @Test("A score that comes amid a form is taken with thanks, and the form goes on")
  func amidForm() {
    var chat = Self.chat(asksWhy: true)
    chat.say(.intent("orders/track"))
    #expect(chat.run(.rating(3, comment: nil)).text == "Thank you for the rating.")
    #expect(chat.session.expectation.slot == "order_number")
  }

  @Test("Another score right after the thanks takes the first one's place")
  func revision() {
    for asksWhy in [false, true] {
      var chat = Self.asked(asksWhy: asksWhy)
      chat.say(.rating(2))
      chat.say(.rating(4))
      #expect(chat.session.survey?.score == 4)
      #expect(chat.session.expectation == .nothing)
      chat.say(.intent("refunds/policy"))
      chat.say(.rating(1))
      #expect(chat.session.survey?.score == 4, "long after the thanks a number is no score")
    }
  }

  @Test("A rating within the window counts, with words alone it keeps its score")
  func later() {
    var chat = Self.asked(.nps)
    chat.say(.rating(9))
    chat.now = chat.now + .days(6)
    chat.run(.rating(nil, comment: Self.redacted("still fine")))
    chat.run(.rating(3, comment: nil))
    #expect(
      Self.answers(chat) == [
        .answered(score: 9, comment: nil),
        .answered(score: 9, comment: Self.redacted("still fine")),
        .answered(score: 3, comment: nil),
      ]
    )
  }

  @Test("What comes too late is kept, does not count, and is said not to")
  func late() {
    var chat = Self.asked()
    chat.say(.rating(5))
    chat.now = chat.now + .days(7)
    let turn = chat.run(.rating(1, comment: Self.redacted("broke after a week")))
    #expect(turn.text.hasPrefix("Thank you for telling us. The time for this survey has passed"))
    #expect(turn.types == ["csat.late", "agent.turn"])
    #expect(turn.events.last?.cause == turn.events.first?.id)
    #expect(chat.session.survey?.score == 5)
    var lapsed = Self.asked(.ces)
    lapsed.happen(.survey(.ces, .expired))
    #expect(lapsed.run(.rating(7, comment: nil)).types == ["ces.late", "agent.turn"])
    #expect(lapsed.session.survey?.stage == .expired)
  }

  @Test("An answer to what was withdrawn does not count either")
  func withdrawn() {
    var chat = Self.asked()
    chat.happen(.survey(.csat, .withdrawn))
    #expect(chat.session.expectation == .nothing)
    #expect(chat.run(.rating(5, comment: nil)).types == ["csat.late", "agent.turn"])
  }

  @Test("A score that nobody asked for belongs to the content's first survey")
  func unasked() {
    var chat = Self.chat(.nps)
    chat.say(.intent("refunds/policy"))
    #expect(
      chat.run(.rating(0, comment: nil)).types == ["nps.asked", "nps.answered", "agent.turn"]
    )
  }

  @Test("An ending with the request under way, and a second resolution, say why nobody is asked")
  func reasons() {
    var open = Self.chat()
    open.say(.intent("orders/track"))
    #expect(
      open.run(.end).events.map(\.fact).contains(
        .survey(.csat, .skipped(reason: "unresolved"))
      )
    )
    var twice = Self.asked()
    twice.say(.rating(4))
    twice.say(.intent("delivery/times"))
    #expect(
      twice.say(.act(.affirm)).events.map(\.fact).contains(
        .survey(.csat, .skipped(reason: "already_asked"))
      )
    )
  }
}
