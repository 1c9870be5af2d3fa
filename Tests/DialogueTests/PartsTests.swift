import Conversation
import Dialogue
import Testing

@Suite("Cards, links and forms")
struct PartsTests {
  private static func link(_ url: String) throws -> LinkDefinition {
    LinkDefinition(
      address: try AddressTemplate(SampleAgent.text(url)),
      text: SampleAgent.text("Read on")
    )
  }

  private static func card() throws -> CardDefinition {
    CardDefinition(
      title: SampleAgent.text("Larkmoor Plus"),
      text: SampleAgent.text("For those who camp often."),
      fields: [
        .init(label: SampleAgent.text("Price"), value: SampleAgent.text("£5")),
        .init(
          condition: SampleAgent.condition("customer.name != none"),
          label: SampleAgent.text("Member"),
          value: SampleAgent.text("{customer.name}")
        ),
        .init(label: SampleAgent.text("Order"), value: SampleAgent.text("{order_number}")),
      ],
      link: try link("https://shop.example/plus")
    )
  }

  private static func reply(_ change: (inout ReplyDefinition) -> Void) -> IntentBehavior {
    var reply = ReplyDefinition(variants: [.init(text: SampleAgent.text("Here it is."))])
    change(&reply)
    return IntentBehavior(id: "test/parts", title: "Parts", action: .reply(reply))
  }

  @Test("A card shows what has values, and leaves out what has none")
  func showsCard() throws {
    let card = try Self.card()
    let intent = Self.reply { $0.parts = PartsDefinition(card: card) }
    var chat = Chat(SampleAgent.definition(more: [intent]))
    #expect(
      chat.say(.intent("test/parts")).text == """
        Here it is.
        Larkmoor Plus
        For those who camp often.
          Price:  £5
        Read on: https://shop.example/plus
        """
    )
    chat.happen(
      .customerIdentified(from: nil, to: "c1", attributes: ["name": .text("Ada\nLovelace")]),
      .slotSet("order_number", .text(String(repeating: "x", count: 2000)), source: .flow)
    )
    guard case .card(let shown)? = chat.say(.intent("test/parts")).parts.last else {
      Issue.record("no card was shown")
      return
    }
    #expect(shown.fields.map(\.label) == ["Price", "Member", "Order"])
    #expect(shown.fields[2].value.count == ReplyPart.Card.longestText)
    #expect(ReplyPart.card(shown).plainText.contains("  Member:  Ada\n           Lovelace\n"))
  }

  @Test("A card whose title has no value is not shown, nor is a link without an address")
  func showsNothing() throws {
    var card = try Self.card()
    card.title = SampleAgent.text("Order {order_number}")
    let link = try Self.link("https://shop.example/?o={order_number}")
    let intent = Self.reply { $0.parts = PartsDefinition(card: card, link: link) }
    var chat = Chat(SampleAgent.definition(more: [intent]))
    #expect(chat.say(.intent("test/parts")).text == "Here it is.")
    chat.happen(.slotSet("order_number", .text("A 1"), source: .flow))
    let parts = chat.say(.intent("test/parts")).parts
    #expect(parts.count == 3)
    #expect(parts.last?.plainText == "Read on: https://shop.example/?o=A%201")
  }

  @Test("Choices stand on the card, and can be picked there")
  func picksFromCard() throws {
    let card = try Self.card()
    let intent = Self.reply {
      $0.parts = PartsDefinition(card: card)
      $0.choices = ["refunds/policy"]
    }
    var chat = Chat(SampleAgent.definition(more: [intent]))
    let turn = chat.say(.intent("test/parts"))
    #expect(turn.parts.count == 2)
    #expect(turn.parts[1].offered.map(\.text).first == "Refund policy")
    #expect(turn.types.contains("choices.offered"))
    #expect(chat.session.expectation == .choice(["refunds/policy"]))
    #expect(chat.say(.choice(0)).text == "Refunds take 5 days.")
  }

  @Test(
    "A flow shows a form with the open questions, then asks the first; at its end it may offer choices"
  )
  func showsForm() throws {
    let slots = ["reason", "day"].map { name in
      SlotDefinition(
        name: SlotName(name),
        entity: EntityID(name),
        ask: [SampleAgent.text("What is the \(name)?")],
        isOptional: name == "day"
      )
    }
    var opening = Transition(target: .state("tell"))
    opening.parts.form = FormDefinition(
      title: SampleAgent.text("Your return"),
      fields: [
        .init(
          slot: "reason",
          label: SampleAgent.text("Reason"),
          kind: .choice,
          options: ["a", "b"]
        ),
        .init(slot: "day", label: SampleAgent.text("Day"), kind: .date),
      ]
    )
    var end = Transition(say: [SampleAgent.text("Noted: {reason}.")], target: .done)
    end.choices = ["refunds/policy"]
    let intent = IntentBehavior(
      id: "test/form",
      title: "Form",
      slots: slots,
      action: .flow(
        Flow(states: [
          FlowState(name: "open", step: .say(opening)), FlowState(name: "tell", step: .say(end)),
        ])
      )
    )
    var chat = Chat(SampleAgent.definition(more: [intent]))
    let first = chat.say(.intent("test/form"))
    #expect(first.text == "Your return\n  - Reason * (a, b)\n  - Day\nWhat is the reason?")
    let second = chat.say(.free("too small"))
    #expect(second.text.hasPrefix("Noted: too small.\n  1. Refund policy\n"))
    #expect(second.types.contains("flow.ended"))
    #expect(chat.session.flows.isEmpty)
    #expect(chat.session.expectation == .choice(["refunds/policy"]))

    var knowing = Chat(SampleAgent.definition(more: [intent]))
    knowing.happen(.slotSet("day", .text("Friday"), source: .flow))
    #expect(
      knowing.say(.intent("test/form")).text
        == "Your return\n  - Reason * (a, b)\nWhat is the reason?"
    )
  }
}
