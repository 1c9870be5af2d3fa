import Conversation
import Dialogue
import Testing

/// Several requests of one message, and messages that only say what is not wanted.
@Suite("Several requests")
struct RequestsTests {
  // MARK: Two requests

  @Test("Two requests are served in order, each with a score of its own")
  func servesBoth() {
    var chat = Chat()
    let turn = chat.say(.intents("refunds/policy", "delivery/times"))
    #expect(turn.text.hasPrefix("Refunds take 5 days.\nPassage of delivery/times"))
    #expect(turn.scores.map(\.intent) == ["refunds/policy", "delivery/times"])
    #expect(turn.scores.map(\.part) == [1, 2])
    #expect(turn.scores.map(\.turn) == [1, 1])
    #expect(turn.scores.map(\.span) == [0..<9, 14..<21])
    #expect(turn.summary.intent == "refunds/policy")
    #expect(chat.session.noted.isEmpty)
  }

  @Test("Only the last answer asks whether it helped")
  func asksOnce() {
    var chat = Chat()
    let turn = chat.say(.intents("delivery/times", "refunds/policy"))
    #expect(!turn.text.contains("Did that help?"))
    #expect(chat.session.expectation == .nothing)
  }

  @Test("What comes second is searched for by its own words")
  func asksByItsWords() {
    var chat = Chat()
    chat.say(.intents("refunds/policy", "delivery/times"))
    #expect(chat.session.question == "another")
  }

  @Test("The second request waits until the first has its answer")
  func waits() {
    var chat = Chat()
    let first = chat.say(.intents("orders/track", "refunds/policy"))
    #expect(first.text == "Which order is it?")
    #expect(first.types.contains("request.noted"))
    #expect(first.scores.count == 1)
    #expect(chat.session.noted.map(\.intent) == ["refunds/policy"])
    let second = chat.say(.order())
    #expect(second.text.contains("Order A-10042 is shipped."))
    #expect(second.text.contains("Now to your other question: Refund policy. Refunds take 5 days."))
    #expect(second.scores.map(\.turn) == [2, 1])
    #expect(second.scores.map(\.part) == [1, 2])
    #expect(second.scores.map(\.decision) == [.dialog, .answer])
  }

  @Test("A second request that asks something itself is the question that stays")
  func endsWithItsQuestion() {
    var chat = Chat()
    let turn = chat.say(.intents("refunds/policy", "orders/track"))
    #expect(turn.text == "Refunds take 5 days.\nWhich order is it?")
    #expect(turn.summary.kind == .answer)
    #expect(turn.summary.intent == "refunds/policy")
    #expect(chat.session.expectation == .slot("order_number", rung: 0))
  }

  @Test("The first request is stopped, the second is served all the same")
  func survivesCancelling() {
    var chat = Chat()
    chat.say(.intents("orders/track", "refunds/policy"))
    let turn = chat.say(.act(.cancel))
    #expect(turn.text.contains("All right, I have stopped that."))
    #expect(turn.text.contains("Refunds take 5 days."))
  }

  @Test("A ticket for the first request lets the second wait for the address")
  func waitsForContact() {
    var chat = Chat()
    chat.answers = ["look-up-order": [SampleAgent.failed]]
    chat.say(.intents("orders/track", "refunds/policy"))
    #expect(chat.say(.order()).escalation == "rule back-end-down")
    let turn = chat.say(.address())
    #expect(turn.text.contains("Refunds take 5 days."))
  }

  @Test("A person for the second request is the turn's decision")
  func prefersEscalation() {
    var chat = Chat()
    let turn = chat.say(.intents("refunds/policy", "contact/human"))
    #expect(turn.summary.kind == .escalate)
    #expect(turn.opening?.issue == "refunds/policy")
  }

  @Test("What is asked for by itself in between is not served again")
  func isNotServedTwice() {
    var chat = Chat()
    chat.say(.intents("orders/track", "refunds/policy"))
    let turn = chat.say(.intent("refunds/policy"))
    #expect(turn.text.contains("Refunds take 5 days."))
    #expect(turn.types.contains("request.dropped"))
    #expect(chat.session.noted.isEmpty)
  }

  @Test("Something else altogether drops what was noted")
  func isDropped() {
    var chat = Chat()
    chat.say(.intents("orders/track", "refunds/policy"))
    let turn = chat.say(.act(.somethingElse))
    #expect(!turn.text.contains("Refunds"))
    #expect(chat.session.noted.isEmpty)
  }

  @Test("A flow that was interrupted is taken up again behind the last request")
  func resumesLast() {
    var chat = Chat()
    chat.say(.intent("orders/cancel"))
    let turn = chat.say(.intents("refunds/policy", "plans/price"))
    let resumed = "Back to where we were: Cancel an order."
    #expect(turn.text.contains("Refunds take 5 days.\nIt costs £5. \(resumed)"))
  }

  @Test("A person who takes over in between is not interrupted")
  func leavesItToPeople() {
    var chat = Chat()
    chat.say(.intents("orders/track", "refunds/policy"))
    chat.happen(.ownerChanged(.person))
    #expect(!chat.say(.order()).text.contains("Refunds"))
  }

  // MARK: Several values

  @Test("Of two values of one slot the first is served, then the second")
  func servesValues() {
    var chat = Chat()
    let turn = chat.say(.list("A-1", "A-2"))
    #expect(turn.text == "Order A-1 is shipped.\nOrder A-2 is shipped.")
    #expect(turn.scores.map(\.decision) == [.answer, .dialog])
    #expect(chat.session.asked["orders/track"] == 1)
  }

  @Test("Values that are no list are asked about")
  func asksForOne() {
    var chat = Chat()
    let turn = chat.say(.intent("orders/track", entities: [.order("A-1"), .order("A-2")]))
    #expect(turn.text == "Which order is it?")
  }

  @Test("Two values as an answer are both taken")
  func takesTwoAnswers() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    var answer = UnderstoodUtterance.order("A-1")
    answer.interpretation.entities = [.order("A-1"), .order("A-2")]
    answer.interpretation.listsValues = true
    #expect(chat.say(answer).text == "Order A-1 is shipped.\nOrder A-2 is shipped.")
  }

  // MARK: Refusals

  @Test("What is only refused is not done")
  func leavesIt() {
    var chat = Chat()
    let turn = chat.say(.refusal(of: "orders/cancel"))
    #expect(turn.text == "All right, I will leave that. What can I do for you instead?")
    #expect(turn.scores.map(\.rejected) == [["orders/cancel"]])
    #expect(turn.decision == .feedback)
    #expect(chat.session.flows.isEmpty)
  }

  @Test("Refusing what is under way stops it", arguments: ["orders/cancel", nil] as [IntentID?])
  func stopsFlow(intent: IntentID?) {
    var chat = Chat()
    chat.say(.intent("orders/cancel"))
    let turn = chat.say(.refusal(of: intent))
    #expect(turn.text == "All right, I have stopped that. Is there anything else?")
    #expect(chat.session.flows.isEmpty)
  }

  @Test("Refusing something else leaves the question as it is")
  func keepsFlow() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let turn = chat.say(.refusal(of: "refunds/policy"))
    #expect(turn.text.hasSuffix("Which order is it?"))
    #expect(chat.session.expectation == .slot("order_number", rung: 0))
  }

  @Test("Refusing at the confirmation is a no, and so is keeping things as they are")
  func saysNo() {
    for answer in [UnderstoodUtterance.refusal(of: "orders/cancel"), .refusal(of: nil), .keeping()]
    {
      var chat = Chat()
      chat.say(.intent("orders/cancel", entities: [.order()]))
      #expect(chat.say(answer).text == "Fine, it stays.")
    }
  }

  @Test("Free text may refuse something without leaving the flow")
  func keepsFreeText() {
    var chat = Chat()
    chat.say(.intent("returns/start"))
    var answer = UnderstoodUtterance.refusal(of: nil, text: "i do not want it to rot")
    answer.reading.isFreeText = true
    answer.reading.slotValue = .text("i do not want it to rot")
    #expect(chat.say(answer).text.hasPrefix("Noted: i do not want it to rot."))
  }

  @Test("What replaces a refused request keeps its values")
  func keepsValues() {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order()]))
    var other = UnderstoodUtterance.intent("orders/track")
    other.interpretation.rejected = ["orders/cancel"]
    let turn = chat.say(other)
    #expect(turn.text == "Order A-10042 is shipped.")
    #expect(chat.session.flows.isEmpty)
  }

  @Test("A yes under a condition is no yes")
  func insists() {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order()]))
    let turn = chat.say(.conditional())
    #expect(turn.text == "I can only do it just like that. Shall I cancel A-10042?")
  }
}

extension Chat.Turn {
  /// The scores of the turn, in order.
  var scores: [IntentScore] {
    events.compactMap { event in
      if case .intentScored(let score) = event.fact { score } else { nil }
    }
  }
}
