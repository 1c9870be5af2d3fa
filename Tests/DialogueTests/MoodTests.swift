import Conversation
import Dialogue
import Testing

/// How upset customers are treated.
@Suite("Upset customers")
struct MoodTests {
  private static func angry(_ utterance: UnderstoodUtterance) -> UnderstoodUtterance {
    var utterance = utterance
    utterance.signals = [
      MoodSignal(kind: .capitals, evidence: "WHERE"), MoodSignal(kind: .insult, evidence: "idiots"),
    ]
    return utterance
  }

  @Test(
    "The score is half of the one before and the weights of what a turn shows, and fades to nothing"
  )
  func score() {
    var chat = Chat()
    chat.say(Self.angry(.intent("refunds/policy", "a")))
    #expect(chat.session.mood == 2.25)
    chat.say(.intent("delivery/times", "b"))
    #expect(chat.session.mood == 1.125)
    for number in 0..<6 { chat.say(.intent("plans/price", "c\(number)")) }
    #expect(chat.session.mood == 0)
    #expect(chat.session.moods.count == 5)
    let scored = chat.events.count { $0.fact.type == "mood.scored" }
    #expect(scored == 6, "a mood that is nothing is not written down again and again")
  }

  @Test("Evidence is stored with every score")
  func evidence() {
    var chat = Chat()
    chat.say(Self.angry(.intent("refunds/policy")))
    let kinds = chat.events.compactMap { event -> [String]? in
      if case .moodScored(let score) = event.fact { score.signals.map(\.evidence) } else { nil }
    }
    #expect(kinds == [["WHERE", "idiots"]])
  }

  @Test("The same words again, a wish for a person and a rejected answer are signs too")
  func signsInContext() {
    var chat = Chat()
    chat.say(.intent("delivery/times", "when does it come then"))
    chat.say(.act(.deny))
    #expect(chat.session.mood == 0.75)
    chat.say(.intent("delivery/times", "when does it come then"))
    #expect(chat.session.mood == 0.375 + 1)
    chat.say(.act(.requestPerson))
    #expect(chat.session.mood == 1.375 / 2 + 1)
  }

  @Test("An upset customer's ticket is urgent, and no rating is asked")
  func urgent() {
    var chat = Chat()
    let turn = chat.say(Self.angry(.act(.requestPerson)))
    #expect(turn.opening?.priority == "high")
    var calm = Chat()
    #expect(calm.say(.act(.requestPerson)).opening?.priority == "normal")
  }

  @Test("What is not understood from an upset customer goes to a person the first time")
  func lowersTheBar() {
    var loud = UnderstoodUtterance.gibberish("QWX ZZT!!!")
    loud.signals = [.capitals, .punctuation, .anger].map { MoodSignal(kind: $0, evidence: "X") }
    var chat = Chat()
    let turn = chat.say(loud)
    #expect(turn.escalation == "low_confidence upset")
    #expect(turn.opening?.priority == "high")
    var amidForm = Chat()
    amidForm.say(.intent("orders/track"))
    #expect(amidForm.say(.gibberish()).text == "It is on your e-mail. Which order is it?")
    #expect(amidForm.say(loud).kind == .offerPerson)
  }

  @Test("A person is offered once after an answer, and no survey follows")
  func offersPerson() {
    var chat = Chat()
    let turn = chat.say(Self.angry(.intent("delivery/times")))
    #expect(turn.text.contains("If you would rather speak to a person, just say so."))
    let confirmed = chat.say(Self.angry(.act(.affirm)))
    #expect(!confirmed.types.contains("csat.asked"))
    #expect(confirmed.events.contains { $0.fact == .survey(.csat, .skipped(reason: "upset")) })
    let again = chat.say(Self.angry(.intent("delivery/times", "and once more")))
    #expect(!again.text.contains("If you would rather"))
  }

  @Test(
    "Nothing is recommended to an upset customer, nor with a ticket open, nor after a rejected answer"
  )
  func recommends() {
    var definition = SampleAgent.definition()
    definition.intents["refunds/policy"]?.offer = [.init(text: SampleAgent.text("Try Plus."))]
    var calm = Chat(definition)
    #expect(calm.say(.intent("refunds/policy")).text == "Refunds take 5 days. Try Plus.")
    var upset = Chat(definition)
    #expect(!upset.say(Self.angry(.intent("refunds/policy"))).text.contains("Try Plus."))
    var waiting = Chat(definition)
    waiting.say(.act(.requestPerson))
    waiting.say(.act(.deny))
    #expect(!waiting.say(.intent("refunds/policy")).text.contains("Try Plus."))
  }
}
