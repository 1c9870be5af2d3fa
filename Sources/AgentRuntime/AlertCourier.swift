import AgentCore
import Alerting
import BackEndActions
import Conversation

/// Delivers alerts: to webhooks as actions over HTTP are run, to people by the machine's mail program.
package struct AlertCourier: Sendable {
  /// How long a mail program may take.
  private static let mailLimit = Milliseconds.seconds(30)

  private let webhooks: BackEndActionClient
  private let directory: String

  /// - Parameters:
  ///   - alerts: The rules that may fire.
  ///   - surroundings: The clock, chance and environment that calls go by.
  ///   - directory: Where mail programs run.
  package init(
    _ alerts: [AlertDefinition],
    in surroundings: ActionSurroundings = .live(),
    directory: String
  ) {
    let definitions = alerts.flatMap { alert in
      alert.deliveries.compactMap { delivery -> ActionDefinition? in
        guard case .webhook(var definition) = delivery.target else { return nil }
        definition.name = Self.name(alert, delivery.name)
        return definition
      }
    }
    webhooks = BackEndActionClient(definitions: definitions, in: surroundings)
    self.directory = directory
  }

  /// Tells each of `targets` of an alert, one after the other.
  /// - Parameters:
  ///   - targets: Names of the alert's deliveries; those it does not have any more are left out.
  ///   - isRetry: Whether an earlier run had tried in vain.
  func deliver(
    _ notice: AlertNotice,
    of alert: AlertDefinition,
    to targets: [String],
    isRetry: Bool
  ) async -> [AlertDelivery] {
    var deliveries: [AlertDelivery] = []
    for (name, target) in alert.deliveries where targets.contains(name) {
      deliveries.append(
        AlertDelivery(
          rule: alert.name,
          target: name,
          isRetry: isRetry,
          failure: await failure(of: notice, of: alert, to: target, named: name)
        )
      )
    }
    return deliveries
  }

  /// Why it was not delivered; nil where it was.
  private func failure(
    of notice: AlertNotice,
    of alert: AlertDefinition,
    to target: AlertDefinition.Target,
    named name: String
  ) async -> String? {
    switch target {
    case .exit: return nil
    case .webhook:
      let call = ActionCall(
        name: Self.name(alert, name),
        arguments: notice.arguments,
        idempotencyKey: notice.key
      )
      let result = await webhooks.run(call)
      return result.name == "failed" ? result.reason ?? "the back end answered 'failed'" : nil
    case .mail(let program, let recipients):
      let letter = Letter(to: recipients, subject: notice.subject, body: notice.body)
      return await MailProgram(words: program, directory: directory)
        .send(letter, within: Self.mailLimit)
    }
  }

  private static func name(_ alert: AlertDefinition, _ delivery: String) -> ActionName {
    ActionName("\(alert.name)/\(delivery)")
  }
}
