import AgentCore

/// `limits` of `agent.yaml`.
extension ContentReader {
  /// How much the agent takes in and keeps.
  mutating func limits(_ node: ContentNode) -> ResourceLimits {
    var limits = ResourceLimits()
    let bounds: [(String, ResourceLimits.Bound, WritableKeyPath<ResourceLimits, Int>)] = [
      ("message", ResourceLimits.messageBound, \.message),
      ("line", ResourceLimits.lineBound, \.line),
      ("history", ResourceLimits.historyBound, \.history),
      ("state", ResourceLimits.stateBound, \.state),
      ("sessions", ResourceLimits.sessionsBound, \.sessions),
    ]
    guard mapping(node, "'limits'", keys: bounds.map(\.0)) else { return limits }
    for (name, bound, path) in bounds {
      guard let value = node[name].flatMap({ number($0, "'\(name)'", bound) }) else { continue }
      limits[keyPath: path] = value
    }
    return limits
  }

  private mutating func number(
    _ node: ContentNode,
    _ what: String,
    _ bound: ResourceLimits.Bound
  ) -> Int? {
    guard let text = scalar(node, what)?.scalar else { return nil }
    let read = bound.isSize ? PlainSize.bytes(of: text) : PlainCount.value(of: text)
    guard let value = read else {
      report(
        node.diagnostic(
          "wrong-shape",
          "\(what) must be \(bound.isSize ? "a size" : "a whole number")",
          hint: bound.isSize
            ? "write bytes, or a size such as 64KiB or 1MiB" : "write digits, such as 1000"
        )
      )
      return nil
    }
    guard bound.range.contains(value) else {
      let ends =
        bound.isSize
        ? PlainSize.text(of: bound.range)
        : "\(bound.range.lowerBound) and \(bound.range.upperBound)"
      report(node.diagnostic("out-of-range", "\(what) must lie between \(ends)"))
      return nil
    }
    return value
  }
}
