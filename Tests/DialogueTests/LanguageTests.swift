import Conversation
import Dialogue
import Foundation
import Testing

@Suite("The language of the conversation")
struct LanguageTests {
  /// English and German, with one German sentence to tell them by.
  private static func chat(
    escalation: EscalationPolicy = EscalationPolicy(),
    hours: BusinessHours? = nil,
    foreign: [String: [Wording.Key: [Template]]] = [:]
  ) -> Chat {
    var english = SampleAgent.definition(escalation: escalation, hours: hours)
    english.languages = ["en", "de"]
    english.foreignWording = foreign
    var german = english
    german.language = "de"
    german.wording = Wording(language: "de")
    german.intents["refunds/policy"]?.action = .reply(
      ReplyDefinition(variants: [.init(text: Template(literal: "Fünf Tage."))])
    )
    return Chat(
      english,
      translations: [DialogueMachine(definition: german, knowledge: SampleAgent.knowledge)]
    )
  }

  private static func said(
    in language: String?,
    _ utterance: UnderstoodUtterance
  ) -> UnderstoodUtterance {
    var said = utterance
    said.interpretation.language = language
    return said
  }

  @Test("follows a message that is clearly in another language of the content, and stays there")
  func switches() {
    var chat = Self.chat()
    #expect(chat.say(Self.said(in: "en", .intent("refunds/policy"))).text == "Refunds take 5 days.")
    let turn = chat.say(Self.said(in: "de", .intent("refunds/policy")))
    #expect(turn.text == "Fünf Tage.")
    #expect(turn.types.prefix(2) == ["user.turn", "language.switched"])
    #expect(chat.session.language == "de")
    let unclear = chat.say(Self.said(in: nil, .gibberish()))
    #expect(unclear.text == "Das habe ich nicht ganz verstanden. Können Sie es anders sagen?")
    #expect(!unclear.types.contains("language.switched"))
    #expect(chat.say(Self.said(in: "en", .intent("refunds/policy"))).text == "Refunds take 5 days.")
    #expect(Session.fold(chat.events, id: "s1") == chat.session)
  }

  @Test("begins as the locale says, where the content has it")
  func locale() {
    func reply(_ locale: String) -> String {
      var chat = Self.chat()
      chat.session.start.locale = locale
      return chat.say(Self.said(in: nil, .intent("refunds/policy"))).text
    }
    #expect(reply("de-CH") == "Fünf Tage.")
    #expect(reply("en-GB") == "Refunds take 5 days.")
    #expect(reply("fr") == "Refunds take 5 days.")
  }

  @Test("writes down what language a message was in")
  func logsLanguage() {
    var chat = Self.chat()
    chat.say(Self.said(in: "de", .gibberish()))
    chat.say(Self.said(in: nil, .gibberish()))
    let languages = chat.events.compactMap { event -> String?? in
      if case .userTurn(let turn) = event.fact { .some(turn.language) } else { nil }
    }
    #expect(languages == ["de", nil])
  }

  @Test("hands over what is in a language the content does not have, with its own words")
  func unsupported() {
    var chat = Self.chat()
    let turn = chat.say(Self.said(in: "fr", .intent("refunds/policy", "où est ma commande")))
    #expect(
      turn.text == """
        Désolé, je ne peux pas encore aider en français, seulement dans ces langues : \
        English, Deutsch. J’ai transmis votre message à un collègue, ticket T-000018. \
        Comment pouvons-nous vous joindre : par e-mail ou par téléphone ? Répondez non si \
        vous préférez ne pas le dire.
        """
    )
    #expect(turn.escalation == "low_confidence language:fr")
    #expect(turn.opening?.language == "fr" && turn.opening?.issue == nil)
    #expect(turn.opening?.subject == "[fr] où est ma commande")
    #expect(turn.decision == .escalate && turn.summary.kind == .escalate)
    #expect(chat.session.asked.isEmpty && chat.session.expectation == .contact(rung: 0))
    let address = chat.say(Self.said(in: "fr", .address()))
    #expect(address.text == "Merci, je l’ai ajouté au ticket.")
    let more = chat.say(Self.said(in: "fr", .question("et mon colis ?")))
    #expect(more.text == "Je l’ai ajouté au ticket T-000018.")
    #expect(more.types.contains("ticket.appended") && !more.types.contains("ticket.opened"))
    #expect(Session.fold(chat.events, id: "s1") == chat.session)
  }

  @Test("goes on when the customer turns to a language that the content has")
  func returns() {
    var chat = Self.chat()
    chat.say(Self.said(in: "pl", .question()))
    let turn = chat.say(Self.said(in: "en", .intent("refunds/policy")))
    #expect(turn.text == "Refunds take 5 days.")
    #expect(chat.session.language == "en")
  }

  @Test("asks nobody for leave in a language they may not read")
  func neverAsksFirst() {
    var chat = Self.chat(escalation: EscalationPolicy(asksFirst: true, contact: .none))
    let turn = chat.say(Self.said(in: "sv", .question()))
    #expect(turn.types.contains("ticket.opened"))
    #expect(turn.text.hasPrefix("Tyvärr kan jag inte hjälpa till på svenska ännu"))
  }

  @Test("speaks the content's first language where there are no words of the customer's")
  func withoutPhrases() {
    var chat = Self.chat(escalation: EscalationPolicy(contact: .none))
    let turn = chat.say(Self.said(in: "ta", .question()))
    #expect(
      turn.text == """
        I am sorry, I cannot help in your language yet, only in: English, Deutsch. I have \
        passed your message to a colleague as ticket T-000018.
        """
    )
    #expect(turn.escalation == "low_confidence language:ta")
  }

  @Test("takes the content's own words for another language before those built in")
  func contentOverrides() {
    let own = [Template(literal: "Nein sowas, Ticket.")]
    var chat = Self.chat(
      escalation: EscalationPolicy(contact: .none),
      foreign: ["fr": [.unsupportedLanguage: own]]
    )
    #expect(chat.say(Self.said(in: "fr", .question())).text == "Nein sowas, Ticket.")
  }

  @Test("takes samples, addresses and typed values as what they are")
  func answersAreNoEvidence() {
    var exact = UnderstoodUtterance.intent("refunds/policy")
    exact.interpretation.isExact = true
    var chat = Self.chat()
    #expect(chat.say(Self.said(in: "fr", exact)).text == "Refunds take 5 days.")
    chat.say(Self.said(in: "en", .intent("orders/track")))
    let order = chat.say(Self.said(in: "fr", .order()))
    #expect(order.text == "Order A-10042 is shipped." && chat.session.language == nil)
  }

  @Test("does not follow free text that was asked for: it may be a foreign name or address")
  func freeText() {
    var chat = Self.chat()
    chat.say(Self.said(in: "en", .intent("orders/track")))
    var street = UnderstoodUtterance.free("Rue de la Paix 12, 75002 Paris")
    street.reading.isFreeText = true
    let turn = chat.say(Self.said(in: "de", street))
    #expect(!turn.types.contains("language.switched") && !turn.types.contains("ticket.opened"))
    #expect(chat.session.slots["order_number"] == .text("Rue de la Paix 12, 75002 Paris"))
  }

  @Test("leaves a message to the person who has the conversation")
  func person() {
    var chat = Self.chat(escalation: EscalationPolicy(contact: .none))
    chat.say(Self.said(in: "en", .act(.requestPerson)))
    chat.happen(.ownerChanged(.person))
    let turn = chat.say(Self.said(in: "fr", .question("où est ma commande")))
    #expect(turn.text.isEmpty)
    #expect(turn.types.contains("ticket.appended"))
    #expect(!turn.types.contains("conversation.escalated"))
  }

  @Test("tells the hours in the language")
  func hours() throws {
    let week = Array(repeating: [540..<1050], count: 5) + [[], []]
    let utc = try #require(TimeZone(identifier: "UTC"))
    var hours = BusinessHours(zone: utc, week: week, wording: HoursWording.text(of: week))
    hours.week = Array(repeating: [], count: 7)
    hours.week[0] = [0..<1]
    #expect(HoursWording.text(of: week) == "Monday to Friday 09:00–17:30")
    #expect(HoursWording.text(of: week, in: "fr") == "lundi–vendredi 09:00–17:30")
    #expect(HoursWording.text(of: week, in: "pl") == "Monday to Friday 09:00–17:30")
    #expect(HoursWording.text(of: [[], [], [], [], [], [], []]) == "never")
    var chat = Self.chat(escalation: EscalationPolicy(contact: .none), hours: hours)
    let turn = chat.say(Self.said(in: "fr", .question()))
    #expect(turn.text.hasSuffix("pendant ces horaires : lundi 00:00–00:01."))
  }
}
