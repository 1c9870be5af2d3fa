import AgentCore
import Alerting
import Conversation

/// Alerts.
extension DefinitionBuilder {
  /// The rules, in the order of the file; nil where one of them could not be built.
  func alerts() -> [AlertDefinition]? {
    let alerts = model.alerts.compactMap { alert($0) }
    return alerts.count == model.alerts.count ? alerts : nil
  }

  private func alert(_ draft: AlertDraft) -> AlertDefinition? {
    guard let name = draft.name.scalar, let rule = try? draft.when?.rule.get() else { return nil }
    let targets = (draft.targets ?? [.exit]).compactMap { target($0) }
    guard targets.count == draft.targets?.count ?? 1 else { return nil }
    return AlertDefinition(
      name: name,
      rule: rule,
      cooldown: draft.cooldown?.duration ?? AlertDefinition.usualCooldown,
      targets: targets
    )
  }

  private func target(_ draft: AlertDraft.Target) -> AlertDefinition.Target? {
    switch draft {
    case .exit: .exit
    case .webhook(let webhook): self.webhook(webhook).map { .webhook($0) }
    case .mail(let mail):
      .mail(
        program: mail.program?.compactMap(\.scalar) ?? AlertDefinition.mailProgram,
        recipients: mail.recipients.compactMap(\.scalar)
      )
    }
  }

  /// An action over HTTP for which any answer that says "taken" is as good as another, whatever it holds.
  private func webhook(_ draft: AlertDraft.Webhook) -> ActionDefinition? {
    guard let url = try? EndpointURL(parsing: draft.url?.scalar ?? "") else { return nil }
    let delivered = "delivered"
    let endpoint = HTTPEndpoint(
      url: url,
      method: .post,
      headers: headers(draft.headers),
      statuses: (200..<300).map { HTTPEndpoint.Status(code: $0, result: delivered) }
    )
    var definition = ActionDefinition(
      name: ActionName("alert"),
      kind: .http(endpoint),
      timeout: draft.timeout?.duration ?? .seconds(5),
      results: [ActionDefinition.ResultDeclaration(name: delivered)],
      changes: true
    )
    definition.retries = draft.retries ?? 2
    return definition
  }
}
