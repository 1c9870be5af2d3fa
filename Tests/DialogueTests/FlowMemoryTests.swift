import Conversation
import Dialogue
import TextAnalysis
import Testing

/// What flows remember, share and forget.
@Suite("The memory of flows")
struct FlowMemoryTests {
  /// Looks something up and then waits for yes or no.
  private static let waiting = IntentBehavior(
    id: "wait/here",
    title: "Wait",
    action: .flow(
      Flow(states: [
        FlowState(
          name: "look",
          step: .action(
            "look",
            with: [],
            on: [.init(result: "found", transition: Transition(target: .state("sure")))]
          )
        ),
        FlowState(
          name: "sure",
          step: .confirm(
            [SampleAgent.text("It is {status}. Go on?")],
            yes: Transition(target: .done),
            no: Transition(target: .cancel)
          )
        ),
      ])
    )
  )

  private static let curious = IntentBehavior(
    id: "ask/status",
    title: "Status",
    action: .reply(ReplyDefinition(variants: [.init(text: SampleAgent.text("It is {status}."))]))
  )

  private func chat() -> Chat {
    Chat(SampleAgent.definition(more: [Self.waiting, Self.curious]))
  }

  @Test("A reply never reads what an interrupted flow has looked up")
  func keepsResultsApart() {
    var chat = chat()
    #expect(chat.say(.intent("wait/here")).text == "It is shipped. Go on?")
    let turn = chat.say(.intent("ask/status"))
    #expect(!turn.text.contains("It is shipped."))
    #expect(turn.escalation == "low_confidence")
  }

  @Test("The way out called cancel stops the flow")
  func cancelsByTransition() {
    var chat = chat()
    chat.say(.intent("wait/here"))
    let turn = chat.say(.act(.deny))
    #expect(turn.text == "All right, I have stopped that. Is there anything else?")
    #expect(turn.types.contains("flow.ended"))
  }

  @Test("Cancelling forgets the flow's values, but not those a flow below needs")
  func forgetsOnCancel() {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order()]))
    chat.say(.act(.cancel))
    #expect(chat.session.slots.isEmpty)
    chat.say(.intent("orders/cancel", entities: [.order()]))
    chat.say(.intent("orders/track"))
    #expect(chat.session.flows.count == 1)
    #expect(chat.session.slots == ["order_number": .text("A-10042")])
    #expect(chat.session.expectation == .confirmation(rung: 0))
  }

  @Test("A flow that is cancelled leaves the flow below its values")
  func keepsSharedValues() {
    let swap = IntentBehavior(
      id: "orders/swap",
      title: "Swap",
      slots: [SlotDefinition(name: "order_number", entity: "order-number")],
      action: .flow(
        Flow(states: [
          FlowState(
            name: "sure",
            step: .confirm(
              [SampleAgent.text("Swap {order_number}?")],
              yes: Transition(target: .done),
              no: Transition(target: .done)
            )
          )
        ])
      )
    )
    var chat = Chat(SampleAgent.definition(more: [swap]))
    chat.say(.intent("orders/cancel", entities: [.order()]))
    #expect(chat.say(.intent("orders/swap")).text == "Swap A-10042?")
    #expect(
      chat.say(.act(.cancel)).text == """
        All right, I have stopped that. Back to where we were: Cancel an order. \
        Shall I cancel A-10042?
        """
    )
  }

  @Test("Asked anew, an intent starts with new values; another intent takes over what it knows")
  func startsAnew() {
    var chat = Chat()
    chat.say(.intent("orders/track", entities: [.order()]))
    #expect(chat.say(.intent("orders/cancel")).text == "Shall I cancel A-10042?")
    chat.say(.act(.deny))
    #expect(chat.say(.intent("orders/cancel")).text == "Which order is it?")
  }

  @Test("A flow asked for again further down is started afresh")
  func restarts() {
    var chat = Chat()
    chat.say(.intent("returns/start"))
    chat.say(.intent("orders/track"))
    let turn = chat.say(.intent("returns/start"))
    #expect(turn.text == "Why?")
    #expect(chat.session.flows.map(\.intent) == ["orders/track", "returns/start"])
    #expect(
      chat.say(.free("it leaks")).text
        == "Noted: it leaks. Back to where we were: Track an order. Which order is it?"
    )
  }

  @Test(
    "'Something else' gives the form up, whatever is asked in it",
    arguments: [
      [.intent("orders/track")], [.intent("orders/cancel", entities: [.order()])],
      [.intent("orders/track"), .gibberish(), .gibberish()],
    ] as [[UnderstoodUtterance]]
  )
  func givesUp(before: [UnderstoodUtterance]) {
    for other in [
      UnderstoodUtterance.act(.somethingElse),
      .intent("small/hello", acts: [.somethingElse], isPure: true),
    ] {
      var chat = Chat()
      for utterance in before { chat.say(utterance) }
      let turn = chat.say(other)
      #expect(turn.text == "I am sorry. Could you tell me in other words what you need?")
      #expect(chat.session.flows.isEmpty)
      #expect(chat.session.expectation == .nothing)
    }
  }

  @Test("An action that was cut off counts as failed, and its flow goes to a person")
  func survivesCutOffAction() {
    var chat = Chat()
    chat.happen(
      .flowStarted("orders/track"),
      .flowMoved("orders/track", state: "look-up"),
      .slotSet("order_number", .text("A-10042"), source: .answer),
      .actionRequested("look-up-order", with: [:], key: "u.5"),
      .actionCompleted("look-up-order", result: "failed", values: [:])
    )
    let turn = chat.say(.intent("refunds/policy"))
    #expect(turn.text.hasPrefix("Refunds take 5 days. Back to where we were: Track an order."))
    #expect(turn.escalation == "rule back-end-down")
  }

  @Test("A value for another slot of the form is taken, and the question put again")
  func takesOtherSlots() {
    var chat = Chat()
    chat.say(.intent("returns/start"))
    let day = Value.date(LocalDate(daysSinceEpoch: 20_518))
    let turn = chat.say(
      .make(
        "6 March",
        zone: .fallback,
        entities: [EntityMatch(entity: "day", range: 0..<7, value: day, rule: "date")]
      )
    )
    #expect(turn.text == "Why?")
    #expect(chat.session.slots == ["day": day])
  }
}
