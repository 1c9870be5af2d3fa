import AgentCore
import Conversation
import Dialogue
import Understanding

/// The tiny shop with one more intent: an action that changes something, with a value from the vault.
package enum ChangingShop {
  /// The trained shop; made once a process.
  package static let agent = InlineAgent.agent(definition)

  /// The tiny shop's definition with `account/change-address`.
  package static let definition: AgentDefinition = {
    var definition = TinyShop.definition
    definition.dialogue.intents[changeAddress.id] = changeAddress
    definition.entities.append(EntityDefinition(id: "email", kind: .email))
    definition.actions.append(
      ActionDefinition(
        name: "change-address",
        kind: .table(rows: [], key: "address"),
        results: [ActionDefinition.ResultDeclaration(name: "done")],
        changes: true
      )
    )
    definition.samples.insert(
      IntentSamples(
        intent: changeAddress.id,
        samples: [
          "change my e-mail address", "I have a new e-mail address", "update my address please",
          "use another e-mail address for me", "my e-mail address has changed",
        ].map { Sample(text: $0) }
      ),
      at: 0
    )
    return definition
  }()

  private static let changeAddress = IntentBehavior(
    id: "account/change-address",
    title: "Change the e-mail address",
    slots: [
      SlotDefinition(
        name: "email",
        entity: "email",
        ask: [text("Which address is the new one?")],
        notUnderstood: [text("An address holds an @.")]
      )
    ],
    action: .flow(
      Flow(states: [
        FlowState(
          name: "change",
          step: .action(
            "change-address",
            with: [FlowState.Argument(name: "address", value: .reference(.value("email")))],
            on: [
              FlowState.ResultTransition(
                result: "done",
                transition: Transition(say: [text("It is {email} now.")], target: .done)
              ),
              FlowState.ResultTransition(
                result: "failed",
                transition: Transition(
                  say: [text("That did not work.")],
                  target: .escalate("change-failed")
                )
              ),
            ]
          )
        )
      ])
    )
  )

  /// A template that the tests are sure of.
  private static func text(_ text: String) -> Template {
    do { return try Template(parsing: text) } catch { preconditionFailure("\(error): \(text)") }
  }
}
