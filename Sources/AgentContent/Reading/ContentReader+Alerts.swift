/// `alerts.yaml`.
extension ContentReader {
  /// The rules of `alerts.yaml`.
  mutating func alerts(_ root: ContentNode) -> [AlertDraft] {
    (members(of: root, "the list of alerts") ?? []).map { alert($0) }
  }

  private mutating func alert(_ member: ContentNode.Member) -> AlertDraft {
    let node = member.value
    var draft = AlertDraft(name: member.key)
    guard mapping(node, "an alert", keys: ["when", "cooldown", "to"]) else { return draft }
    draft.when = required("when", of: node, "an alert").flatMap { scalar($0, "'when'") }
      .map { AlertDraft.When($0) }
    draft.cooldown = node["cooldown"].flatMap { duration($0, "'cooldown'") }
    draft.targets = node["to"].map { targets($0) }
    return draft
  }

  /// One of those who are told, or a list of them.
  private mutating func targets(_ node: ContentNode) -> [AlertDraft.Target] {
    let targets = (node.elements ?? [node]).compactMap { target($0) }
    if node.elements?.isEmpty == true {
      report(node.diagnostic("wrong-shape", "'to' must name somebody", hint: "such as [exit]"))
    }
    return targets
  }

  private mutating func target(_ node: ContentNode) -> AlertDraft.Target? {
    guard node.members != nil else {
      return choice(node, "'to'", ["exit"]).map { _ in .exit }
    }
    guard mapping(node, "one who is told", keys: ["webhook", "mail"]) else { return nil }
    switch (node["webhook"], node["mail"]) {
    case (let webhook?, nil): return self.webhook(webhook).map { .webhook($0) }
    case (nil, let mail?): return self.mail(mail).map { .mail($0) }
    default:
      report(
        node.diagnostic(
          "wrong-shape",
          "one who is told is 'exit', a 'webhook' or a 'mail'",
          hint: "write '- ' before each"
        )
      )
      return nil
    }
  }

  private mutating func webhook(_ node: ContentNode) -> AlertDraft.Webhook? {
    var webhook = AlertDraft.Webhook()
    guard node.members != nil else {
      webhook.url = scalar(node, "'webhook'")
      return webhook
    }
    guard mapping(node, "a webhook", keys: ["url", "headers", "timeout", "retries"]) else {
      return nil
    }
    webhook.url = required("url", of: node, "a webhook").flatMap { scalar($0, "'url'") }
    webhook.headers = node["headers"].map { headers($0) } ?? []
    webhook.timeout = node["timeout"].flatMap { duration($0, "'timeout'") }
    webhook.retries = node["retries"].flatMap { count($0, "'retries'", 0...5) }
    return webhook
  }

  private mutating func mail(_ node: ContentNode) -> AlertDraft.Mail? {
    guard node.members != nil else {
      return AlertDraft.Mail(recipients: scalars(node, "'mail'"))
    }
    guard mapping(node, "a mail", keys: ["to", "program"]) else { return nil }
    return AlertDraft.Mail(
      recipients: required("to", of: node, "a mail").map { scalars($0, "'to'") } ?? [],
      program: node["program"].map { scalars($0, "'program'") }
    )
  }
}
