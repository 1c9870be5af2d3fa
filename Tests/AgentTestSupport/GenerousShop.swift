import AgentCore
import Conversation
import Dialogue
import Understanding

/// The tiny shop with one more intent: an action that gives something away.
package enum GenerousShop {
  /// The trained shop; made once a process. A voucher twice a year, above 20 only with approval.
  package static let agent = InlineAgent.agent(definition(amount: 5))
  /// The same with vouchers that a person must approve.
  package static let lavish = InlineAgent.agent(definition(amount: 50))

  private static func definition(amount: Double) -> AgentDefinition {
    var definition = TinyShop.definition
    definition.dialogue.intents["gifts/voucher"] = voucher(amount)
    var action = ActionDefinition(
      name: "issue-voucher",
      kind: .table(rows: [], key: "amount"),
      results: [ActionDefinition.ResultDeclaration(name: "issued")],
      changes: true
    )
    action.goodwill = GoodwillPolicy(limit: 2, window: .days(365), approveAbove: 20)
    definition.actions.append(action)
    definition.samples.insert(
      IntentSamples(
        intent: "gifts/voucher",
        samples: [
          "i want a voucher", "give me a voucher please", "do i get a voucher for that",
          "send me a voucher", "a voucher would be nice",
        ].map { Sample(text: $0) }
      ),
      at: 0
    )
    return definition
  }

  private static func voucher(_ amount: Double) -> IntentBehavior {
    func way(
      _ result: String,
      _ text: String,
      _ target: Transition.Target
    )
      -> FlowState.ResultTransition
    {
      FlowState.ResultTransition(
        result: result,
        transition: Transition(say: [Template(literal: text)], target: target)
      )
    }
    let state = FlowState(
      name: "give",
      step: .action(
        "issue-voucher",
        with: [FlowState.Argument(name: "amount", value: .literal(.number(amount)))],
        on: [
          way("issued", "Here you are.", .done), way("refused", "No more.", .escalate("limit")),
          way("approval", "A colleague decides.", .escalate("approval")),
          way("failed", "That did not work.", .escalate("down")),
        ]
      )
    )
    return IntentBehavior(
      id: "gifts/voucher",
      title: "A voucher",
      action: .flow(Flow(states: [state]))
    )
  }
}
