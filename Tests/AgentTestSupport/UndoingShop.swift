import AgentCore
import Conversation
import Dialogue
import Understanding

/// The tiny shop with one more intent: something is put aside, and released where the customer does not want it.
package enum UndoingShop {
  /// The trained shop; made once a process.
  package static let agent = InlineAgent.agent(definition)

  /// The tiny shop's definition with `products/put-aside`.
  package static let definition: AgentDefinition = {
    var definition = TinyShop.definition
    definition.dialogue.intents[putAside.id] = putAside
    definition.dialogue.undoSteps["reserve"] = UndoStep(action: "release", after: ["done"])
    for name in ["release", "reserve"] as [ActionName] {
      definition.actions.append(
        ActionDefinition(
          name: name,
          kind: .command(words: [], workingDirectory: ""),
          results: [ActionDefinition.ResultDeclaration(name: "done")],
          changes: true
        )
      )
    }
    definition.samples.append(
      IntentSamples(
        intent: putAside.id,
        samples: [
          "put the boots aside for me", "can you put boots aside", "please keep the boots for me",
          "reserve the boots", "hold the boots back for me",
        ].map { Sample(text: $0) }
      )
    )
    return definition
  }()

  private static let putAside = IntentBehavior(
    id: "products/put-aside",
    title: "Put something aside",
    action: .flow(
      Flow(states: [
        FlowState(
          name: "reserve",
          step: .action(
            "reserve",
            with: [FlowState.Argument(name: "item", value: .literal(.text("boots")))],
            on: [
              FlowState.ResultTransition(
                result: "done",
                transition: Transition(target: .state("sure"))
              ),
              FlowState.ResultTransition(
                result: "failed",
                transition: Transition(target: .escalate("back-end-down"))
              ),
            ]
          )
        ),
        FlowState(
          name: "sure",
          step: .confirm(
            [Template(literal: "Shall I keep them?")],
            yes: Transition(say: [Template(literal: "They are yours.")], target: .done),
            no: Transition(target: .cancel)
          )
        ),
      ])
    )
  )
}
