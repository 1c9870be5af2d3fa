import AgentCore
import Conversation

/// `actions.yaml`.
extension ContentReader {
  /// The look-ups of `actions.yaml`.
  mutating func actions(_ root: ContentNode) -> [ActionDraft] {
    (members(of: root, "the list of actions") ?? []).map { action($0) }
  }

  private mutating func action(_ member: ContentNode.Member) -> ActionDraft {
    let node = member.value
    var draft = ActionDraft(name: member.key, node: node)
    let keys = [
      "table", "key", "command", "http", "timeout", "results", "changes", "retries", "breaker",
      "at_once", "undo", "undo_after", "goodwill",
    ]
    guard mapping(node, "an action", keys: keys) else { return draft }
    draft.table = node["table"].flatMap { scalar($0, "'table'") }
    draft.command = node["command"].map { scalars($0, "'command'") }
    draft.timeout = node["timeout"].flatMap { duration($0, "'timeout'") }
    draft.changes = node["changes"].flatMap { flag($0, "'changes'") } ?? false
    draft.results = required("results", of: node, "an action").map { results($0) } ?? []
    readKind(of: member, into: &draft)
    readCare(of: node, into: &draft)
    readUndo(of: node, into: &draft)
    draft.goodwill = node["goodwill"].flatMap { goodwill($0) }
    return draft
  }

  private mutating func readKind(of member: ContentNode.Member, into draft: inout ActionDraft) {
    let node = member.value
    switch (node["table"], node["command"], node["http"]) {
    case (.some, nil, nil):
      draft.key = required("key", of: node, "a table").flatMap { scalar($0, "'key'") }
    case (nil, let command?, nil):
      refuseKey(of: node, "a command")
      if command.elements?.isEmpty == true {
        report(
          command.diagnostic(
            "wrong-shape",
            "'command' must name a program",
            hint: "such as [./bin/cancel-order, --fast]"
          )
        )
      }
    case (nil, nil, let http?):
      refuseKey(of: node, "a back end")
      draft.http = endpoint(http)
    default:
      report(
        member.key.diagnostic(
          "missing-key",
          "the action '\(member.key.scalar ?? "")' needs a 'table', a 'command' or 'http'"
        )
      )
    }
  }

  private mutating func goodwill(_ node: ContentNode) -> ActionDraft.Goodwill? {
    guard mapping(node, "'goodwill'", keys: ["limit", "approve_above"]),
      let limit = required("limit", of: node, "'goodwill'").flatMap({ scalar($0, "'limit'") })
    else { return nil }
    guard let (count, window) = DurationDraft.rate(of: limit.scalar ?? "") else {
      report(
        limit.diagnostic(
          "invalid-duration",
          "'\(limit.scalar ?? "")' does not say how often",
          hint: "such as '1 per 90d'"
        )
      )
      return nil
    }
    var draft = ActionDraft.Goodwill(node: node, limit: count, window: window)
    draft.approveAbove = node["approve_above"].flatMap { number($0, "'approve_above'") }
    return draft
  }

  private mutating func refuseKey(of node: ContentNode, _ what: String) {
    guard let key = node["key"] else { return }
    report(
      key.diagnostic(
        "wrong-shape",
        "only a table has a 'key'",
        hint: "remove it: \(what) is given every argument"
      )
    )
  }

  // MARK: HTTP

  private mutating func endpoint(_ node: ContentNode) -> ActionDraft.Endpoint? {
    guard mapping(node, "'http'", keys: ["url", "method", "headers", "status"]) else { return nil }
    var endpoint = ActionDraft.Endpoint(node: node)
    endpoint.url = required("url", of: node, "'http'").flatMap { scalar($0, "'url'") }
    endpoint.method = node["method"].flatMap {
      choice($0, "'method'", HTTPEndpoint.Method.allCases.map(\.rawValue))
    }
    endpoint.headers = node["headers"].map { headers($0) } ?? []
    for member in node["status"].flatMap({ members(of: $0, "'status'") }) ?? [] {
      guard let result = scalar(member.value, "the result of a status") else { continue }
      endpoint.statuses.append(ActionDraft.Endpoint.Status(code: member.key, result: result))
    }
    return endpoint
  }

  /// The headers of a request.
  mutating func headers(_ node: ContentNode) -> [ActionDraft.Endpoint.Header] {
    (members(of: node, "'headers'") ?? []).compactMap { member in
      var header = ActionDraft.Endpoint.Header(name: member.key)
      if member.value.members == nil {
        header.text = scalar(member.value, "the header '\(member.key.scalar ?? "")'")
        return header.text == nil ? nil : header
      }
      guard mapping(member.value, "a header", keys: ["env", "prefix"]) else { return nil }
      header.variable = required("env", of: member.value, "a header").flatMap {
        scalar($0, "'env'")
      }
      header.prefix = member.value["prefix"].flatMap { scalar($0, "'prefix'") }
      return header.variable == nil ? nil : header
    }
  }

  // MARK: Care

  /// How a back end is asked again, left alone, and kept from being asked too much at once.
  private mutating func readCare(of node: ContentNode, into draft: inout ActionDraft) {
    for key in ["retries", "breaker", "at_once"] where draft.table != nil {
      guard let value = node[key] else { continue }
      report(
        value.diagnostic("wrong-shape", "a table has no '\(key)'", hint: "it is always there")
      )
    }
    guard draft.table == nil else { return }
    draft.retries = node["retries"].flatMap { count($0, "'retries'", 0...5) }
    draft.atOnce = node["at_once"].flatMap { count($0, "'at_once'", 1...256) }
    draft.breaker = node["breaker"].flatMap { breaker($0) }
  }

  private mutating func breaker(_ node: ContentNode) -> ActionDraft.Breaker? {
    if node.plainText == "off" { return .off }
    guard mapping(node, "'breaker'", keys: ["failures", "pause"]) else { return nil }
    var policy = BreakerPolicy()
    if let failures = node["failures"].flatMap({ count($0, "'failures'", 1...1000) }) {
      policy.failures = failures
    }
    if let pause = node["pause"].flatMap({ duration($0, "'pause'") })?.duration {
      policy.pause = pause
    }
    return .on(policy)
  }

  /// A whole number within bounds.
  mutating func count(
    _ node: ContentNode,
    _ what: String,
    _ bounds: ClosedRange<Int>
  ) -> Int? {
    guard let value = number(node, what) else { return nil }
    guard let count = Int(exactly: value), bounds.contains(count) else {
      report(
        node.diagnostic(
          "out-of-range",
          "\(what) must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        )
      )
      return nil
    }
    return count
  }

  private mutating func readUndo(of node: ContentNode, into draft: inout ActionDraft) {
    draft.undo = node["undo"].flatMap { scalar($0, "'undo'") }
    draft.undoAfter = node["undo_after"].map { scalars($0, "'undo_after'") }
    guard let after = node["undo_after"], node["undo"] == nil else { return }
    report(
      after.diagnostic(
        "missing-key",
        "'undo_after' says when to undo, but nothing says how",
        hint: "add 'undo: NAME-OF-ACTION'"
      )
    )
  }

  private mutating func results(_ node: ContentNode) -> [ActionDraft.Result] {
    (members(of: node, "'results'") ?? []).map { member in
      ActionDraft.Result(name: member.key, fields: fields(member.value))
    }
  }

  private mutating func fields(_ node: ContentNode) -> [ActionDraft.Field] {
    if node.isNull { return [] }
    let types = ActionDefinition.FieldType.allCases.map(\.rawValue)
    return (members(of: node, "a result") ?? []).compactMap { member in
      choice(member.value, "the type of a field", types).map {
        ActionDraft.Field(name: member.key, type: $0)
      }
    }
  }
}
