import Conversation
import Dialogue
import TextAnalysis

/// Gifts of goodwill: within the limits of the content, and each step of them in the log.
extension Agent {
  /// Decides whether an action may give something away. The request is durable, and counted, before it is given: two
  /// sessions of one customer at once cannot both take the last one.
  ///
  /// - Returns: The result in the place of the back end's; nil where the back end is to give it.
  func goodwill(
    _ action: ActionDefinition,
    _ arguments: [String: Value],
    key: String,
    in draft: inout TurnDraft,
    _ redaction: Redaction?,
    _ clients: EffectClients
  ) async throws(StoreError) -> ActionResult? {
    guard let policy = action.goodwill else { return nil }
    let amount = arguments[GoodwillPolicy.amountArgument]
    func step(_ stage: GoodwillStep.Stage, _ reason: String? = nil) -> Fact {
      .goodwill(GoodwillStep(stage, action: action.name, key: key, amount: amount, reason: reason))
    }
    guard let customer = draft.session.customer else {
      draft.record(step(.approvalRequested, "unknown_customer"))
      return ActionResult(name: GoodwillPolicy.approval)
    }
    if policy.needsApproval(amount) {
      draft.record(step(.approvalRequested, "amount"))
      return ActionResult(name: GoodwillPolicy.approval)
    }
    draft.record(step(.requested))
    try await clients.announce(draft.session, draft.events, secrets(of: redaction))
    let since = Timestamp(
      milliseconds: draft.context.now.milliseconds - policy.window.count
    )
    let steps = try await clients.goodwill(customer, since)
    guard GoodwillLedger.count(of: action.name, before: key, in: steps) >= policy.limit else {
      return nil
    }
    draft.record(step(.refused, "limit"))
    return ActionResult(name: GoodwillPolicy.refused)
  }

  /// Notes what became of a gift that the back end was to give.
  func noteGoodwill(
    _ action: ActionDefinition?,
    _ result: ActionResult,
    _ arguments: [String: Value],
    key: String,
    in draft: inout TurnDraft
  ) {
    guard let action, action.goodwill != nil else { return }
    let stage = result.name == "failed" ? GoodwillStep.Stage.failed : .granted
    let amount = arguments[GoodwillPolicy.amountArgument]
    draft.record(
      .goodwill(GoodwillStep(stage, action: action.name, key: key, amount: amount)),
      by: "system"
    )
  }
}
