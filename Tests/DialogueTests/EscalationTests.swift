import Conversation
import Dialogue
import Foundation
import TextAnalysis
import Testing

/// People: when they are brought in, how they are told, and that the agent is silent then.
@Suite("Escalation, feedback and rating")
struct EscalationTests {
  @Test("'Yes' to 'did that help?' confirms, votes and asks for a rating")
  func confirmsResolution() {
    var chat = Chat()
    let answer = chat.say(.intent("delivery/times"))
    #expect(answer.text.hasSuffix("Did that help?"))
    let turn = chat.say(.act(.affirm))
    #expect(
      turn.types == [
        "user.turn", "intent.scored", "article.voted", "resolution.confirmed", "state.entered",
        "csat.asked", "state.entered", "agent.turn",
      ]
    )
    #expect(turn.text.hasPrefix("Glad that helped. How would you rate"))
    #expect(turn.summary.kind == .survey)
    let rated = chat.say(.rating(4, text: "4, quick", knownWords: 1))
    #expect(rated.text == "Thank you for the rating.")
    #expect(
      rated.events.contains {
        $0.fact
          == .survey(.csat, .answered(score: 4, comment: RedactedText(alreadyRedacted: "4, quick")))
      }
    )
    #expect(chat.session.expectation == .nothing)
  }

  @Test("'Yes, and another thing' confirms and goes on")
  func confirmsInPassing() {
    var chat = Chat()
    chat.say(.intent("delivery/times"))
    let turn = chat.say(.intent("refunds/policy", acts: [.affirm]))
    #expect(turn.types.contains("resolution.confirmed"))
    #expect(turn.text == "Refunds take 5 days.")
  }

  @Test("'No' shows the next article, another 'no' opens a ticket")
  func rejectsResolution() {
    var chat = Chat()
    chat.say(.question("delivery to Norway"))
    let second = chat.say(.act(.deny))
    #expect(second.text.contains("Passage of delivery/abroad."))
    #expect(second.types.contains("resolution.rejected"))
    let turn = chat.say(.act(.deny))
    #expect(turn.escalation == "answer_rejected")
    #expect(turn.opening?.subject == "delivery to Norway")
    #expect(turn.opening?.articles == ["delivery/times", "delivery/abroad"])
  }

  @Test("'No, I want X' rejects the answer and serves X")
  func rejectsForAnother() {
    var chat = Chat()
    chat.say(.intent("delivery/times"))
    let turn = chat.say(.intent("refunds/policy", acts: [.deny]))
    #expect(turn.types.contains("resolution.rejected"))
    #expect(turn.text == "Refunds take 5 days.")
    #expect(chat.session.ticket == nil)
  }

  @Test(
    "A person may be asked for anywhere",
    arguments: [
      nil, UnderstoodUtterance.intent("orders/track"), .unsure(), .intent("delivery/times"),
      .intent("orders/cancel", entities: [.order()]), .intent("returns/start"),
    ] as [UnderstoodUtterance?]
  )
  func requestsPerson(before: UnderstoodUtterance?) {
    for request in [
      UnderstoodUtterance.act(.requestPerson), .partly(.requestPerson, text: "a person about it"),
      .intent("contact/human"),
    ] {
      var chat = Chat()
      if let before { chat.say(before) }
      let turn = chat.say(request)
      #expect(turn.escalation == "user_request")
      #expect(turn.summary.kind == .escalate)
      #expect(chat.session.flows.isEmpty)
      #expect(chat.session.expectation == .contact(rung: 0))
    }
  }

  @Test("A request for a person is about what was asked before")
  func namesIssue() {
    var chat = Chat()
    chat.say(.intent("refunds/policy"))
    let turn = chat.say(.intent("contact/human", "a human please"))
    #expect(turn.opening?.issue == "refunds/policy")
    #expect(turn.opening?.subject == "Refund policy")
  }

  @Test("An address is taken, declined, or asked for once more")
  func asksForContact() {
    func waiting() -> Chat {
      var chat = Chat()
      chat.say(.question())
      return chat
    }
    var given = waiting()
    #expect(given.say(.address()).text == "Thank you, I have added that to the ticket.")
    #expect(given.session.ticket?.hasContact == true)
    for no in [UnderstoodUtterance.act(.deny), .act(.lack), .partly(.deny, text: "no, not now")] {
      var declined = waiting()
      #expect(
        declined.say(no).text
          == "That is fine. The answer to ticket T-000018 will wait for you here."
      )
    }
    var unclear = waiting()
    let again = unclear.say(.gibberish("at home"))
    #expect(again.text.hasPrefix("I could not read an address in that."))
    #expect(again.types.contains("ticket.appended"))
    #expect(unclear.say(.address()).types.contains("ticket.contact_set"))
    var other = waiting()
    #expect(other.say(.intent("refunds/policy")).text == "Refunds take 5 days.")
    #expect(other.session.expectation == .nothing)
    var chatty = waiting()
    chatty.say(.intent("small/hello"))
    #expect(chatty.session.expectation == .contact(rung: 0))
  }

  @Test("An address that is known already is not asked for")
  func knowsContact() {
    var chat = Chat()
    chat.say(.address(.answer("refunds/policy")))
    let turn = chat.say(.question())
    #expect(turn.text == "I have passed this to a colleague as ticket T-000018.")
    #expect(chat.session.ticket?.hasContact == true)
  }

  @Test("An address given later reaches the ticket too")
  func takesLateContact() {
    var chat = Chat()
    chat.say(.question())
    chat.say(.act(.deny))
    // The second may correct the first.
    for _ in 0..<2 {
      #expect(chat.say(.address()).types.contains("ticket.contact_set"))
      #expect(chat.session.ticket?.hasContact == true)
    }
  }

  @Test("Asked first, the customer decides")
  func asksFirst() {
    let definition = SampleAgent.definition(
      escalation: EscalationPolicy(asksFirst: true, contact: .none)
    )
    var yes = Chat(definition)
    let offer = yes.say(.question())
    #expect(offer.text == "I cannot answer that myself. Shall I bring in a colleague?")
    #expect(offer.opening == nil)
    let opened = yes.say(.act(.affirm))
    #expect(opened.escalation == "low_confidence")
    #expect(opened.opening?.subject == "do you sell kites")
    #expect(opened.decision == .feedback)
    var no = Chat(definition)
    no.say(.question())
    #expect(
      no.say(.act(.deny)).text == "I am sorry. Could you tell me in other words what you need?"
    )
    #expect(no.session.ticket == nil)
    var wordy = Chat(definition)
    wordy.say(.question())
    #expect(wordy.say(.partly(.affirm, text: "yes please do")).opening != nil)
    var direct = Chat(definition)
    #expect(direct.say(.act(.requestPerson)).opening != nil)
  }

  @Test("Asked first, a rule keeps its priority, and a failed flow does not come back")
  func asksFirstInFlows() {
    let definition = SampleAgent.definition(
      escalation: EscalationPolicy(asksFirst: true, contact: .none)
    )
    var rule = Chat(definition)
    rule.say(.intent("orders/track", entities: [.order()]))
    rule.say(.intent("orders/track"))
    let opened = rule.say(.act(.affirm))
    #expect(opened.opening?.priority == "high")
    #expect(opened.opening?.queue == "orders")
    #expect(rule.session.asked == ["orders/track": 2])
    var failed = Chat(definition)
    failed.answers["look-up-order"] = [SampleAgent.failed]
    failed.say(.intent("orders/track", entities: [.order()]))
    #expect(failed.session.expectation == .handoffConsent(.rule, detail: "back-end-down"))
    #expect(failed.say(.intent("refunds/policy")).text == "Refunds take 5 days.")
  }

  @Test("A rule of the content escalates with its priority and queue")
  func escalatesByRule() {
    var chat = Chat()
    chat.say(.intent("orders/track", entities: [.order()]))
    let turn = chat.say(.intent("orders/track"))
    #expect(turn.escalation == "rule")
    #expect(turn.opening?.priority == "high")
    #expect(turn.opening?.queue == "orders")
    #expect(turn.opening?.issue == "orders/track")
    #expect(turn.decision == .escalate)
  }

  @Test("With a ticket open a second one is never opened; the agent goes on answering")
  func appends() {
    var chat = Chat()
    chat.say(.question())
    chat.say(.act(.deny))
    let again = chat.say(.question("and another thing"))
    #expect(again.opening == nil)
    #expect(again.text == "I have added that to ticket T-000018 for my colleague.")
    #expect(chat.say(.act(.requestPerson)).types.contains("ticket.appended"))
    #expect(chat.say(.intent("refunds/policy")).text == "Refunds take 5 days.")
    #expect(!chat.say(.act(.thank)).types.contains("ticket.appended"))
    chat.say(.intent("orders/track"))
    chat.say(.gibberish())
    chat.say(.gibberish())
    #expect(chat.say(.act(.affirm)).types.contains("ticket.appended"))
  }

  @Test("An address that comes late is said to be saved")
  func lateAddress() {
    var chat = Chat()
    chat.say(.question())
    chat.say(.act(.deny))
    let turn = chat.say(.address())
    #expect(turn.text == "Thank you, I have added that to the ticket.")
    #expect(turn.types.contains("ticket.contact_set"))
  }

  @Test("Once a person has the conversation the agent passes on and is silent")
  func isSilent() {
    var chat = Chat()
    chat.say(.question())
    chat.happen(.ownerChanged(.person))
    for utterance in [
      .gibberish("hello?"),
      UnderstoodUtterance.intent("refunds/policy"), .act(.requestPerson), .gibberish(), .address(),
    ] {
      let turn = chat.say(utterance)
      #expect(turn.text.isEmpty)
      #expect(turn.types.contains("ticket.appended"))
      #expect(turn.summary.kind == .none)
    }
    #expect(chat.session.ticket?.hasContact == true)
    #expect(chat.say(.defect(.empty)).types == ["user.turn", "intent.scored"])
  }

  @Test("Out of hours the hand-off says when people are there")
  func tellsHours() {
    let hours = BusinessHours(
      zone: TimeZone(secondsFromGMT: 0) ?? .current,
      week: Array(repeating: [], count: 7),
      wording: "Monday to Friday"
    )
    var chat = Chat(
      SampleAgent.definition(escalation: EscalationPolicy(contact: .none), hours: hours)
    )
    #expect(
      chat.say(.question()).text == """
        I have passed this to a colleague as ticket T-000018. \
        People are here Monday to Friday; they will answer then.
        """
    )
  }

  @Test("A rating may come unasked, and disturbs no form")
  func ratesUnasked() {
    var chat = Chat()
    chat.say(.intent("orders/track"))
    let turn = chat.run(.rating(2, comment: nil))
    #expect(turn.types == ["csat.asked", "csat.answered", "agent.turn"])
    #expect(turn.events.last?.cause == turn.events[1].id)
    #expect(chat.say(.order()).text == "Order A-10042 is shipped.")
  }

  @Test("What is no rating is asked for once more, and then let go")
  func ratesUnclearly() {
    var chat = Chat()
    chat.say(.intent("delivery/times"))
    chat.say(.act(.affirm))
    #expect(chat.say(.gibberish("10")).text == "A number from 1 to 5, please, or just go on.")
    #expect(chat.session.expectation == .rating)
    #expect(chat.say(.gibberish("eleven")).summary.kind == .fallback)
    var declined = Chat()
    declined.say(.intent("delivery/times"))
    declined.say(.act(.affirm))
    #expect(
      declined.say(.act(.deny)).text == "All right. Just write if there is anything else."
    )
  }
}
