import AgentCore
import Conversation

/// A rule with its name, and who is told when it fires.
package struct AlertDefinition: Sendable, Hashable {
  /// Where an alert goes.
  package enum Target: Sendable, Hashable {
    /// The command ends with 1.
    case exit
    /// An HTTP back end, which is sent the alert as a JSON object.
    case webhook(ActionDefinition)
    /// A program that sends mail, with the words it is started by, and who gets the mail.
    case mail(program: [String], recipients: [String])
  }

  /// Its name in `alerts.yaml`, in kebab-case.
  package let name: String
  /// What is watched.
  package let rule: AlertRule
  /// How long it stays silent after it has fired.
  package let cooldown: Milliseconds
  /// Who is told; never empty.
  package let targets: [Target]

  /// The program that takes mail on a Unix machine (Linux Standard Base, "sendmail").
  package static let mailProgram = ["/usr/sbin/sendmail"]
  /// How long a rule is silent where it does not say.
  package static let usualCooldown = Milliseconds.days(1)

  /// An alert, as `alerts.yaml` declares it.
  package init(name: String, rule: AlertRule, cooldown: Milliseconds, targets: [Target]) {
    self.name = name
    self.rule = rule
    self.cooldown = cooldown
    self.targets = targets
  }

  /// Whether the command ends with 1 when it fires.
  package var fails: Bool { targets.contains(.exit) }

  /// What the alert must be delivered to, by the names that the log gives them: `mail`, `webhook`, `webhook-2`. They
  /// hold nothing of an address, which may be a secret.
  package var deliveries: [(name: String, target: Target)] {
    var counts: [String: Int] = [:]
    return targets.compactMap { target in
      let kind: String
      switch target {
      case .exit: return nil
      case .webhook: kind = "webhook"
      case .mail: kind = "mail"
      }
      counts[kind, default: 0] += 1
      let count = counts[kind, default: 1]
      return (count == 1 ? kind : "\(kind)-\(count)", target)
    }
  }
}
