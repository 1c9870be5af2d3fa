import Conversation
import Dialogue
import Testing

/// What is said where a conversation leaves the straight path.
@Suite("Repairs")
struct RepairTests {
  private static func why(_ text: String = "why do you ask") -> UnderstoodUtterance {
    .act(.askWhy, text: text)
  }

  @Test("'Why do you ask?' is answered, takes no rung, and the question is put again")
  func explains() {
    var definition = SampleAgent.definition()
    definition.intents["orders/track"]?.slots[0].why = [SampleAgent.text("To find your parcel.")]
    var chat = Chat(definition)
    chat.say(.intent("orders/track"))
    for _ in 0..<2 {
      #expect(chat.say(Self.why()).text == "To find your parcel. Which order is it?")
    }
    #expect(chat.session.expectation == .slot("order_number", rung: 0))
    #expect(chat.session.repairs[.explanation] == 2)
  }

  @Test("What has been said twice in a row is not said a third time: a person is offered")
  func monotony() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let replies = (0..<3).map { _ in chat.say(Self.why()).text }
    #expect(replies[0] == replies[1])
    #expect(replies[2] == "We seem to go round in circles. Shall I bring in a colleague?")
    #expect(chat.say(.act(.affirm)).escalation == "rule going-round")
    let queued = (0..<4).map { chat.say(.question("and another thing \($0)")).text }
    #expect(Set(queued.suffix(3)).count > 1)
  }

  @Test("without words of its own, a slot's question is explained by what is under way")
  func explainsByTopic() {
    var definition = SampleAgent.definition()
    definition.intents["orders/track"]?.topic = "your parcel"
    var chat = Chat(definition)
    chat.say(.intent("orders/track"))
    #expect(chat.say(Self.why()).text.hasPrefix("I need it to go on with this: your parcel."))
  }

  @Test("A confirmation, an address and a rating have reasons of their own")
  func explainsOthers() {
    var chat = Chat()
    chat.say(.intent("orders/cancel", entities: [.order()]))
    let confirmation = chat.say(Self.why())
    #expect(confirmation.text.hasSuffix("Shall I cancel A-10042?"))
    #expect(chat.session.expectation == .confirmation(rung: 0))
    chat.say(.act(.requestPerson))
    #expect(chat.say(Self.why()).text.hasPrefix("So that a colleague can answer you."))
    #expect(chat.session.expectation == .contact(rung: 0))
  }

  @Test("Where nothing was asked, 'why?' is an ordinary message")
  func asksByItself() {
    var chat = Chat()
    #expect(!chat.say(Self.why()).text.isEmpty)
    #expect(chat.session.repairs[.explanation] == nil)
  }

  // MARK: Interruption

  @Test("A flow that has waited long is offered, not forced", arguments: [true, false])
  func offersStale(yes: Bool) {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    chat.say(.intent("help/menu"))
    #expect(chat.session.flows.first?.suspendedAt != nil)
    chat.now = chat.now + .minutes(20)
    let offer = chat.say(.choice(1))
    #expect(offer.text == "Refunds take 5 days. Shall we go on with this: Track an order?")
    #expect(chat.session.expectation == .resumption("orders/track"))
    let turn = chat.say(.act(yes ? .affirm : .deny))
    #expect(chat.session.flows.isEmpty != yes)
    #expect(
      turn.text
        == (yes ? "Which order is it?" : "All right, I have stopped that. Is there anything else?")
    )
  }

  @Test("A value says yes to going on, another wish gives the old one up")
  func resumesByValue() {
    var (first, second) = (Self.stale(), Self.stale())
    #expect(first.say(.order()).text == "Order A-10042 is shipped.")
    let turn = second.say(.intent("plans/price"))
    #expect(turn.text == "It costs £5.")
    #expect(second.session.flows.isEmpty)
  }

  private static func stale() -> Chat {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    chat.say(.intent("help/menu"))
    chat.now = chat.now + .minutes(20)
    chat.say(.choice(1))
    return chat
  }

  @Test("A flow that waited a moment goes on by itself")
  func resumesFresh() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let turn = chat.say(.intent("refunds/policy"))
    #expect(turn.text.hasPrefix("Refunds take 5 days. Back to where we were: Track an order."))
    #expect(chat.session.repairs == [.interruption: 1, .resumption: 1])
    #expect(chat.session.flows.last?.suspendedAt == nil)
  }

  @Test("No more flows wait than the content allows: the oldest is given up")
  func limitsDepth() {
    var definition = SampleAgent.definition()
    definition.interruptions.depth = 1
    var chat = Chat(definition)
    for intent in ["orders/track", "returns/start", "orders/cancel"] as [IntentID] {
      chat.say(.intent(intent, entities: intent == "orders/cancel" ? [.order()] : []))
    }
    #expect(chat.session.flows.map(\.intent) == ["returns/start", "orders/cancel"])
    let ended = chat.events.filter { $0.fact == .flowEnded("orders/track", outcome: .abandoned) }
    #expect(ended.count == 1)
  }

  // MARK: Corrections

  @Test("A value given before is replaced amid another question, which is put again")
  func correctsEarlier() {
    var chat = Chat(Self.returns())
    chat.say(.intent("returns/start", entities: [.order("A-10042")]))
    var correction = UnderstoodUtterance.gibberish("no i meant A-20000")
    correction.reading.corrections = ["order_number": .text("A-20000")]
    let turn = chat.say(correction)
    #expect(turn.text == "I have changed that to A-20000. Why?")
    #expect(chat.session.slots["order_number"] == .text("A-20000"))
    #expect(chat.session.repairs[.correction] == 1)
  }

  @Test(
    "'The other order' is the one named before; where none was, it is asked for and the old one stays"
  )
  func correctsToOther() {
    var chat = Chat(Self.returns())
    chat.say(.intent("returns/start", entities: [.order("A-10042")]))
    var other = UnderstoodUtterance.gibberish("no the other order")
    other.reading.followUp = .other
    var first = UnderstoodUtterance.gibberish("no i meant A-20000")
    first.reading.corrections = ["order_number": .text("A-20000")]
    chat.say(first)
    #expect(chat.say(other).text == "I have changed that to A-10042. Why?")
    #expect(chat.session.slots["order_number"] == .text("A-10042"))
  }

  private static func returns() -> DialogueDefinition {
    let order = SlotDefinition(
      name: "order_number",
      entity: "order-number",
      ask: [SampleAgent.text("Which order?")]
    )
    var definition = SampleAgent.definition()
    definition.intents["returns/start"]?.slots.insert(order, at: 0)
    return definition
  }

  // MARK: Abuse, language, our own faults

  @Test("Abuse is met with calm once, then with the offer of a person")
  func abuse() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    var rude = UnderstoodUtterance.gibberish("you muppet")
    rude.signals = [MoodSignal(kind: .insult, evidence: "muppet")]
    #expect(chat.say(rude).text.hasSuffix("Which order is it?"))
    #expect(chat.session.expectation == .slot("order_number", rung: 0))
    #expect(chat.say(rude).kind == .offerPerson)
    #expect(chat.say(.act(.affirm)).escalation == "rule abuse")
  }

  @Test("Rude words about something that is asked for are no abuse")
  func rudeQuestion() {
    var chat = Chat()
    var rude = UnderstoodUtterance.intent("refunds/policy")
    rude.signals = [MoodSignal(kind: .swearing, evidence: "damn")]
    #expect(chat.say(rude).text == "Refunds take 5 days.")
    #expect(chat.session.repairs[.abuse] == nil)
  }

  @Test("A language that is asked for by name is spoken, or those that are spoken are named")
  func language() {
    var definition = SampleAgent.definition()
    definition.languages = ["en", "de"]
    var german = definition
    german.language = "de"
    german.wording = Wording(language: "de")
    var chat = Chat(definition, translations: [DialogueMachine(definition: german)])
    var request = UnderstoodUtterance.gibberish("auf deutsch bitte")
    request.requestedLanguage = "de"
    #expect(chat.say(request).text == "Gern, machen wir auf Deutsch weiter.")
    #expect(chat.session.language == "de")
    request.requestedLanguage = "fr"
    #expect(chat.say(request).text == "Leider spreche ich nur diese Sprachen: English, Deutsch.")
    #expect(chat.session.language == "de")
  }

  @Test("What goes wrong on our side is said, and a person takes over")
  func internalError() {
    var chat = Chat(SampleAgent.definition(more: SampleAgent.endless))
    let turn = chat.say(.intent("loop/states"))
    #expect(turn.text.hasPrefix("Something went wrong on our side, and I am sorry for that."))
    #expect(turn.escalation == "rule endless-flow")
    #expect(chat.session.repairs[.internalError] == 1)
  }
}
