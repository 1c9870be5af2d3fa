import Conversation
import Dialogue
import Testing

@Suite("Forms that are answered at once")
struct FormTests {
  private static let intent: IntentBehavior = {
    func slot(_ name: String) -> SlotDefinition {
      SlotDefinition(
        name: SlotName(name),
        entity: EntityID(name),
        ask: [SampleAgent.text("Which \(name)?")],
        notUnderstood: [
          SampleAgent.text("No \(name), again?"), SampleAgent.text("Help with \(name)?"),
        ]
      )
    }
    var count = slot("count")
    count.valid = SampleAgent.condition("count > 0")
    count.invalid = [SampleAgent.text("More than none, please."), SampleAgent.text("A person?")]
    let tell = Transition(
      say: [SampleAgent.text("{order}: {count|plural: # peg, # pegs}.")],
      target: .done
    )
    return IntentBehavior(
      id: "test/form",
      title: "Form",
      slots: [slot("order"), count],
      action: .flow(Flow(states: [FlowState(name: "tell", step: .say(tell))]))
    )
  }()

  private static func chat() -> Chat {
    var chat = Chat(SampleAgent.definition(more: [intent]))
    chat.say(.intent("test/form"))
    return chat
  }

  private static func form(
    _ order: Value?,
    _ count: Value?,
    isMistyped: Bool = false
  ) -> DialogueInput {
    .form(
      .free("order: A-1\ncount: 2"),
      [
        FormAnswer(slot: "order", value: order, isMistyped: isMistyped),
        FormAnswer(slot: "count", value: count),
      ]
    )
  }

  @Test("All answers at once take the flow to its end")
  func fillsAll() {
    var chat = Self.chat()
    let turn = chat.run(Self.form(.text("A-1"), .number(2)))
    #expect(turn.text == "A-1: 2 pegs.")
    #expect(turn.types.filter { $0 == "slot.set" }.count == 2)
    #expect(chat.session.flows.isEmpty)
    #expect(Session.fold(chat.events, id: "s1") == chat.session)
  }

  @Test("An answer that cannot be read, or will not do, is asked for again by its own ladder")
  func asksAgain() {
    var unread = Self.chat()
    #expect(unread.run(Self.form(nil, .number(1))).text.hasPrefix("No order, again?"))
    #expect(unread.say(.free("A-2")).text == "A-2: 1 peg.")

    var invalid = Self.chat()
    #expect(
      invalid.run(Self.form(.text("A-1"), .number(0))).text.hasPrefix("More than none, please.")
    )
    #expect(invalid.session.slots["count"] == nil)

    var neither = Self.chat()
    #expect(neither.run(Self.form(nil, nil, isMistyped: true)).text.contains("Which order?"))
    #expect(neither.say(.free("A-3")).text == "Which count?")
  }

  @Test("What is left out is asked for")
  func asksForRest() {
    var chat = Self.chat()
    let turn = chat.run(.form(.free("count: 3"), [FormAnswer(slot: "count", value: .number(3))]))
    #expect(turn.text == "Which order?")
    #expect(chat.say(.free("A-4")).text == "A-4: 3 pegs.")
  }
}
