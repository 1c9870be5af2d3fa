import Conversation
import Dialogue
import TextAnalysis
import Testing

/// Answers with more words than were asked for, and values without a wish.
@Suite("Answers with words around them")
struct AnswerTests {
  // MARK: Did that help?

  @Test("A yes with a story confirms the answer, and starts nothing")
  func confirmsWithStory() {
    var chat = Chat()
    chat.say(.intent("delivery/times"))
    let turn = chat.say(.partly(.affirm, text: "yes, the neighbour told me"))
    #expect(turn.types.contains("resolution.confirmed"))
    #expect(turn.text.hasPrefix("Glad that helped."))
  }

  @Test(
    "A no with more words rejects the answer, whatever small talk it resembles",
    arguments: [
      UnderstoodUtterance.partly(.deny, text: "no, tried all that"),
      .intent("small/hello", "no, that is not it either", acts: [.deny]),
      .intent("delivery/times", "no, when will it be here", acts: [.deny], asks: true),
    ]
  )
  func rejectsWithWords(answer: UnderstoodUtterance) {
    var chat = Chat()
    chat.say(.intent("delivery/times", "delivery to Norway"))
    let turn = chat.say(answer)
    #expect(turn.types.contains("resolution.rejected"))
    #expect(turn.text.contains("Passage of delivery/abroad."))
    #expect(chat.say(.partly(.deny, text: "no again")).escalation == "answer_rejected")
  }

  // MARK: Slots

  @Test(
    "A value of the slot's own kind beats an intent that its words resemble; a wish beside it comes next"
  )
  func prefersValue() {
    var value = UnderstoodUtterance.intent(
      "refunds/policy",
      entities: [.order()],
      slotValue: .text("A-10042")
    )
    value.reading.rest = nil
    var chat = Chat()
    chat.say(.intent("orders/track"))
    #expect(chat.say(value).text == "Order A-10042 is shipped.")
    var other = Chat()
    other.say(.intent("orders/track"))
    value.reading.rest = value.interpretation
    #expect(other.say(value).text == "Order A-10042 is shipped.\nRefunds take 5 days.")
  }

  @Test("A value beside a wish that takes it as well belongs to the wish")
  func leavesValueToWish() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    var wish = UnderstoodUtterance.intent(
      "orders/cancel",
      entities: [.order()],
      slotValue: .text("A-10042")
    )
    wish.reading.rest = wish.interpretation
    #expect(chat.say(wish).text == "Shall I cancel A-10042?")
  }

  @Test("A few words that resemble small talk are an answer that was not understood")
  func climbsForSmallTalk() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let short = UnderstoodUtterance.intent("small/hello", "a lot", knownWords: 2)
    #expect(chat.say(short).text == "It is on your e-mail. Which order is it?")
    var agreeing = Chat()
    agreeing.say(.intent("orders/track"))
    let okay = UnderstoodUtterance.intent(
      "small/hello",
      "ok",
      acts: [.affirm],
      knownWords: 1,
      isPure: true
    )
    #expect(agreeing.say(okay).text == "It is on your e-mail. Which order is it?")
  }

  @Test("A mistyped code is met with its own words, rung by rung, and a person helps at the end")
  func tellsOfSlips() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let slip = UnderstoodUtterance.make(
      "T-000019",
      zone: .fallback,
      reading: AnswerReading(isMistyped: true)
    )
    let words = "its last digit does not fit. Please compare it once more. Which order is it?"
    var turn = chat.say(slip)
    #expect(turn.text.hasSuffix(words))
    #expect(turn.summary.kind == .collect)
    for _ in 0..<5 where turn.escalation == nil { turn = chat.say(slip) }
    #expect(turn.escalation == "rule not-understood order_number")
  }

  @Test("Two values for one slot are none")
  func refusesTwoValues() {
    var chat = Chat()
    let two = [EntityMatch.order(), .order("A-20000")]
    #expect(chat.say(.intent("orders/track", entities: two)).text == "Which order is it?")
    let same = [EntityMatch.order(), .order()]
    var second = Chat()
    #expect(second.say(.intent("orders/track", entities: same)).effects == 1)
  }

  @Test("A goodbye in mid-form is not answered with a question")
  func saysGoodbye() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    var bye = UnderstoodUtterance.intent("small/hello", "bye")
    bye.reading.isFarewell = true
    #expect(!chat.say(bye).text.contains("Which order"))
  }

  @Test("Ended in mid-form, a conversation that answered nothing asks for no rating")
  func endsInMidForm() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    #expect(chat.run(.end).text == "Goodbye.")
    var answered = Chat()
    answered.say(.intent("refunds/policy"))
    answered.say(.intent("orders/track"))
    #expect(answered.run(.end).types.contains("csat.asked"))
  }

  // MARK: Values without a wish

  @Test(
    "Another value after an answer runs the same wish again, which is no second request",
    arguments: [
      UnderstoodUtterance.order("A-10043"),
      .make(
        "no, I meant A-10043",
        zone: .search,
        candidates: [("orders/track", 0.4)],
        entities: [.order("A-10043")],
        acts: [.deny],
        reading: AnswerReading(rest: UnderstoodUtterance.question().interpretation)
      ),
      .intent("orders/track", "and where is A-10043", entities: [.order("A-10043")]),
    ]
  )
  func followsUp(utterance: UnderstoodUtterance) {
    var chat = Chat()
    chat.say(.intent("orders/track", entities: [.order()]))
    let turn = chat.say(utterance)
    #expect(turn.text == "Order A-10043 is shipped.")
    #expect(turn.summary.kind == .answer)
    #expect(chat.session.asked == ["orders/track": 1])
    #expect(chat.say(.intent("orders/track")).escalation == "rule")
  }

  @Test("The same value again is the same wish again")
  func countsRepetition() {
    var chat = Chat()
    chat.say(.intent("orders/track", entities: [.order()]))
    #expect(chat.say(.intent("orders/track", entities: [.order()])).escalation == "rule")
  }

  @Test("A bare value is asked about, and kept for the choice")
  func offersForValue() {
    var chat = Chat()
    let candidates: [(IntentID, Double)] = [
      ("refunds/policy", 0.3), ("orders/track", 0.2), ("orders/cancel", 0.1),
    ]
    let turn = chat.say(
      .make("A-10042", zone: .fallback, candidates: candidates, entities: [.order()])
    )
    #expect(turn.summary.kind == .clarify)
    #expect(chat.session.expectation == .choice(["orders/track", "orders/cancel"]))
    #expect(chat.say(.choice(0)).text == "Order A-10042 is shipped.")
  }

  @Test("'Then cancel it' is a wish where the order is known, 'stop' is not")
  func cancelsKnownOrder() {
    func cancel(_ words: Int) -> UnderstoodUtterance {
      .intent("orders/cancel", "cancel it", acts: [.cancel], knownWords: words, isPure: true)
    }
    var chat = Chat()
    #expect(chat.say(cancel(2)).text.hasPrefix("There is nothing to stop"))
    chat.say(.intent("orders/track", entities: [.order()]))
    #expect(chat.say(cancel(1)).text.hasPrefix("There is nothing to stop"))
    #expect(chat.say(cancel(2)).text == "Shall I cancel A-10042?")
  }

  @Test("A bare no with nothing asked starts nothing")
  func ignoresBareNo() {
    var chat = Chat()
    let no = UnderstoodUtterance.intent(
      "orders/track",
      "no",
      acts: [.deny],
      knownWords: 1,
      isPure: true
    )
    #expect(chat.say(no).text == "All right. Just write if there is anything else.")
    #expect(chat.session.flows.isEmpty)
  }
}
