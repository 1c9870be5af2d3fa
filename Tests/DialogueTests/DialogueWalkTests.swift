import Conversation
import Dialogue
import TextAnalysis
import Testing

/// Random conversations: whatever comes in which order, the promises hold.
@Suite("Random walks through the dialog")
struct DialogueWalkTests {
  static let inputs: [DialogueInput] = {
    let intents: [IntentID] = [
      "orders/track", "orders/cancel", "returns/start", "plans/price", "delivery/times",
      "refunds/policy", "help/menu", "small/hello", "contact/human", "search/only", "loop/states",
      "loop/actions", "silent/done", "silent/reply", "silent/question", "silent/branch",
      "no/such-intent",
    ]
    var utterances = intents.map { UnderstoodUtterance.intent($0) }
    utterances += intents.map { .intent($0, entities: [.order()], slotValue: .text("A-10042")) }
    utterances += intents.map { .intent($0, acts: [.deny]) }
    utterances += intents.map { .intent($0, acts: [.affirm, .cancel]) }
    utterances += DialogueAct.allCases.map { .act($0) }
    utterances += DialogueAct.allCases.map { .partly($0, text: "\($0) whatever") }
    utterances += [
      .act(.affirm), .act(.affirm), .act(.deny), .act(.affirm, .deny), .order(), .order("A-20000"),
      .free("it broke"), .gibberish(), .question(), .question("delivery to the moon"), .unsure(),
      .unsure(["delivery/times", "help/menu", "orders/track"]), .choice(0), .choice(1), .choice(2),
      .choice(3), .rating(5), .rating(1, text: "1, poor", knownWords: 2), .address(),
      .address(.search), .defect(.empty), .defect(.tooLong),
    ]
    utterances += intents.map { .intents($0, "delivery/times") }
    utterances += intents.map { .intents("orders/cancel", "orders/track", $0) }
    utterances += intents.map { .refusal(of: $0) }
    utterances += intents.map { .followUp(.extended(.reading($0), restricts: false)) }
    utterances += [
      .refusal(of: nil), .followUp(.other), .followUp(.place(1)), .followUp(.value),
      .followUp(.extended(.reading("delivery/times"), restricts: true)), .list("A-1", "A-2", "A-3"),
      .keeping(), .conditional(),
    ]
    return utterances.map { .utterance($0) } + [.rating(4, comment: nil)]
  }()

  @Test("Every walk keeps the promises of a turn", arguments: 0..<200)
  func walk(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var chat = Chat(
      SampleAgent.definition(
        escalation: EscalationPolicy(
          asksFirst: seed % 2 == 1,
          contact: seed % 3 == 0 ? .none : .emailOrPhone
        ),
        more: SampleAgent.endless
      ),
      seed: UInt64(seed)
    )
    for step in 0..<25 {
      if random.below(40) == 0, chat.session.ticket != nil { chat.happen(.ownerChanged(.person)) }
      if random.below(10) == 0, chat.session.owner == .person { chat.giveBack() }
      chat.answers = [
        "look-up-order": [SampleAgent.found, SampleAgent.missing, SampleAgent.failed, ("odd", [:])]
          .suffix(1 + random.below(4))
      ]
      let input = Self.inputs[random.below(Self.inputs.count)]
      let turn = chat.run(input)
      expectPromises(of: turn, input, chat)
      if seed < 20 || step == 24 { expectFold(of: chat) }
    }
    let end = chat.run(.end)
    #expect(end.text.isEmpty == (chat.session.owner == .person))
    #expect(chat.session.flows.isEmpty)
    #expect(chat.session.closedBy == .user)
  }

  private func expectFold(of chat: Chat) {
    #expect(Session.fold(chat.events, id: "s1") == chat.session)
    let readAgain = chat.events.compactMap { Event($0.record()) }
    #expect(readAgain == chat.events)
    #expect(Session.fold(readAgain, id: "s1") == chat.session)
  }

  private func expectPromises(of turn: Chat.Turn, _ input: DialogueInput, _ chat: Chat) {
    #expect(turn.effects <= 8)
    if chat.session.owner == .person {
      #expect(!turn.types.contains("agent.turn") && turn.parts.isEmpty)
    }
    // An endless flow is left after 50 steps of two events each, and a message may ask for three.
    #expect(turn.events.count < 400)
    for part in turn.parts { #expect(!part.plainText.isEmpty) }
    for event in turn.events {
      guard case .agentTurn = event.fact else { continue }
      #expect(event.cause == turn.events.first { $0.actor == "customer" }?.id)
    }
    #expect(turn.types.filter { $0 == "agent.turn" }.count <= 1)
    if case .utterance = input {
      #expect(turn.types.filter { $0 == "user.turn" }.count == 1)
      let scores = turn.events.compactMap { event in
        if case .intentScored(let score) = event.fact { score } else { nil }
      }
      // The message is scored once, and so is each request that was noted.
      #expect(scores.count { $0.part == 1 } == 1, "\(turn.types)")
      #expect(Set(scores.map { [$0.turn, $0.part] }).count == scores.count)
      #expect(chat.session.owner == .person || !turn.parts.isEmpty, "\(input)")
    }
    #expect(turn.types.filter { $0 == "ticket.opened" }.count <= 1)
    #expect(chat.events.count { $0.fact.type == "ticket.opened" } <= 1)
    // A flow under way waits for an answer: nothing dangles.
    #expect(chat.session.flows.isEmpty || chat.session.expectation != .nothing, "\(input)")
    #expect(chat.session.pendingAction == nil)
    let questions = turn.text.filter { $0 == "?" }.count
    #expect(questions <= 2, "\(turn.text)")
    // Whatever was noted waits for an answer to something else.
    #expect(
      chat.session.noted.isEmpty || chat.session.expectation != .nothing
        || chat.session.owner == .person,
      "\(input)"
    )
  }
}

/// A small generator whose numbers are the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
