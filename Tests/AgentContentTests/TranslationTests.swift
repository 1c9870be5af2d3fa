import AgentContent
import AgentCore
import Conversation
import Dialogue
import Knowledge
import SourceDiagnostics
import Testing

/// Content in several languages.
@Suite struct TranslationTests {
  private static let files = [
    "agent.yaml": """
    name: Shop help
    name.de: Ladenhilfe
    languages: [en, de, pt-BR]
    hours: {zone: Europe/Berlin, mon-fri: "09:00-17:30", sat: "10:00-12:00"}
    wording:
      fallback: Pardon?
      goodbye: Bye.
    wording.de:
      fallback: [Wie bitte?, Bitte?]
    wording.fr:
      unsupported_language: Pas de français ici, ticket {ticket.number}.
    """,
    "orders/track.yaml": """
    title: Track it
    samples: [where is it, "where is {order: A-10042}", any news, is it late, did it leave]
    samples.de: [wo ist es, "wo ist {order: A-10042}", gibt es neues, ist es zu spät, ist es weg]
    not_samples: [where is my money]
    not_samples.de: [wo ist mein geld]
    slots:
      order:
        entity: order-number
        ask: Which order?
        ask.de: Welche Bestellung?
        not_understood: [It starts with A., Shall I bring in a colleague?]
        not_understood.de: [Sie beginnt mit A., Soll ich jemanden holen?]
    flow:
      look-up:
        do: look-up-order
        with: {order: $order}
        on:
          found: {say: "It is due on {eta|date}.", say.de: "Sie kommt am {eta|date}.", then: sure}
          missing: cancel
          failed: {escalate: down}
      sure:
        confirm: Is that all?
        confirm.de: War das alles?
        yes: {say: [Fine., Good.], say.de: Gut., then: done}
        no: escalate
    """,
    "orders/times.yaml": """
    title: Times
    title.de: Zeiten
    samples: [how long, how many days, when then, how soon, how fast]
    reply: {say: "Five days, {agent.name}.", article: orders/times}
    reply.de: [{if: open, say: "Fünf Tage, {agent.name}."}, Fünf Tage.]
    """,
    "orders/articles/times.md": "# Times\n\nFive days by post.",
    "orders/articles/times.de.md": "# Zeiten\n\nFünf Tage mit der Post.",
  ]

  private static func agent() throws -> AgentDefinition {
    let folder = ContentCheck.folder(files)
    guard case .loaded(let agent, _) = ContentLoader.load(folder) else {
      Issue.record("\(ContentCheck.diagnostics(of: folder))")
      throw LoadFault()
    }
    return agent
  }

  private struct LoadFault: Error {}

  private static func text(_ templates: [Template]?) -> [String] {
    (templates ?? []).map { $0.text { _ in .text("2026-03-06") } ?? "" }
  }

  @Test("become one dialog for each language, with the same behaviour")
  func dialogues() throws {
    let agent = try Self.agent()
    #expect(agent.languages == ["en", "de", "pt-BR"])
    #expect(agent.translations.map(\.language) == ["de", "pt-BR"])
    #expect(agent.dialogue.language == "en")
    for dialogue in [agent.dialogue] + agent.translations {
      #expect(dialogue.languages == agent.languages)
      #expect(Set(dialogue.intents.keys) == Set(agent.dialogue.intents.keys))
    }
    #expect(
      ([agent.dialogue] + agent.translations).map(\.agentName)
        == ["Shop help", "Ladenhilfe", "Shop help"]
    )
  }

  @Test("say what is written in the language, and the first language's text where nothing is")
  func texts() throws {
    let agent = try Self.agent()
    let (german, portuguese) = (agent.translations[0], agent.translations[1])
    let slot = german.intents["orders/track"]?.slot("order")
    #expect(Self.text(slot?.ask) == ["Welche Bestellung?"])
    #expect(Self.text(slot?.notUnderstood) == ["Sie beginnt mit A.", "Soll ich jemanden holen?"])
    #expect(Self.text(portuguese.intents["orders/track"]?.slots[0].ask) == ["Which order?"])
    guard case .flow(let flow) = german.intents["orders/track"]?.action,
      case .action(_, _, let results) = flow.states[0].step,
      case .confirm(let question, let yes, _) = flow.states[1].step
    else {
      Issue.record("no flow")
      return
    }
    #expect(Self.text(results[0].transition.say) == ["Sie kommt am 6. März 2026."])
    #expect(Self.text(question) == ["War das alles?"] && Self.text(yes.say) == ["Gut."])
    guard case .reply(let reply) = german.intents["orders/times"]?.action else { return }
    #expect(Self.text(reply.variants.map(\.text)) == ["Fünf Tage, 2026-03-06.", "Fünf Tage."])
    #expect(reply.variants[0].condition != nil && reply.article == "orders/times")
  }

  @Test("name intents in the language: by title, else by the first sample")
  func titles() throws {
    let agent = try Self.agent()
    let (german, portuguese) = (agent.translations[0], agent.translations[1])
    #expect(german.intents["orders/track"]?.title == "Wo ist es")
    #expect(german.intents["orders/times"]?.title == "Zeiten")
    #expect(german.intents["smalltalk/hello"]?.title == "Hi")
    #expect(portuguese.intents["orders/track"]?.title == "Track it")
  }

  @Test("word the agent's own sentences: content's own, built in, the first language's")
  func wording() throws {
    let agent = try Self.agent()
    let (german, portuguese) = (agent.translations[0], agent.translations[1])
    #expect(Self.text(german.wording[.fallback]) == ["Wie bitte?", "Bitte?"])
    #expect(german.wording[.goodbye] == Wording(language: "de")[.goodbye])
    #expect(portuguese.wording[.goodbye] == Wording(language: "pt")[.goodbye])
    #expect(Self.text(agent.dialogue.wording[.fallback]) == ["Pardon?"])
    #expect(agent.dialogue.foreignWording.keys.sorted() == ["fr"])
    #expect(agent.dialogue.hours?.wording.hasPrefix("Monday to Friday") == true)
    #expect(german.hours?.wording == "Montag–Freitag 09:00–17:30, Samstag 10:00–12:00")
  }

  @Test("keep the language of samples and articles")
  func samplesAndArticles() throws {
    let agent = try Self.agent()
    let track = try #require(agent.samples.first { $0.intent == "orders/track" })
    #expect(track.samples.filter { $0.language == "de" }.count == 5)
    #expect(track.samples.first { $0.text == "wo ist A-10042" }?.annotations.count == 1)
    #expect(track.notSamples.map(\.language) == ["en", "de"])
    #expect(agent.articles.map(\.id) == ["orders/times", "orders/times"])
    #expect(Set(agent.articles.map(\.language)) == ["en", "de"])
  }

  @Test("may begin with another language than English")
  func otherFirst() throws {
    let folder = ContentCheck.folder([
      "agent.yaml": "name: Hilfe\nlanguages: [de, en]\nwording.en: {goodbye: See you.}",
      "smalltalk/hello.yaml": """
      samples: [hallo, moin, servus, grüezi, guten tag]
      samples.en: [hi, hello, hey, hiya, good day]
      reply: "Hallo."
      reply.en: "Hello."
      """,
    ])
    guard case .loaded(let agent, let warnings) = ContentLoader.load(folder) else {
      Issue.record("\(ContentCheck.diagnostics(of: folder))")
      return
    }
    #expect(warnings.isEmpty)
    #expect(agent.dialogue.wording[.fallback] == Wording(language: "de")[.fallback])
    #expect(agent.translations[0].wording[.fallback] == Wording()[.fallback])
    #expect(Self.text(agent.translations[0].wording[.goodbye]) == ["See you."])
    #expect(agent.samples[0].samples.map(\.language).prefix(1) == ["de"])
  }
}

/// Parts in several languages, from the file to the definition.
@Suite struct PartTranslationTests {
  @Test("A card, a link and a form are built in each language")
  func buildsParts() throws {
    let folder = ContentCheck.folder([
      "agent.yaml": "name: Shop help\nlanguages: [en, de]",
      "entities/plan.yaml": "kind: values\nvalues: {plus: [plus], basic: [basic]}",
      "orders/track.yaml": """
      \(ContentCheck.samples)
      slots:
        plan: {entity: plan, ask: Which plan?}
      flow:
        open:
          form:
            title: Your plan
            title.de: Ihr Tarif
            fields: [{slot: plan, label: Plan, label.de: Tarif}]
          then: tell
        tell:
          card:
            title: "Plan {plan}"
            title.de: "Tarif {plan}"
            fields:
              - {label: Price, label.de: Preis, value: £5, value.de: 5 £, if: "plan == 'plus'"}
            link: {url: "https://shop.example/{plan}", url.de: "https://shop.example/de/{plan}", text: More, text.de: Mehr}
          choices: [smalltalk/hello]
          then: done
      """,
    ])
    guard case .loaded(let definition, _) = ContentLoader.load(folder) else {
      Issue.record("\(ContentCheck.diagnostics(of: folder))")
      return
    }
    for (dialogue, words) in zip(
      [definition.dialogue] + definition.translations,
      [
        ["Your plan", "Plan", "Plan plus", "Price", "£5", "https://shop.example/plus", "More"],
        [
          "Ihr Tarif", "Tarif", "Tarif plus", "Preis", "5 £", "https://shop.example/de/plus",
          "Mehr",
        ],
      ]
    ) {
      guard case .flow(let flow)? = dialogue.intents["orders/track"]?.action else {
        Issue.record("there is no flow")
        return
      }
      let transitions = flow.states.flatMap(\.transitions)
      let form = try #require(transitions[0].parts.form)
      let card = try #require(transitions[1].parts.card)
      let link = try #require(card.link)
      let field = try #require(card.fields.first)
      let value = { (_: Reference) in Value.text("plus") }
      let texts = [form.title, form.fields[0].label, card.title, field.label, field.value]
      #expect(
        texts.map { $0.text(value) } + [link.address.text(value), link.text.text(value)] == words
      )
      #expect(form.fields[0].kind == .choice)
      #expect(form.fields[0].options == ["plus", "basic"])
      #expect(transitions[1].choices == ["smalltalk/hello"])
      // The plan is asked for after the form, not before it.
      #expect(flow.states.map(\.namesRead) == [[], ["plan", "plan"]])
    }
  }
}
