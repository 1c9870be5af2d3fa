import Conversation

/// A length of time, as it stands in a file: `30m`, `24h`, `7d`.
struct DurationDraft: Sendable {
  let node: ContentNode
  /// Whether it says how often something may happen.
  let isRate: Bool
  /// The length; nil where the text is none.
  let duration: Milliseconds?

  /// A duration, or a share of one such as `1 per 30d`.
  init(_ node: ContentNode, isRate: Bool = false) {
    self.node = node
    self.isRate = isRate
    let text = node.scalar ?? ""
    duration = isRate ? Self.interval(of: text) : Self.duration(of: text)
  }

  /// Whole milliseconds, seconds, minutes, hours or days: `500ms 2s 30m 24h 7d`.
  static func duration(of text: String) -> Milliseconds? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard (1...6).contains(digits.utf8.count), let count = Int(digits), count > 0 else {
      return nil
    }
    switch text.dropFirst(digits.count) {
    case "ms": return Milliseconds(count: count)
    case "s": return .seconds(count)
    case "m": return .minutes(count)
    case "h": return .hours(count)
    case "d": return .days(count)
    default: return nil
    }
  }

  /// The time between two of `2 per 30d`.
  private static func interval(of text: String) -> Milliseconds? {
    rate(of: text).map { Milliseconds(count: $0.window.count / $0.times) }
  }

  /// How often within which time: `2 per 30d`.
  static func rate(of text: String) -> (times: Int, window: Milliseconds)? {
    let words = text.split(separator: " ")
    guard words.count == 3, words[1] == "per", words[0].utf8.count <= 4, let times = Int(words[0]),
      times > 0, let period = duration(of: String(words[2]))
    else { return nil }
    return (times, period)
  }
}
