import Conversation
import Dialogue
import TextAnalysis
import Testing

/// Slots, confirmations, actions, interruptions.
@Suite("Flows")
struct FlowTests {
  @Test("A slot is asked for, answered, and the action's result is told")
  func collects() {
    var chat = Chat()
    let asked = chat.say(.intent("orders/track"))
    #expect(asked.text == "Which order is it?")
    #expect(asked.summary.kind == .collect)
    #expect(chat.session.expectation == .slot("order_number", rung: 0))
    let turn = chat.say(.order())
    #expect(turn.text == "Order A-10042 is shipped.")
    #expect(turn.decision == .dialog)
    #expect(turn.summary.kind == .answer)
    #expect(turn.summary.intent == "orders/track")
    #expect(turn.kind == .answer)
    #expect(chat.session.flows.isEmpty)
    #expect(chat.session.asked == ["orders/track": 1])
  }

  @Test("A value in the question itself is not asked for")
  func fillsFromUtterance() {
    var chat = Chat()
    let turn = chat.say(.intent("orders/track", entities: [.order("A-20000")]))
    #expect(turn.text == "Order A-20000 is shipped.")
    #expect(turn.effects == 1)
  }

  @Test("The ladder is climbed to the offer of a person, and yes opens the ticket")
  func climbsLadder() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    #expect(chat.say(.gibberish()).text == "It is on your e-mail. Which order is it?")
    let offer = chat.say(.act(.lack))
    #expect(offer.text == "Shall I bring in a colleague?")
    #expect(offer.kind == .offerPerson)
    let turn = chat.say(.act(.affirm))
    #expect(turn.escalation == "rule lacking order_number")
    #expect(turn.opening?.subject == "Track an order")
    #expect(turn.decision == .feedback)
    #expect(chat.session.flows.isEmpty)
  }

  @Test("The offer of a person is declined, answered late, or taken for unclear words")
  func endsLadder() {
    func offered() -> Chat {
      var chat = Chat()
      chat.say(.intent("orders/track"))
      chat.say(.gibberish())
      chat.say(.gibberish())
      return chat
    }
    var declined = offered()
    let no = declined.say(.act(.deny))
    #expect(no.text == "All right, I have stopped that. Is there anything else?")
    #expect(declined.session.flows.isEmpty)
    var late = offered()
    #expect(late.say(.order("A-10050")).text == "Order A-10050 is shipped.")
    var unclear = offered()
    #expect(unclear.say(.gibberish()).escalation == "rule not-understood order_number")
    var elsewhere = offered()
    let other = elsewhere.say(.intent("refunds/policy"))
    #expect(
      other.text
        == "Refunds take 5 days. Back to where we were: Track an order. Which order is it?"
    )
  }

  @Test("A ladder of the agent's own ends in a ticket")
  func climbsOwnLadder() {
    var chat = Chat(SampleAgent.definition(more: [Self.plain]))
    chat.say(.intent("plain/ask"))
    #expect(chat.say(.gibberish()).text == "I could not read that. How many?")
    #expect(chat.say(.gibberish()).text == "Sorry, that is not it either. How many?")
    #expect(chat.say(.gibberish()).escalation == "rule not-understood count")
  }

  private static let plain = IntentBehavior(
    id: "plain/ask",
    title: "Plain",
    slots: [SlotDefinition(name: "count", entity: "number", ask: [SampleAgent.text("How many?")])],
    action: .flow(
      Flow(states: [
        FlowState(name: "a", step: .collect("count", then: Transition(target: .done)))
      ])
    )
  )

  @Test("Asking the same again in a form is no second request")
  func restates() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let turn = chat.say(.intent("orders/track"))
    #expect(turn.text == "It is on your e-mail. Which order is it?")
    #expect(chat.session.asked == ["orders/track": 1])
  }

  @Test("Free text answers a free question, 'I don't know' does not")
  func takesFreeText() {
    var chat = Chat()
    #expect(chat.say(.intent("returns/start")).text == "Why?")
    var unknown = UnderstoodUtterance.act(.lack, text: "no idea", slotValue: .text("no idea"))
    unknown.reading.isFreeText = true
    let lack = chat.say(unknown)
    #expect(lack.text == "I could not read that. Why?")
    #expect(chat.say(.free("the pole is bent")).text == "Noted: the pole is bent.\nDid that help?")
  }

  @Test("Another topic interrupts a form, which is taken up again")
  func switchesTopic() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let turn = chat.say(.intent("refunds/policy"))
    #expect(
      turn.text
        == "Refunds take 5 days. Back to where we were: Track an order. Which order is it?"
    )
    #expect(turn.types.contains("flow.suspended"))
    #expect(turn.types.contains("flow.resumed"))
    #expect(turn.kind == .answer)
    #expect(turn.summary.kind == .answer)
    #expect(chat.say(.order()).text == "Order A-10042 is shipped.")
  }

  @Test("An answer within a form never asks two things: the form goes first")
  func asksOneThing() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let turn = chat.say(.intent("delivery/times"))
    #expect(!turn.text.contains("Did that help?"))
    #expect(turn.text.hasSuffix("Which order is it?"))
    #expect(chat.session.expectation == .slot("order_number", rung: 0))
    #expect(chat.session.answer?.article == "delivery/times")
    let search = chat.say(.intent("search/only", "delivery again"))
    #expect(search.summary.kind == .search)
    #expect(search.text.hasSuffix("Which order is it?"))
  }

  @Test("A flow inside a flow comes back to the first one, its shared values with it")
  func nests() {
    var chat = Chat()
    chat.say(.intent("returns/start"))
    let second = chat.say(.intent("orders/track"))
    #expect(second.text == "Which order is it?")
    let done = chat.say(.order())
    #expect(done.text == "Order A-10042 is shipped. Back to where we were: Return something. Why?")
    #expect(chat.session.expectation == .slot("reason", rung: 0))
  }

  @Test("A resumed flow that can act at once does act")
  func resumesIntoAction() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    chat.say(.intent("orders/cancel", entities: [.order()]))
    let turn = chat.say(.act(.deny))
    #expect(turn.effects == 1)
    #expect(
      turn.text == """
        Fine, it stays. Back to where we were: Track an order. Order A-10042 is shipped.
        """
    )
    #expect(chat.session.pendingAction == nil)
  }

  @Test("A menu within a form waits for its choice, and then the form goes on")
  func offersWithinForm() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    #expect(!chat.say(.intent("help/menu")).text.contains("Which order"))
    #expect(
      chat.say(.choice(1)).text
        == "Refunds take 5 days. Back to where we were: Track an order. Which order is it?"
    )
  }

  @Test("Small talk within a form asks the question again")
  func smallTalkWithinForm() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let turn = chat.say(.intent("small/hello"))
    #expect(turn.text.hasSuffix(" Which order is it?"))
    #expect(chat.session.expectation == .slot("order_number", rung: 0))
    #expect(!turn.types.contains("flow.suspended"))
  }

  @Test("Cancelling stops the flow on top and takes up the one below")
  func cancels() {
    var chat = Chat()
    #expect(
      chat.say(.act(.cancel)).text == "There is nothing to stop just now. What can I do for you?"
    )
    chat.say(.intent("returns/start"))
    chat.say(.intent("orders/track"))
    let turn = chat.say(.act(.cancel))
    #expect(
      turn.text == "All right, I have stopped that. Back to where we were: Return something. Why?"
    )
    #expect(chat.session.answer == nil)
    #expect(
      chat.say(.partly(.cancel, text: "stop, I don't want this")).text
        == "All right, I have stopped that. Is there anything else?"
    )
    #expect(chat.session.flows.isEmpty)
  }

  @Test("'No, I want something else' gives the form up instead of coming back to it")
  func abandons() {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order()]))
    let turn = chat.say(.intent("refunds/policy", acts: [.deny]))
    #expect(turn.text == "Refunds take 5 days.")
    #expect(chat.session.flows.isEmpty)
    #expect(chat.session.slots.isEmpty)
  }

  @Test("A missing result clears the value and asks again; a failed one goes to a person")
  func branchesOnResults() {
    var chat = Chat()
    chat.answers["look-up-order"] = [SampleAgent.missing, SampleAgent.failed]
    chat.say(.intent("orders/track"))
    #expect(chat.say(.order()).text == "I cannot find A-10042. Which order is it?")
    let failed = chat.say(.order("A-20000"))
    #expect(failed.escalation == "rule back-end-down")
    #expect(failed.opening?.slots == ["order_number": .text("A-20000")])
  }

  @Test("A result that the content does not know goes to a person")
  func branchesOnUnknownResult() {
    var chat = Chat()
    chat.answers["look-up-order"] = [("odd", [:])]
    let turn = chat.say(.intent("orders/track", entities: [.order()]))
    #expect(turn.text.hasPrefix("I cannot reach our system just now. I have passed this"))
    #expect(turn.escalation == "rule look-up-order odd")
  }

  @Test(
    "Content that never ends, asks or answers goes to a person",
    arguments: [
      ("loop/states", "rule endless-flow", 0), ("loop/actions", "rule endless-flow", 8),
      ("silent/question", "rule cannot-ask x", 0), ("silent/branch", "rule no-branch", 0),
    ]
  )
  func guards(intent: String, escalation: String, effects: Int) {
    var chat = Chat(SampleAgent.definition(more: SampleAgent.endless))
    let turn = chat.say(.intent(IntentID(intent)))
    #expect(turn.escalation == escalation)
    #expect(turn.effects == effects)
    #expect(chat.session.flows.isEmpty)
  }

  @Test("A flow that ends without a word is acknowledged")
  func endsSilently() {
    var chat = Chat(SampleAgent.definition(more: SampleAgent.endless))
    #expect(
      chat.say(.intent("silent/done")).text == "All right. Just write if there is anything else."
    )
  }

  @Test("A flow whose content is gone is given up, not left hanging")
  func survivesChangedContent() {
    var chat = Chat()
    chat.happen(.flowStarted("gone/away"), .flowMoved("gone/away", state: "x"))
    let turn = chat.say(.intent("refunds/policy"))
    #expect(turn.text == "Refunds take 5 days.")
    #expect(chat.session.flows.isEmpty)
  }
}
