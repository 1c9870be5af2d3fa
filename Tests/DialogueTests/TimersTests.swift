import Conversation
import Dialogue
import Testing

@Suite("What is said later on")
struct TimersTests {
  private static let text = SampleAgent.text

  /// The sample agent with an intent that sets everything.
  private static func chat(silence: Milliseconds? = nil, timers: TimerSettings = both) -> Chat {
    var definition = SampleAgent.definition(more: [buy(timers)])
    definition.windows.silence = silence
    return Chat(definition)
  }

  private static let both = TimerSettings(
    reminder: ReminderDefinition(time: .after(.hours(2)), say: [text("Look for {order_number}.")]),
    followUp: FollowUpDefinition(
      after: .days(3),
      ask: [text("Did {order_number} arrive?")],
      yes: [text("Good.")],
      no: [text("Oh.")],
      next: .intent("orders/cancel")
    )
  )

  private static func buy(_ timers: TimerSettings) -> IntentBehavior {
    var transition = Transition(say: [text("Noted {order_number}.")], target: .done)
    transition.timers = timers
    return IntentBehavior(
      id: "shop/buy",
      title: "Buy",
      slots: [
        SlotDefinition(name: "order_number", entity: "order-number", ask: [text("Which?")]),
        SlotDefinition(name: "day", entity: "day", isOptional: true),
      ],
      action: .flow(Flow(states: [FlowState(name: "note", step: .say(transition))]))
    )
  }

  // MARK: Setting

  @Test("A timer's text is written when it is set, with what is known then")
  func setsWithText() {
    var chat = Self.chat()
    let turn = chat.say(.intent("shop/buy", entities: [.order()]))
    #expect(turn.types.filter { $0 == "timer.set" }.count == 2)
    #expect(chat.session.timers.map(\.kind) == [.reminder, .followUp])
    #expect(chat.session.timers.map(\.texts) == [["Look for A-10042."], ["Did A-10042 arrive?"]])
    #expect(chat.session.timers.map(\.at) == [chat.now + .hours(2), chat.now + .days(3)])
    let question = chat.session.timers.last?.question
    #expect(question?.next == "orders/cancel")
    #expect(question?.slots == ["order_number": .text("A-10042")])
  }

  @Test("Set again, a timer takes the place of the one before; at most 16 are kept")
  func replaces() {
    var chat = Self.chat()
    chat.say(.intent("shop/buy", entities: [.order()]))
    chat.say(.intent("shop/buy", entities: [.order("A-20000")]))
    #expect(chat.session.timers.count == 2)
    #expect(chat.session.timers.last?.texts == ["Did A-20000 arrive?"])
    for number in 0..<20 {
      let timer = SessionTimer(name: "t\(number)", kind: .reminder, at: chat.now, texts: ["x"])
      chat.happen(.timerSet(timer))
    }
    #expect(chat.session.timers.count == Session.keptTimers)
    #expect(chat.session.timers.first?.name == "t4")
  }

  @Test("A reminder comes on the morning of a day; one that is past or has no day is not set")
  func comesOnDays() {
    let settings = TimerSettings(
      reminder: ReminderDefinition(time: .at("day"), say: [Self.text("Today.")])
    )
    func timers(of day: LocalDate?) -> [SessionTimer] {
      var chat = Self.chat(timers: settings)
      let entity = day.map {
        EntityMatch(entity: "day", range: 0..<1, value: .date($0), rule: "test")
      }
      chat.say(.intent("shop/buy", entities: [.order()] + [entity].compactMap { $0 }))
      return chat.session.timers
    }
    #expect(timers(of: nil).isEmpty)
    #expect(timers(of: LocalDate("2026-03-01")).isEmpty)
    let set = timers(of: LocalDate("2026-03-06"))
    #expect(set.map(\.at) == [Timestamp("2026-03-06T09:00:00Z")])
  }

  @Test("A follow-up is dropped where the customer comes back about the same thing")
  func cancels() {
    var chat = Self.chat()
    chat.say(.intent("shop/buy", entities: [.order()]))
    chat.say(.intent("refunds/policy"))
    #expect(chat.session.timers.count == 2)
    let turn = chat.say(.intent("shop/buy"))
    #expect(turn.types.contains("timer.cancelled"))
  }

  // MARK: Following up

  /// A chat in which the follow-up has been asked.
  private func asked() -> Chat {
    var chat = Self.chat()
    chat.say(.intent("shop/buy", entities: [.order()]))
    let question = chat.session.timers.last?.question ?? FollowUpQuestion(intent: "x")
    chat.happen(.timerFired("follow_up shop/buy note"), .stateEntered(.followUp(question)))
    return chat
  }

  @Test("A yes confirms that it is resolved")
  func yes() {
    for utterance in [UnderstoodUtterance.act(.affirm), .act(.thank)] {
      var chat = asked()
      let turn = chat.say(utterance)
      #expect(turn.text.hasPrefix("Good."))
      #expect(turn.types.contains("resolution.confirmed"))
      #expect(turn.decision == .feedback)
    }
  }

  @Test("A no leads to the intent that comes next, with what is known")
  func no() {
    var chat = asked()
    let turn = chat.say(.act(.deny))
    #expect(turn.text == "Oh. Shall I cancel A-10042?")
    #expect(turn.types.contains("resolution.rejected"))
    #expect(turn.decision == .feedback)
    #expect(chat.session.asked["orders/cancel"] == nil)
  }

  @Test("Something else is an ordinary message; a person comes where the content says so")
  func other() {
    var chat = asked()
    #expect(chat.say(.intent("refunds/policy")).text == "Refunds take 5 days.")
    #expect(chat.session.expectation == .nothing)
    var escalating = Self.chat()
    let question = FollowUpQuestion(intent: "shop/buy", next: "escalate")
    escalating.happen(.stateEntered(.followUp(question)))
    let turn = escalating.say(.act(.deny))
    #expect(turn.escalation == "answer_rejected follow-up shop/buy")
  }

  // MARK: Silence

  @Test("Whoever owes an answer is asked after a while; whoever writes is not")
  func setsSilence() {
    var chat = Self.chat(silence: .minutes(5))
    chat.say(.intent("orders/track"))
    #expect(chat.session.timers.map(\.kind) == [.silence])
    #expect(chat.session.timers[0].texts == ["Are you still there? Which order is it?"])
    #expect(chat.session.timers[0].at == chat.now + .minutes(5))
    let turn = chat.say(.order())
    #expect(!turn.types.contains("timer.set"))
    #expect(chat.session.timers.isEmpty)
  }

  @Test("Every open question is asked again into the silence")
  func silenceOfEach() {
    let cases: [(UnderstoodUtterance, String)] = [
      (
        .intent("orders/cancel", entities: [.order()]),
        "Are you still there? Shall I cancel A-10042?"
      ),
      (.unsure(), "Are you still there? Did you mean one of these?"),
      (
        .act(.requestPerson),
        "Are you still there? How can they reach you: an e-mail address or a phone number? "
          + "Say no if you would rather not."
      ),
    ]
    for (utterance, expected) in cases {
      var chat = Self.chat(silence: .minutes(5))
      chat.say(utterance)
      #expect(chat.session.timers.first?.texts == [expected])
    }
    var answered = Self.chat(silence: .minutes(5))
    answered.say(.intent("delivery/times"))
    #expect(answered.session.timers.isEmpty)
  }

  @Test("A slot's own ladder is said rung by rung; a rung that asks stands alone")
  func silenceLadder() {
    var definition = SampleAgent.definition()
    definition.windows.silence = .minutes(1)
    var track = SampleAgent.intents[0]
    track.slots[0].silence = [Self.text("Take your time."), Self.text("Still there?")]
    definition.intents[track.id] = track
    var chat = Chat(definition)
    chat.say(.intent("orders/track"))
    #expect(
      chat.session.timers.first?.texts == ["Take your time. Which order is it?", "Still there?"]
    )
  }

  @Test("Nothing is said into a silence where the content does not ask for it")
  func silenceIsOff() {
    var chat = Self.chat()
    chat.say(.intent("orders/track"))
    #expect(chat.session.timers.isEmpty)
  }
}
