import Conversation
import Dialogue
import TextAnalysis
import Testing

/// What a customer sees when they are understood, half understood, or not at all.
@Suite("Understanding, clarifying, searching")
struct DialogueMachineTests {
  @Test("An intent with a reply is answered")
  func answers() {
    var chat = Chat()
    let turn = chat.say(.intent("refunds/policy"))
    #expect(turn.text == "Refunds take 5 days.")
    #expect(turn.summary.kind == .answer)
    #expect(turn.summary.intent == "refunds/policy")
    #expect(turn.decision == .answer)
    #expect(turn.kind == .answer)
    #expect(chat.session.expectation == .nothing)
    #expect(chat.session.answer?.intent == "refunds/policy")
  }

  @Test(
    "A clarification may be answered by place",
    arguments: [
      (0, "Which order is it?", TurnDraft.Summary.Kind.collect),
      (1, "Which order is it?", .collect),
      (2, "I am sorry. Could you tell me in other words what you need?", .none),
    ]
  )
  func clarifies(place: Int, reply: String, kind: TurnDraft.Summary.Kind) {
    var chat = Chat()
    let asked = chat.say(.unsure())
    #expect(
      asked.text == """
        Did you mean one of these?
          1. Track an order
          2. Cancel an order
          3. Something else
          4. Talk to a person
        """
    )
    #expect(asked.summary.kind == .clarify)
    #expect(chat.session.expectation == .choice(["orders/track", "orders/cancel"]))
    let turn = chat.say(.choice(place))
    #expect(turn.text == reply)
    #expect(turn.summary.kind == kind)
    #expect(turn.types.contains("label.proposed") == (place < 2))
  }

  @Test("The last choice is a person")
  func choosesPerson() {
    var chat = Chat()
    chat.say(.unsure())
    let turn = chat.say(.choice(3))
    #expect(turn.escalation == "user_request")
    #expect(turn.opening?.subject == "my order")
    #expect(chat.session.owner == .queued)
  }

  @Test("After a clarification the likelier of the choices wins, without a label")
  func resolvesChoiceByWords() {
    var chat = Chat()
    chat.say(.unsure())
    let turn = chat.say(.unsure(["orders/cancel", "orders/track"], text: "cancel it"))
    #expect(turn.text == "Which order is it?")
    #expect(chat.session.flows.last?.intent == "orders/cancel")
    #expect(!turn.types.contains("label.proposed"))
  }

  @Test("Small talk is nothing to choose: beside it the other intent is meant")
  func smallTalkIsNoChoice() {
    var chat = Chat()
    let turn = chat.say(.unsure(["small/hello", "orders/track"]))
    #expect(turn.summary.kind == .collect)
    #expect(turn.summary.intent == "orders/track")
  }

  @Test("Small talk that only resembles its samples is asked for in other words")
  func doubtfulSmallTalk() {
    var chat = Chat()
    var doubtful = UnderstoodUtterance.intent("small/hello", "that's late")
    doubtful.interpretation.beginsAsExample = false
    #expect(chat.say(doubtful).summary.kind == .fallback)
    #expect(chat.say(.intent("small/hello", "hello there, I am Ada")).summary.kind == .smalltalk)
  }

  @Test("A bare number offers no choices: it may be anything")
  func bareNumber() {
    var chat = Chat()
    var utterance = UnderstoodUtterance.unsure(text: "5")
    utterance.interpretation.zone = .search
    utterance.interpretation.entities = [
      EntityMatch(entity: "order-number", range: 0..<1, value: .number(5), rule: "number")
    ]
    #expect(chat.say(utterance).summary.kind != .clarify)
  }

  @Test("Nothing is clarified twice in a row, also not after 'something else'")
  func clarifiesOnce() {
    let others: [IntentID] = ["delivery/times", "refunds/policy"]
    var chat = Chat()
    chat.say(.unsure())
    #expect(chat.say(.unsure(others, text: "a thing")).escalation == "low_confidence")
    var second = Chat()
    second.say(.unsure())
    second.say(.act(.somethingElse))
    #expect(second.say(.unsure(others, text: "a thing")).escalation == "low_confidence")
    var third = Chat()
    third.say(.unsure())
    third.say(.intent("refunds/policy"))
    #expect(third.say(.unsure()).summary.kind == .clarify)
  }

  @Test("'Yes' to several choices shows them again, to one it takes it")
  func agreesToChoices() {
    var chat = Chat()
    let asked = chat.say(.unsure())
    #expect(chat.say(.act(.affirm)).parts == asked.parts)
    #expect(chat.say(.choice(0)).text == "Which order is it?")
    var single = Chat()
    single.say(.unsure(["refunds/policy"]))
    #expect(single.say(.act(.affirm)).text == "Refunds take 5 days.")
  }

  @Test("'What?' says it again and keeps the question open")
  func repeats() {
    var chat = Chat()
    #expect(
      chat.say(.act(.requestRepeat)).text == "I have not said anything yet. What can I do for you?"
    )
    let asked = chat.say(.unsure())
    #expect(chat.say(.act(.requestRepeat)).parts == asked.parts)
    #expect(chat.say(.choice(1)).summary.kind == .collect)
    var helped = Chat()
    let answer = helped.say(.intent("delivery/times"))
    #expect(helped.say(.act(.requestRepeat)).parts == answer.parts)
    #expect(helped.session.expectation == .helped)
  }

  @Test("A question that no intent fits is answered from the articles")
  func searches() {
    var chat = Chat()
    let turn = chat.say(.question("delivery to Norway"))
    #expect(
      turn.text == """
        I found this:
        Passage of delivery/times.
        (delivery/times)
        Did that help?
        """
    )
    #expect(turn.summary.kind == .search)
    #expect(turn.decision == .answer)
    #expect(chat.session.expectation == .helped)
    #expect(chat.session.asked.isEmpty)
    #expect(chat.session.lastIntent == nil)
  }

  @Test("The words before a passage may name its article")
  func namesArticle() {
    let wording = Wording(overrides: [.searchIntro: [SampleAgent.text("From {article.title}:")]])
    var chat = Chat(SampleAgent.definition(wording: wording))
    #expect(chat.say(.question("delivery")).text.hasPrefix("From delivery/times:\nPassage"))
  }

  @Test("A question that nothing fits becomes a ticket about the customer's own words")
  func escalatesUnknown() {
    var chat = Chat()
    chat.say(.intent("refunds/policy"))
    let turn = chat.say(.question())
    #expect(turn.escalation == "low_confidence")
    #expect(turn.opening?.issue == nil)
    #expect(turn.opening?.subject == "do you sell kites")
    #expect(turn.opening?.words == ["some words about it", "do you sell kites"])
    #expect(
      turn.text == """
        I have passed this to a colleague as ticket T-000018. How can they reach you: an e-mail \
        address or a phone number? Say no if you would rather not.
        """
    )
    #expect(chat.session.asked == ["refunds/policy": 1])
  }

  @Test("Not understood is said once, the next time a person takes over")
  func fallsBack() {
    var chat = Chat()
    #expect(
      chat.say(.gibberish()).text == "I am not sure I follow. Could you say that in other words?"
    )
    chat.say(.intent("refunds/policy"))
    let turn = chat.say(.gibberish("zzz"))
    #expect(turn.escalation == "repeated_fallback")
    #expect(turn.opening?.subject == "zzz")
  }

  @Test(
    "'OK' and the like are no question that was not understood",
    arguments: [DialogueAct.affirm, .deny, .thank]
  )
  func acknowledges(act: DialogueAct) {
    var chat = Chat()
    chat.say(.intent("refunds/policy"))
    for number in 0..<4 {
      let turn = chat.say(.act(act))
      // Not the same three times in a row.
      #expect(
        turn.text
          == (number == 2
            ? "I am here. What can I do for you?"
            : "All right. Just write if there is anything else.")
      )
      #expect(turn.decision == .feedback)
    }
    #expect(chat.session.ticket == nil)
  }

  @Test("Empty and endless messages get a hint, and the open question again")
  func defects() {
    var chat = Chat()
    #expect(chat.say(.defect(.empty)).text == "I am here. What can I do for you?")
    #expect(chat.say(.defect(.tooLong)).text.hasPrefix("That is more than I can take in at once."))
    chat.say(.intent("orders/track"))
    #expect(chat.say(.defect(.empty)).text == "Which order is it?")
    #expect(chat.say(.order()).text == "Order A-10042 is shipped.")
  }

  @Test("A menu of the content is answered like a clarification, without a label")
  func offersMenu() {
    var chat = Chat()
    #expect(chat.say(.intent("help/menu")).text.hasPrefix("What is it about?\n  1. Delivery times"))
    let turn = chat.say(.choice(1))
    #expect(turn.text == "Refunds take 5 days.")
    #expect(!turn.types.contains("label.proposed"))
  }

  @Test("A choice is searched for by the question that led to it, not by its number")
  func searchesForQuestion() {
    var chat = Chat()
    chat.say(.unsure(["search/only", "refunds/policy"], text: "delivery stuff"))
    #expect(chat.say(.choice(0)).text.contains("Passage of delivery/times."))
  }

  @Test("Small talk is answered, counts as nothing and takes turns with its variants")
  func smallTalk() {
    var chat = Chat()
    let first = chat.say(.intent("small/hello"))
    let second = chat.say(.intent("small/hello"))
    #expect([first.text, second.text].sorted() == ["Hello.", "Hi there."])
    #expect(first.decision == .smalltalk)
    #expect(first.summary.kind == .smalltalk)
    #expect(chat.session.asked.isEmpty)
    #expect(chat.session.answer == nil)
    #expect(chat.say(.intent("small/hello")).text == first.text)
    var same = Chat()
    #expect(same.say(.intent("small/hello")).text == first.text)
  }

  @Test("An answer whose names have no values is passed over for the articles")
  func passesOver() {
    var chat = Chat(SampleAgent.definition(more: SampleAgent.endless))
    let turn = chat.say(.intent("silent/reply", "delivery costs"))
    #expect(turn.summary.kind == .search)
    #expect(turn.text.contains("Passage of delivery/times."))
  }

  @Test(
    "A condition chooses among variants, else those without one take turns",
    arguments: [("plus", "Free for you."), ("basic", "It costs £5.")]
  )
  func variants(plan: String, reply: String) {
    var chat = Chat()
    chat.happen(.customerIdentified(from: nil, to: "c1", attributes: ["plan": .text(plan)]))
    #expect(chat.say(.intent("plans/price")).text == reply)
  }

  @Test("Customer's own ending says goodbye, and asks for a rating once something was asked")
  func ends() {
    var idle = Chat()
    #expect(idle.run(.end).text == "Goodbye.")
    var chat = Chat()
    chat.say(.intent("refunds/policy"))
    let turn = chat.run(.end)
    #expect(
      turn.text
        == "Goodbye. How would you rate this conversation, from 1 (poor) to 5 (very good)?"
    )
    #expect(turn.events.last?.cause == turn.events.first?.id)
    #expect(chat.session.expectation == .rating)
    #expect(chat.run(.rating(5, comment: nil)).text == "Thank you for the rating.")
    #expect(chat.session.survey?.score == 5)
  }

  @Test("Nobody is asked for a rating while a ticket is open, after a rejection, or too often")
  func asksForNoRating() {
    var waiting = Chat()
    waiting.say(.question())
    waiting.say(.act(.deny))
    waiting.say(.intent("delivery/times"))
    #expect(waiting.say(.act(.affirm)).text == "Glad that helped.")
    #expect(waiting.run(.end).text == "Goodbye.")
    var recent = Chat(lastSurveys: [.csat: Timestamp(milliseconds: 1_772_442_000_000 - 86_400_000)])
    recent.say(.intent("refunds/policy"))
    #expect(recent.run(.end).text == "Goodbye.")
    var old = Chat(lastSurveys: [.csat: Timestamp(milliseconds: 1_772_442_000_000) + .days(-31)])
    old.say(.intent("refunds/policy"))
    #expect(old.run(.end).types.contains("csat.asked"))
    var never = Chat(SampleAgent.definition(survey: SurveyPolicy(surveys: [])))
    never.say(.intent("refunds/policy"))
    #expect(never.run(.end).text == "Goodbye.")
  }
}
