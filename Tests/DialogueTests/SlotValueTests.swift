import Conversation
import Dialogue
import Testing

/// Whether values will do, and what becomes of those that will not.
@Suite("Values of slots")
struct SlotValueTests {
  private static func definition(_ change: (inout SlotDefinition) -> Void) -> DialogueDefinition {
    var slot = SlotDefinition(
      name: "count",
      entity: "count",
      ask: [SampleAgent.text("How many?")]
    )
    change(&slot)
    let flow = Flow(states: [
      FlowState(
        name: "sure",
        step: .confirm(
          [SampleAgent.text("So {count|list}?")],
          yes: Transition(say: [SampleAgent.text("Done: {count|list}.")], target: .done),
          no: Transition(target: .cancel)
        )
      )
    ])
    return SampleAgent.definition(
      more: [IntentBehavior(id: "group/order", title: "Order", slots: [slot], action: .flow(flow))]
    )
  }

  private static func number(_ value: Double, deny: Bool = false) -> UnderstoodUtterance {
    let match = EntityMatch(entity: "count", range: 0..<1, value: .number(value), rule: "number")
    return .make(
      "\(value)",
      zone: .fallback,
      entities: [match],
      acts: deny ? [.deny] : [],
      reading: AnswerReading(slotValue: .number(value))
    )
  }

  private static let bounded = definition {
    $0.valid = SampleAgent.condition("count >= 1 and count <= 20")
    $0.invalid = [
      SampleAgent.text("At most 20."), SampleAgent.text("Shall I bring in a colleague?"),
    ]
  }

  @Test("A value that the rule refuses climbs the ladder of invalid values to its end")
  func invalid() {
    var chat = Chat(Self.bounded)
    chat.say(.intent("group/order"))
    #expect(chat.say(Self.number(50)).text == "At most 20. How many?")
    #expect(chat.session.slots["count"] == nil)
    let offer = chat.say(Self.number(60))
    #expect(offer.text == "Shall I bring in a colleague?")
    #expect(chat.session.expectation == .handoffConsent(.rule, detail: "invalid count"))
    #expect(chat.say(.act(.affirm)).escalation == "rule invalid count")
  }

  @Test("The ladders are climbed each by itself")
  func laddersApart() {
    var chat = Chat(Self.bounded)
    chat.say(.intent("group/order"))
    chat.say(.gibberish())
    #expect(chat.say(Self.number(50)).text == "At most 20. How many?")
    #expect(chat.say(.gibberish()).text == "Sorry, that is not it either. How many?")
    #expect(chat.session.tries["count"]?.invalid == 1)
    #expect(chat.session.tries["count"]?.notUnderstood == 2)
    #expect(chat.say(Self.number(7)).text == "So 7?")
    #expect(chat.session.tries["count"] == nil)
  }

  @Test("The old value stays until a new one is valid, and may be kept", arguments: [true, false])
  func keepsOld(keeps: Bool) {
    var chat = Chat(Self.bounded)
    chat.say(.intent("group/order"))
    chat.say(Self.number(7))
    let refused = chat.say(Self.number(90, deny: true))
    #expect(refused.text == "At most 20. How many?")
    #expect(chat.session.slots["count"] == .number(7))
    let turn = chat.say(keeps ? .act(.cancel, text: "leave it") : Self.number(9))
    #expect(turn.text == (keeps ? "So 7?" : "So 9?"))
  }

  // MARK: Checks by a back end

  private static let checked = definition {
    $0.check = SlotCheck(
      action: "check-count",
      arguments: [.init(name: "count", value: .reference(.value("count")))],
      accepts: ["enough"]
    )
  }

  @Test("A back end is asked once for each value, and what it refuses is asked for again")
  func check() {
    var chat = Chat(Self.checked)
    chat.answers["check-count"] = [("short", [:]), ("enough", [:])]
    chat.say(.intent("group/order"))
    let refused = chat.say(Self.number(5))
    #expect(refused.effects == 1)
    #expect(refused.text == "That will not do, I am afraid. How many?")
    #expect(chat.session.slots["count"] == nil)
    let taken = chat.say(Self.number(3))
    #expect(taken.text == "So 3?")
    #expect(chat.session.slots["count"] == .number(3))
    #expect(chat.session.proposals.isEmpty && chat.session.checking == nil)
    let requests = chat.events.compactMap { event -> [String: Value]? in
      if case .actionRequested(_, let values, _) = event.fact { values } else { nil }
    }
    #expect(requests == [["count": .number(5)], ["count": .number(3)]])
  }

  @Test("A back end that does not answer refuses nothing: a person goes on")
  func checkFails() {
    var chat = Chat(Self.checked)
    chat.answers["check-count"] = [SampleAgent.failed]
    chat.say(.intent("group/order"))
    let turn = chat.say(Self.number(5))
    #expect(turn.escalation == "rule check-count failed")
    #expect(turn.text.hasPrefix("I cannot reach our system just now."))
  }

  // MARK: Lists

  private static let list = definition {
    $0.isList = true
    $0.more = [SampleAgent.text("Anything else beside {count|list}?")]
  }

  private static func numbers(_ values: Double..., edit: ListEdit? = nil) -> UnderstoodUtterance {
    var utterance = UnderstoodUtterance.make(
      "numbers",
      zone: .fallback,
      entities: values.map {
        EntityMatch(entity: "count", range: 0..<1, value: .number($0), rule: "number")
      },
      reading: AnswerReading(slotValue: values.count == 1 ? .number(values[0]) : nil)
    )
    utterance.reading.listEdit = edit
    return utterance
  }

  @Test("A list takes several values, grows, shrinks, and is complete when the customer says so")
  func lists() {
    var chat = Chat(Self.list)
    chat.say(.intent("group/order"))
    #expect(chat.say(Self.numbers(1, 2)).text == "Anything else beside 1 and 2?")
    #expect(chat.say(Self.numbers(3)).text == "Anything else beside 1, 2 and 3?")
    #expect(chat.say(Self.numbers(2, edit: .remove)).text == "Anything else beside 1 and 3?")
    #expect(chat.say(.act(.affirm, text: "yes")).text == "How many?")
    var done = UnderstoodUtterance.gibberish("that's all")
    done.reading.listEdit = .complete
    #expect(chat.say(done).text == "So 1 and 3?")
    #expect(chat.say(Self.numbers(4, edit: .add)).text == "So 1, 3 and 4?")
    #expect(chat.say(.act(.affirm)).text == "Done: 1, 3 and 4.")
  }

  // MARK: What is not there

  @Test("'I don't have it' has a ladder of its own, which ends at a person")
  func lacking() {
    var chat = Chat(
      Self.definition {
        $0.lacking = [
          SampleAgent.text("Roughly will do."), SampleAgent.text("Shall a colleague help?"),
        ]
      }
    )
    chat.say(.intent("group/order"))
    #expect(chat.say(.act(.lack)).text == "Roughly will do. How many?")
    #expect(chat.say(.act(.lack)).text == "Shall a colleague help?")
    #expect(chat.say(.act(.affirm)).escalation == "rule lacking count")
  }

  @Test("Where nothing is written for it, a person is offered at once, and a value still answers")
  func lackingByDefault() {
    var chat = Chat(Self.definition { _ in })
    chat.say(.intent("group/order"))
    let offer = chat.say(.act(.lack))
    #expect(offer.text == "I cannot go on without it. Shall I bring in a colleague?")
    #expect(chat.say(Self.number(4)).text == "So 4?")
  }
}
