import Conversation
import Dialogue
import Testing

/// Conversations of any messages in any order that go on for long.
@Suite("Long walks")
struct LongWalkTests {
  private static let turns = 1000
  /// More refusals than a customer needs to get out of whatever is under way.
  private static let patience = 12

  @Test(
    "A walk of a thousand turns says nothing three times on end, and ends its flows",
    arguments: 0..<12
  )
  func walk(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &+ 1_000_003)
    var chat = Chat(SampleAgent.definition(more: SampleAgent.endless), seed: UInt64(seed))
    var last: [String] = []
    for step in 0..<Self.turns {
      guard chat.session.isOpen else { break }
      if chat.session.owner == .person { chat.giveBack() }
      chat.answers = ["look-up-order": [[SampleAgent.found, SampleAgent.missing][random.below(2)]]]
      let input = DialogueWalkTests.inputs[random.below(DialogueWalkTests.inputs.count)]
      let turn = chat.run(input)
      // What leads on, an order found or an article shown, is no repetition.
      last = turn.isProgress ? [turn.text] : last.suffix(2) + [turn.text]
      #expect(
        last.count < 3 || Set(last).count > 1,
        "seed \(seed), turn \(step): \(input) -> \(turn.text)"
      )
      if step % 50 == 49 { expectWayOut(of: chat, "seed \(seed), turn \(step)") }
    }
    chat.run(.end)
    #expect(chat.session.flows.isEmpty, "seed \(seed)")
  }

  @Test(
    "Whoever says the same for ever hears something else in the end",
    arguments: DialogueWalkTests.inputs.indices.filter {
      // Each press of a star is thanked for.
      if case .utterance = DialogueWalkTests.inputs[$0] { true } else { false }
    }
  )
  func insists(place: Int) {
    var chat = Chat(SampleAgent.definition(more: SampleAgent.endless))
    chat.answers = ["look-up-order": Array(repeating: SampleAgent.missing, count: 40)]
    var last: [String] = []
    for _ in 0..<20 {
      guard chat.session.isOpen, chat.session.owner != .person else { return }
      let turn = chat.run(DialogueWalkTests.inputs[place])
      last = turn.isProgress ? [turn.text] : last.suffix(2) + [turn.text]
      #expect(last.count < 3 || Set(last).count > 1, "\(DialogueWalkTests.inputs[place]): \(last)")
    }
  }

  /// From here, too, "cancel" leads out of every flow, and who asks for a person gets a ticket.
  private func expectWayOut(of chat: Chat, _ place: String) {
    var leaving = chat
    for _ in 0..<Self.patience where !leaving.session.flows.isEmpty {
      leaving.say(.act(.cancel))
    }
    #expect(leaving.session.flows.isEmpty, "\(place): a flow that cannot be left")
    var asking = chat
    for _ in 0..<Self.patience where asking.session.isOpen && asking.session.ticket == nil {
      asking.say(.act(.requestPerson))
    }
    #expect(!asking.session.isOpen || asking.session.ticket != nil, "\(place): no way to a person")
  }
}

extension Chat.Turn {
  /// Whether something came of the turn, so that the same words again are no circle.
  fileprivate var isProgress: Bool {
    events.contains { event in
      switch event.fact {
      case .slotSet, .flowStarted, .flowEnded, .flowLeft, .ticketOpened: true
      default: false
      }
    }
  }
}
