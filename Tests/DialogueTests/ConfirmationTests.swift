import Conversation
import Dialogue
import TextAnalysis
import Testing

/// Yes and no to a flow's question, and what is neither.
@Suite("Confirmations")
struct ConfirmationTests {
  @Test(
    "A confirmation takes yes and no, alone or with the same wish again",
    arguments: [
      (UnderstoodUtterance.act(.affirm), "Cancelled."),
      (.act(.deny), "Fine, it stays."),
      (.intent("orders/cancel", "yes, cancel it", acts: [.affirm]), "Cancelled."),
      (.act(.affirm, .cancel), "Cancelled."),
      (.partly(.affirm, text: "oh yes, I found it cheaper"), "Cancelled."),
      (.partly(.deny, text: "no wait, I want it after all"), "Fine, it stays."),
      (.intent("refunds/policy", "yes, I need the money", acts: [.affirm]), "Cancelled."),
      (.intent("small/hello", "no, all is well", acts: [.deny]), "Fine, it stays."),
    ]
  )
  func confirms(answer: UnderstoodUtterance, reply: String) {
    var chat = Chat()
    let asked = chat.say(.intent("orders/cancel", entities: [.order()]))
    #expect(asked.text == "Shall I cancel A-10042?")
    #expect(asked.summary.kind == .confirm)
    let turn = chat.say(answer)
    #expect(turn.text == reply)
    #expect(turn.decision == .feedback)
    #expect(chat.session.asked == ["orders/cancel": 1])
  }

  @Test("What is neither yes nor no is asked again twice, then a person helps")
  func confirmsUnclear() {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order()]))
    let unclear: [UnderstoodUtterance] = [.gibberish(), .act(.affirm, .deny)]
    for utterance in unclear {
      #expect(chat.say(utterance).text == "A yes or a no, please. Shall I cancel A-10042?")
    }
    #expect(chat.say(.gibberish("yes but")).escalation == "rule not-confirmed sure")
  }

  @Test("A question behind the yes, or a mere 'cancel it', leaves the confirmation open")
  func leavesConfirmationOpen() {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order()]))
    let unclear = UnderstoodUtterance.intent("orders/cancel", acts: [.affirm], asks: true)
    #expect(chat.say(unclear).text == "A yes or a no, please. Shall I cancel A-10042?")
    let mere = UnderstoodUtterance.intent("orders/cancel", acts: [.cancel], isPure: true)
    #expect(chat.say(mere).text == "A yes or a no, please. Shall I cancel A-10042?")
    let turn = chat.say(.intent("refunds/policy", acts: [.affirm], asks: true))
    #expect(turn.text.hasPrefix("Refunds take 5 days."))
    #expect(turn.text.hasSuffix("Shall I cancel A-10042?"))
  }

  @Test(
    "Another value at the confirmation is asked about anew, also behind a no",
    arguments: [
      UnderstoodUtterance.order("A-20000"),
      .make("no, A-20000", zone: .search, entities: [.order("A-20000")], acts: [.deny]),
    ]
  )
  func corrects(correction: UnderstoodUtterance) {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order()]))
    #expect(chat.say(correction).text == "Shall I cancel A-20000?")
    #expect(chat.say(.act(.affirm)).text == "Cancelled.")
  }

  @Test("A correction goes back only as far as the first state that reads the value")
  func correctsLastQuestion() {
    let book = IntentBehavior(
      id: "trips/book",
      title: "Book",
      slots: [
        SlotDefinition(name: "day", entity: "day", ask: [SampleAgent.text("When?")])
      ],
      action: .flow(
        Flow(states: [
          confirmation("first", "Have you been before?", then: "when"),
          FlowState(name: "when", step: .collect("day", then: Transition(target: .state("last")))),
          confirmation("last", "So on {day}?", then: "last"),
        ])
      )
    )
    var chat = Chat(SampleAgent.definition(more: [book]))
    chat.say(.intent("trips/book"))
    #expect(chat.say(day("Monday", acts: [.affirm])).text == "When?")
    #expect(chat.session.slots.isEmpty)
    var answer = day("Monday")
    answer.reading.slotValue = .text("Monday")
    #expect(chat.say(answer).text == "So on Monday?")
    #expect(chat.say(day("Tuesday", acts: [.deny])).text == "So on Tuesday?")
  }

  private func confirmation(
    _ name: FlowStateName,
    _ question: String,
    then next: FlowStateName
  ) -> FlowState {
    FlowState(
      name: name,
      step: .confirm(
        [SampleAgent.text(question)],
        yes: Transition(target: .state(next)),
        no: Transition(target: .cancel)
      )
    )
  }

  private func day(_ name: String, acts: Set<DialogueAct> = []) -> UnderstoodUtterance {
    let match = EntityMatch(entity: "day", range: 0..<1, value: .text(name), rule: "day")
    return .make(name, zone: .search, entities: [match], acts: acts)
  }
}
