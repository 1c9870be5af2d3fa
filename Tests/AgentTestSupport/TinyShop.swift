import AgentCore
import Conversation
import Dialogue
import Knowledge
import Understanding

/// A shop with five intents: a flow with a look-up, a plain answer, an article, a choice and small talk.
///
/// Samples are certain when they are used word for word, so tests need not care how well so little learns.
package enum TinyShop {
  /// The trained shop; made once a process.
  package static let agent = InlineAgent.agent(definition)

  /// The shop as content would describe it.
  package static let definition = AgentDefinition(
    dialogue: DialogueDefinition(
      agentName: "Tiny shop",
      intents: [topics, trackOrder, sendBack, deliveryTimes, hello],
      wording: Wording(overrides: [.goodbye: [text("Goodbye from the tiny shop.")]])
    ),
    samples: samples,
    entities: [orderNumber],
    articles: [
      Article(
        id: "orders/delivery-times",
        title: "Delivery times",
        updated: "2026-01-15",
        sections: [
          Article.Section(
            heading: "Standard delivery",
            text: "Standard delivery takes three working days."
          )
        ]
      )
    ],
    actions: [
      ActionDefinition(
        name: "look-up-order",
        kind: .table(rows: [], key: "order"),
        results: [
          ActionDefinition.ResultDeclaration(
            name: "found",
            fields: [
              ActionDefinition.Field(name: "status", type: .text),
              ActionDefinition.Field(name: "eta", type: .date),
            ]
          ),
          ActionDefinition.ResultDeclaration(name: "missing"),
        ]
      )
    ]
  )

  /// A template that the tests are sure of.
  private static func text(_ text: String) -> Template {
    do { return try Template(parsing: text) } catch { preconditionFailure("\(error): \(text)") }
  }

  private static var orderNumber: EntityDefinition {
    do {
      return EntityDefinition(
        id: "order-number",
        kind: .pattern(try EntityPattern(parsing: "A-#####"))
      )
    } catch { preconditionFailure("\(error)") }
  }

  // MARK: Intents

  private static let trackOrder = IntentBehavior(
    id: "orders/track-order",
    title: "Track an order",
    slots: [
      SlotDefinition(
        name: "order_number",
        entity: "order-number",
        ask: [text("Which order is it? It starts with A, like A-10042.")],
        notUnderstood: [text("It is on your confirmation e-mail."), text("Please look once more.")]
      )
    ],
    action: .flow(Flow(states: [FlowState(name: "look-up", step: lookUp)])),
    escalation: EscalationRule(
      condition: .compare(
        .reference(.counter(.asked)),
        .greaterOrEqual,
        .literal(.number(3))
      ),
      priority: .high,
      queue: "deliveries"
    )
  )

  private static let lookUp = FlowState.Step.action(
    "look-up-order",
    with: [FlowState.Argument(name: "order", value: .reference(.value("order_number")))],
    on: [
      FlowState.ResultTransition(
        result: "found",
        transition: Transition(
          say: [text("Order {order_number} is {status}. It should arrive by {eta|date}.")],
          target: .done
        )
      ),
      FlowState.ResultTransition(
        result: "missing",
        transition: Transition(
          say: [text("I cannot find {order_number}.")],
          clear: ["order_number"],
          target: .state("look-up")
        )
      ),
      FlowState.ResultTransition(
        result: "failed",
        transition: Transition(target: .escalate("back-end-down"))
      ),
    ]
  )

  private static let sendBack = IntentBehavior(
    id: "returns/send-back",
    title: "Send something back",
    action: .reply(
      ReplyDefinition(variants: [
        ReplyDefinition.Variant(text: text("You can send anything back within 30 days."))
      ])
    ),
    asksWhetherItHelped: true
  )

  private static let deliveryTimes = IntentBehavior(
    id: "orders/delivery-times",
    title: "Delivery times",
    action: .reply(ReplyDefinition(article: "orders/delivery-times"))
  )

  private static let topics = IntentBehavior(
    id: "help/topics",
    title: "What the shop can help with",
    action: .reply(
      ReplyDefinition(
        variants: [ReplyDefinition.Variant(text: text("I can help with these:"))],
        choices: ["orders/track-order", "returns/send-back"]
      )
    )
  )

  private static let hello = IntentBehavior(
    id: "smalltalk/hello",
    title: "Say hello",
    action: .reply(
      ReplyDefinition(variants: [ReplyDefinition.Variant(text: text("Hello yourself."))])
    ),
    isSmallTalk: true
  )

  // MARK: Samples

  private static let samples: [IntentSamples] = [
    intent(
      "help/topics",
      [
        "which things can you do", "what can you help with", "show me the menu", "help me please",
        "which topics are there",
      ]
    ),
    intent(
      "orders/delivery-times",
      [
        "how long does delivery take", "when will you deliver", "what are your delivery times",
        "how many days until a delivery arrives", "how fast is your delivery",
      ]
    ),
    intent(
      "orders/track-order",
      [
        "where is my order", "where is my parcel", "track my order please",
        "has my order A-10042 shipped", "my parcel has not come", "still nothing has come",
      ]
    ),
    intent(
      "returns/send-back",
      [
        "how do I send something back", "can I return this", "I want to return a jacket",
        "how do returns work", "sending things back",
      ]
    ),
    intent(
      "smalltalk/hello",
      ["hello", "hi there", "good morning", "hey you", "good evening"]
    ),
  ]

  private static func intent(_ id: IntentID, _ texts: [String]) -> IntentSamples {
    IntentSamples(intent: id, samples: texts.map { Sample(text: $0) })
  }
}
