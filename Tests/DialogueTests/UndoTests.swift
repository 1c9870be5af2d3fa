import Conversation
import Dialogue
import Testing
import TextAnalysis

@Suite("What a flow has done is undone where it does not come to its good end")
struct UndoTests {
  private static func action(
    _ state: FlowStateName,
    _ name: ActionName,
    then target: Transition.Target,
    onFailure: Transition.Target = .escalate("down")
  ) -> FlowState {
    FlowState(
      name: state,
      step: .action(
        name,
        with: [.init(name: "item", value: .literal(.text("boots")))],
        on: [
          .init(result: "found", transition: Transition(target: target)),
          .init(result: "failed", transition: Transition(target: onFailure)),
        ]
      )
    )
  }

  /// Puts two things aside, asks whether to go on, and books.
  private static let exchange = IntentBehavior(
    id: "returns/exchange",
    title: "Exchange",
    action: .flow(
      Flow(states: [
        action("reserve", "reserve", then: .state("label")),
        action("label", "make-label", then: .state("sure")),
        FlowState(
          name: "sure",
          step: .confirm(
            [SampleAgent.text("Shall I go on?")],
            yes: Transition(target: .state("book")),
            no: Transition(target: .cancel)
          )
        ),
        action("book", "book", then: .done),
      ])
    )
  )

  private static func chat(asksFirst: Bool = false, after results: [String] = ["found"]) -> Chat {
    var definition = SampleAgent.definition(
      escalation: EscalationPolicy(asksFirst: asksFirst),
      more: [exchange]
    )
    definition.undoSteps = [
      "reserve": UndoStep(action: "release", after: results),
      "make-label": UndoStep(action: "void-label", after: ["found"]),
    ]
    var chat = Chat(definition)
    chat.answers["reserve"] = [("found", ["hold": .text("H-1"), "item": .text("other")])]
    return chat
  }

  private static func requests(_ turn: Chat.Turn) -> [String] {
    turn.events.compactMap { event in
      guard case .actionRequested(let name, let arguments, let key) = event.fact else { return nil }
      let given = arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.plainText)" }
      return "\(name) \(given.joined(separator: " ")) \(key.hasSuffix(".undo"))"
    }
  }

  @Test("Cancelled, it undoes the last first, with what was given and what was answered")
  func cancelled() {
    var chat = Self.chat()
    #expect(chat.say(.intent("returns/exchange")).text == "Shall I go on?")
    let turn = chat.say(.act(.deny))
    #expect(
      Self.requests(turn) == [
        "void-label item=boots status=shipped true", "release hold=H-1 item=boots true",
      ]
    )
    #expect(
      turn.text == """
        What I had already done for that is undone again. All right, I have stopped that. Is \
        there anything else?
        """
    )
    #expect(chat.session.undos.isEmpty && chat.session.pendingCall == nil)
    #expect(Self.requests(chat.say(.intent("delivery/times"))).isEmpty)
  }

  @Test("Done, it undoes nothing")
  func done() {
    var chat = Self.chat()
    chat.say(.intent("returns/exchange"))
    let turn = chat.say(.act(.affirm))
    #expect(Self.requests(turn) == ["book item=boots false"])
    #expect(chat.session.undos.isEmpty)
  }

  @Test("Where a later action fails, the customer hears of it between what failed and who helps")
  func laterFailure() {
    var chat = Self.chat()
    chat.say(.intent("returns/exchange"))
    chat.answers["book"] = [SampleAgent.failed]
    let turn = chat.say(.act(.affirm))
    #expect(Self.requests(turn).map { $0.prefix(4) } == ["book", "void", "rele"])
    #expect(
      turn.text.hasPrefix(
        """
        I cannot reach our system just now. What I had already done for that is undone again. I \
        have passed this to a colleague as ticket T-000018.
        """
      )
    )
    #expect(chat.session.expectation == .contact(rung: 0))
  }

  @Test("A person asked for first, or the end of the conversation, undoes it too")
  func otherEnds() {
    var asking = Self.chat(asksFirst: true)
    asking.say(.intent("returns/exchange"))
    asking.answers["book"] = [SampleAgent.failed]
    let asked = asking.say(.act(.affirm))
    #expect(Self.requests(asked).count == 3)
    #expect(asked.text.hasSuffix("Shall I bring in a colleague?"))
    var ending = Self.chat()
    ending.say(.intent("returns/exchange"))
    let end = ending.run(.end)
    #expect(Self.requests(end).count == 2)
    #expect(end.text == "What I had already done for that is undone again. Goodbye.")
    var calling = Self.chat()
    calling.say(.intent("returns/exchange"))
    #expect(Self.requests(calling.say(.intent("contact/human"))).count == 2)
  }

  @Test("What is only interrupted is kept; what it interrupted goes on beside the undoing")
  func interrupted() {
    var chat = Self.chat()
    chat.say(.intent("returns/start"))
    chat.say(.intent("returns/exchange"))
    let kept = chat.say(.intent("orders/track"))
    #expect(Self.requests(kept).isEmpty)
    chat.say(.order())
    let turn = chat.say(.act(.deny))
    #expect(Self.requests(turn).count == 2)
    #expect(turn.text.hasSuffix("Back to where we were: Return something. Why?"))
    #expect(chat.session.expectation == .slot("reason", rung: 0))
    #expect(chat.session.flows.last?.lastResult == nil)
  }

  @Test("Where undoing fails, a colleague puts it right, and the rest is undone all the same")
  func failingUndo() {
    var chat = Self.chat()
    chat.say(.intent("returns/exchange"))
    chat.answers["void-label"] = [SampleAgent.failed]
    let turn = chat.say(.act(.deny))
    #expect(Self.requests(turn).count == 2)
    #expect(turn.escalation == "rule undo-failed void-label")
    #expect(turn.opening?.issue == "returns/exchange")
    #expect(turn.text.contains("A colleague will put it right, as ticket T-000018."))
    #expect(turn.summary.kind == .escalate)
    #expect(chat.session.owner == .queued)
    #expect(
      turn.events.contains {
        if case .ticketReplied(let note) = $0.fact {
          !note.isPublic && note.text.text == "undo-failed void-label"
        } else {
          false
        }
      }
    )
  }

  @Test("With a ticket open already, the failure is noted on it")
  func failingUndoWithTicket() {
    var chat = Self.chat()
    chat.say(.intent("returns/exchange"))
    chat.answers["book"] = [SampleAgent.failed]
    chat.answers["release"] = [SampleAgent.failed]
    let turn = chat.say(.act(.affirm))
    #expect(turn.types.count { $0 == "ticket.opened" } == 1)
    #expect(turn.escalation == "rule down")
    #expect(turn.types.contains("ticket.replied"))
    #expect(turn.text.contains("A colleague will put it right, as ticket T-000018."))
  }

  @Test("A failed change is undone only where the content says so")
  func afterFailure() {
    var plain = Self.chat()
    plain.answers["reserve"] = [SampleAgent.failed]
    #expect(Self.requests(plain.say(.intent("returns/exchange"))).count == 1)
    var careful = Self.chat(after: ["found", "failed"])
    careful.answers["reserve"] = [SampleAgent.failed]
    let turn = careful.say(.intent("returns/exchange"))
    #expect(Self.requests(turn).last == "release item=boots true")
  }

  @Test("It is said in the customer's language")
  func language() {
    var chat = Chat(
      {
        var definition = SampleAgent.definition(
          wording: Wording(language: "de"),
          more: [Self.exchange]
        )
        definition.undoSteps = ["reserve": UndoStep(action: "release", after: ["found"])]
        return definition
      }()
    )
    chat.say(.intent("returns/exchange"))
    #expect(chat.say(.act(.deny)).text.hasPrefix("Was ich dafür schon getan hatte, ist wieder"))
  }

  @Test("Every walk undoes each change once, and only after its flow", arguments: 0..<100)
  func walk(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var chat = Self.chat(asksFirst: seed % 2 == 0, after: ["found", "failed"])
    let inputs: [DialogueInput] = [
      .utterance(.intent("returns/exchange")), .utterance(.act(.affirm)),
      .utterance(.act(.deny)), .utterance(.act(.cancel)), .utterance(.intent("orders/track")),
      .utterance(.order()), .utterance(.intent("contact/human")), .utterance(.gibberish()),
      .utterance(.intent("delivery/times")),
    ]
    for _ in 0..<20 {
      for name in ["reserve", "make-label", "book", "release", "void-label"] {
        chat.answers[name] = [random.below(3) == 0 ? SampleAgent.failed : SampleAgent.found]
      }
      chat.run(inputs[random.below(inputs.count)])
      #expect(chat.session.undos.isEmpty && chat.session.pendingCall == nil, "seed \(seed)")
      #expect(
        chat.session.flows.isEmpty || chat.session.expectation != .nothing,
        "seed \(seed)"
      )
      #expect(chat.events.count { $0.fact.type == "ticket.opened" } <= 1)
    }
    chat.run(.end)
    var noted: [UndoNote] = []
    var undone: [String] = []
    for event in chat.events {
      if case .undoNoted(let note) = event.fact { noted.append(note) }
      if case .actionRequested(_, _, let key) = event.fact, key.hasSuffix(".undo") {
        undone.append(key)
      }
    }
    #expect(Set(undone).count == undone.count && Set(undone).isSubset(of: noted.map(\.key)))
    #expect(Session.fold(chat.events, id: "s1") == chat.session)
    #expect(chat.events.compactMap { Event($0.record()) } == chat.events)
  }
}
