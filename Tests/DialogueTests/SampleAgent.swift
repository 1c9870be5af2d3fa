import Conversation
import Dialogue

/// A small agent that has one of everything.
enum SampleAgent {
  static let found: Chat.ActionAnswer = ("found", ["status": .text("shipped")])
  static let missing: Chat.ActionAnswer = ("missing", [:])
  static let failed: Chat.ActionAnswer = ("failed", [:])

  static func definition(
    escalation: EscalationPolicy = EscalationPolicy(),
    survey: SurveyPolicy = SurveyPolicy(),
    wording: Wording = Wording(),
    hours: BusinessHours? = nil,
    more: [IntentBehavior] = []
  ) -> DialogueDefinition {
    DialogueDefinition(
      agentName: "Larkmoor help",
      intents: intents + more,
      wording: wording,
      escalation: escalation,
      survey: survey,
      hours: hours
    )
  }

  static let passages = ["delivery/times", "delivery/abroad"].map { id in
    FoundPassage(
      quotation: ReplyPart.Quotation(
        article: ArticleID(id),
        title: id,
        heading: "",
        passage: "Passage of \(id).",
        updated: nil
      ),
      score: 3
    )
  }

  /// Finds something for every question that speaks of delivery.
  static let knowledge = KnowledgeSource(
    search: { query, excluding in
      guard query.contains("delivery") else { return [] }
      return passages.filter { !excluding.contains($0.quotation.article) }
    },
    quote: { article, _, _ in passages.first { $0.quotation.article == article } }
  )

  static func text(_ text: String) -> Template {
    (try? Template(parsing: text)) ?? Template(literal: "BROKEN \(text)")
  }

  static func condition(_ text: String) -> Condition? {
    try? ConditionParser.condition(of: text)
  }

  private static let order = SlotDefinition(
    name: "order_number",
    entity: "order-number",
    ask: [text("Which order is it?")],
    notUnderstood: [text("It is on your e-mail."), text("Shall I bring in a colleague?")]
  )

  static let intents: [IntentBehavior] = [
    track, cancel, start, choose,
    IntentBehavior(
      id: "delivery/times",
      title: "Delivery times",
      action: .reply(ReplyDefinition(article: "delivery/times")),
      asksWhetherItHelped: true
    ),
    IntentBehavior(
      id: "refunds/policy",
      title: "Refund policy",
      action: .reply(ReplyDefinition(variants: [.init(text: text("Refunds take 5 days."))]))
    ),
    IntentBehavior(
      id: "help/menu",
      title: "Menu",
      action: .reply(
        ReplyDefinition(
          variants: [.init(text: text("What is it about?"))],
          choices: ["delivery/times", "refunds/policy"]
        )
      )
    ),
    IntentBehavior(
      id: "small/hello",
      title: "Hello",
      action: .reply(
        ReplyDefinition(variants: [.init(text: text("Hello.")), .init(text: text("Hi there."))])
      ),
      isSmallTalk: true
    ),
    IntentBehavior(
      id: "contact/human",
      title: "Talk to a person",
      escalation: EscalationRule(condition: nil, reason: .userRequest)
    ),
    IntentBehavior(id: "search/only", title: "Only articles"),
  ]

  private static let track = IntentBehavior(
    id: "orders/track",
    title: "Track an order",
    slots: [order],
    action: .flow(
      Flow(states: [
        FlowState(
          name: "look-up",
          step: .action(
            "look-up-order",
            with: [.init(name: "order", value: .reference(.value("order_number")))],
            on: [
              .init(
                result: "found",
                transition: Transition(
                  say: [text("Order {order_number} is {status}.")],
                  target: .done
                )
              ),
              .init(
                result: "missing",
                transition: Transition(
                  say: [text("I cannot find {order_number}.")],
                  clear: ["order_number"],
                  target: .state("look-up")
                )
              ),
              .init(
                result: "failed",
                transition: Transition(target: .escalate("back-end-down"))
              ),
            ]
          )
        )
      ])
    ),
    escalation: EscalationRule(
      condition: condition("asked >= 2"),
      priority: .high,
      queue: "orders"
    )
  )

  private static let cancel = IntentBehavior(
    id: "orders/cancel",
    title: "Cancel an order",
    slots: [order],
    action: .flow(
      Flow(states: [
        FlowState(
          name: "sure",
          step: .confirm(
            [text("Shall I cancel {order_number}?")],
            yes: Transition(target: .state("do-it")),
            no: Transition(say: [text("Fine, it stays.")], target: .done)
          )
        ),
        FlowState(
          name: "do-it",
          step: .action(
            "cancel-order",
            with: [],
            on: [
              .init(
                result: "found",
                transition: Transition(say: [text("Cancelled.")], target: .done)
              ),
              .init(
                result: "failed",
                transition: Transition(target: .escalate("back-end-down"))
              ),
            ]
          )
        ),
      ])
    )
  )

  private static let start = IntentBehavior(
    id: "returns/start",
    title: "Return something",
    slots: [
      SlotDefinition(name: "reason", entity: "free-text", ask: [text("Why?")]),
      SlotDefinition(name: "day", entity: "day", isOptional: true),
    ],
    action: .flow(
      Flow(states: [
        FlowState(
          name: "ask-why",
          step: .collect("reason", then: Transition(target: .state("tell")))
        ),
        FlowState(
          name: "tell",
          step: .say(Transition(say: [text("Noted: {reason}.")], target: .done))
        ),
      ])
    ),
    asksWhetherItHelped: true
  )

  private static let choose = IntentBehavior(
    id: "plans/price",
    title: "Prices",
    action: .flow(
      Flow(states: [
        FlowState(
          name: "decide",
          step: .choose([
            .init(
              condition: condition("customer.plan == 'plus'"),
              transition: Transition(say: [text("Free for you.")], target: .done)
            ),
            .init(
              condition: nil,
              transition: Transition(say: [text("It costs £5.")], target: .done)
            ),
          ])
        )
      ])
    )
  )

  /// Content that would never come to an end, if the machine let it.
  static let endless: [IntentBehavior] = [
    IntentBehavior(
      id: "loop/states",
      title: "Loop",
      action: .flow(
        Flow(states: [
          FlowState(name: "a", step: .say(Transition(target: .state("b")))),
          FlowState(name: "b", step: .say(Transition(target: .state("a")))),
        ])
      )
    ),
    IntentBehavior(
      id: "loop/actions",
      title: "Loop of actions",
      action: .flow(
        Flow(states: [
          FlowState(
            name: "a",
            step: .action(
              "try",
              with: [],
              on: [.init(result: "found", transition: Transition(target: .state("a")))]
            )
          )
        ])
      )
    ),
    IntentBehavior(
      id: "silent/done",
      title: "Silent",
      action: .flow(Flow(states: [FlowState(name: "a", step: .say(Transition(target: .done)))]))
    ),
    IntentBehavior(
      id: "silent/reply",
      title: "Silent reply",
      action: .reply(ReplyDefinition(variants: [.init(text: text("You owe {sum}."))]))
    ),
    IntentBehavior(
      id: "silent/question",
      title: "Silent question",
      slots: [SlotDefinition(name: "x", entity: "free-text")],
      action: .flow(
        Flow(states: [FlowState(name: "a", step: .collect("x", then: Transition(target: .done)))])
      )
    ),
    IntentBehavior(
      id: "silent/branch",
      title: "No branch",
      action: .flow(
        Flow(states: [
          FlowState(
            name: "a",
            step: .choose([
              .init(condition: condition("asked > 99"), transition: Transition(target: .done))
            ])
          )
        ])
      )
    ),
  ]
}
