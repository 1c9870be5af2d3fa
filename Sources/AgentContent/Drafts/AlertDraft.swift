import Alerting

/// A rule over figures, as `alerts.yaml` declares it.
struct AlertDraft: Sendable {
  /// A condition on a figure.
  struct When: Sendable {
    let node: ContentNode
    /// What it watches, or why it cannot be read.
    let rule: Result<AlertRule, AlertSyntaxError>

    init(_ node: ContentNode) {
      self.node = node
      rule = Result { () throws(AlertSyntaxError) in
        try AlertRuleParser.rule(of: node.scalar ?? "")
      }
    }
  }

  /// Somebody who is told.
  enum Target: Sendable {
    case exit
    case webhook(Webhook)
    case mail(Mail)
  }

  /// An HTTP back end that is told.
  struct Webhook: Sendable {
    var url: ContentNode?
    var headers: [ActionDraft.Endpoint.Header] = []
    var timeout: DurationDraft?
    var retries: Int?
  }

  /// People who are told by mail.
  struct Mail: Sendable {
    var recipients: [ContentNode] = []
    /// The words of the program that sends it; nil for the machine's own.
    var program: [ContentNode]?
  }

  let name: ContentNode
  var when: When?
  var cooldown: DurationDraft?
  /// Nil where nothing is said, which is the same as `exit`.
  var targets: [Target]?

  /// The back ends that are told.
  var webhooks: [Webhook] {
    (targets ?? []).compactMap { if case .webhook(let webhook) = $0 { webhook } else { nil } }
  }

  /// The mails that are sent.
  var mails: [Mail] {
    (targets ?? []).compactMap { if case .mail(let mail) = $0 { mail } else { nil } }
  }
}
