import Conversation
import Dialogue
import Testing

@Suite("Only the owner speaks")
struct OwnershipTests {
  /// A conversation whose ticket is open, an address declined.
  private func queued(_ first: UnderstoodUtterance...) -> Chat {
    var chat = Chat()
    for utterance in first { chat.say(utterance) }
    if chat.session.ticket == nil { chat.say(.act(.requestPerson)) }
    chat.say(.act(.deny))
    return chat
  }

  @Test("Given back, the open question of the flow that was interrupted is put again")
  func takesUp() {
    var chat = queued(.intent("orders/track"))
    #expect(chat.session.parked.map(\.intent) == ["orders/track"])
    chat.happen(.ownerChanged(.person))
    #expect(chat.say(.order()).parts.isEmpty)
    let turn = chat.giveBack()
    #expect(turn.text == "You are back with me. Which order is it?")
    #expect(
      turn.types
        == ["flow.resumed", "flow.moved", "state.entered", "agent.turn"].filter(turn.types.contains)
    )
    #expect(chat.session.expectation == .slot("order_number", rung: 0))
    #expect(chat.session.parked.isEmpty)
    #expect(chat.session.unheard.map(\.parts) == [turn.parts])
    #expect(chat.say(.order()).text == "Order A-10042 is shipped.")
  }

  @Test("The confirmation that was open is asked again, with the values it had")
  func takesUpConfirmation() {
    var chat = queued(.intent("orders/cancel", entities: [.order()]))
    chat.happen(.ownerChanged(.person))
    #expect(chat.giveBack().text == "You are back with me. Shall I cancel A-10042?")
    #expect(chat.say(.act(.deny)).text == "Fine, it stays.")
  }

  @Test("A flow whose ladder ended, or whose action failed, is not asked again")
  func leavesFailed() {
    var ladder = queued(
      .intent("orders/track"),
      .gibberish(),
      .gibberish(),
      .act(.affirm)
    )
    var failed = Chat()
    failed.answers = ["look-up-order": [SampleAgent.failed]]
    failed.say(.intent("orders/track", entities: [.order()]))
    for var chat in [ladder, failed] {
      #expect(chat.session.ticket != nil)
      #expect(chat.session.parked.isEmpty)
      chat.happen(.ownerChanged(.person))
      #expect(chat.giveBack().text == "You are back with me. What else can I do for you?")
      #expect(chat.session.flows.isEmpty)
    }
    ladder.say(.act(.thank))
  }

  @Test("A flow that was begun while the ticket waited goes on too")
  func takesUpLater() {
    var chat = queued(.intent("orders/track"))
    chat.say(.intent("returns/start"))
    chat.happen(.ownerChanged(.person))
    #expect(chat.giveBack().text == "You are back with me. Why?")
    #expect(chat.session.flows.map(\.intent) == ["orders/track", "returns/start"])
  }

  @Test("Whoever needs a person again after the return waits in the queue of the same ticket")
  func queuesAgain() {
    var chat = queued()
    chat.happen(.ownerChanged(.person))
    chat.giveBack()
    #expect(chat.session.owner == .returned)
    let turn = chat.say(.act(.requestPerson))
    #expect(turn.opening == nil)
    #expect(chat.session.owner == .queued)
  }

  @Test("After a return the agent's own answer is followed by the survey, once")
  func asksForRating() {
    var chat = queued()
    chat.happen(.ownerChanged(.person))
    chat.giveBack()
    chat.say(.intent("delivery/times"))
    #expect(chat.say(.act(.affirm)).types.contains("csat.asked"))
    #expect(!queued().events.map(\.fact.type).contains("csat.asked"))
  }

  @Test("A conversation that has ended is not taken up")
  func leavesEnded() {
    var chat = queued()
    chat.run(.end)
    chat.happen(.ownerChanged(.person))
    #expect(chat.giveBack().events.isEmpty)
  }

  @Test("Who has the conversation is known by name, until it is given back")
  func knowsColleague() {
    var chat = queued()
    #expect(chat.session.colleague == nil)
    chat.happen(.ownerChanged(.person))
    #expect(chat.session.colleague == "ann")
    #expect(chat.session.ownerSince == chat.now)
    chat.giveBack()
    #expect(chat.session.colleague == nil)
  }
}
