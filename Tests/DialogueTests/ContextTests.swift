import Conversation
import Dialogue
import Testing

/// Short messages after what was said before.
@Suite("Context")
struct ContextTests {
  @Test("The last wish is asked for again with another value")
  func repeatsWithValue() {
    var chat = Chat()
    chat.say(.intent("orders/track", entities: [.order("A-1")]))
    let turn = chat.say(.followUp(.value, entities: [.order("A-2")]))
    #expect(turn.text == "Order A-2 is shipped.")
    let expected = CarriedContext(.request, intent: "orders/track", slot: "order_number")
    #expect(turn.scores.map(\.context) == [expected])
    #expect(turn.decision == .dialog)
  }

  @Test("The other value that was named is taken where there is just one")
  func takesOther() {
    var chat = Chat()
    chat.say(.list("A-1", "A-2"))
    let turn = chat.say(.followUp(.other))
    #expect(turn.text == "Order A-1 is shipped.")
    #expect(turn.scores.first?.context?.source == .earlierValue)
    #expect(chat.say(.followUp(.other)).text == "Order A-2 is shipped.")
  }

  @Test("A place in the order of naming picks a value")
  func takesPlace() {
    var chat = Chat()
    chat.say(.list("A-1", "A-2", "A-3"))
    #expect(chat.say(.followUp(.place(2))).text == "Order A-2 is shipped.")
    #expect(chat.say(.followUp(.place(7))).text == "Which order is it?")
  }

  @Test("Where no other value is known, or several are, the wish asks")
  func asksForOther() {
    var one = Chat()
    one.say(.intent("orders/track", entities: [.order("A-1")]))
    #expect(one.say(.followUp(.other)).text == "Which order is it?")
    var many = Chat()
    many.say(.list("A-1", "A-2", "A-3"))
    #expect(many.say(.followUp(.other)).text == "Which order is it?")
  }

  @Test("With nothing asked before, a follow-up is no follow-up")
  func needsRequest() {
    var chat = Chat()
    #expect(chat.say(.followUp(.other)).scores.first?.context == nil)
  }

  @Test("A bare value goes to the one request so far that takes it")
  func findsRequest() {
    var chat = Chat()
    chat.say(.intent("orders/track", entities: [.order("A-1")]))
    chat.say(.intent("refunds/policy"))
    let turn = chat.say(.order("A-2"))
    #expect(turn.text == "Order A-2 is shipped.")
    #expect(turn.scores.first?.context?.source == .takesValue)
  }

  @Test("The last question with more words is answered by what both mean")
  func extendsQuestion() {
    var chat = Chat()
    chat.say(.intent("refunds/policy"))
    let more = FollowUpReading.extended(.reading("delivery/times"), restricts: false)
    let turn = chat.say(.followUp(more))
    #expect(turn.text.hasPrefix("Passage of delivery/times."))
    #expect(turn.scores.first?.context == CarriedContext(.question, intent: "refunds/policy"))
    #expect(chat.session.question == "some words about it and this one")
  }

  @Test("A condition on the answer just given looks for another page")
  func looksElsewhere() {
    var chat = Chat()
    chat.say(.intent("delivery/times", "how long does delivery take"))
    let more = FollowUpReading.extended(.reading("delivery/times"), restricts: true)
    let turn = chat.say(.followUp(more))
    #expect(turn.text.contains("Passage of delivery/abroad."))
    #expect(chat.say(.followUp(more)).text.contains("Could you tell me in other words"))
  }

  @Test("A choice that was picked says so")
  func notesChoice() {
    var chat = Chat()
    chat.say(.unsure())
    let turn = chat.say(.choice(1))
    #expect(turn.scores.first?.context == CarriedContext(.choice, intent: "orders/cancel"))
  }

  @Test("A correction at the confirmation takes the place of the value read back")
  func corrects() {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order("A-1")]))
    var answer = UnderstoodUtterance.gibberish("actually number 2")
    answer.reading.corrections = ["order_number": .text("A-2")]
    #expect(chat.say(answer).text == "Shall I cancel A-2?")
  }
}
