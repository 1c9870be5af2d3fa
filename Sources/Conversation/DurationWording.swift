/// Lengths of time in words. English only until content of other languages comes.
package enum DurationWording {
  private static let units: [(name: String, seconds: UInt)] = [
    ("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1),
  ]

  /// `3 days`, `2 hours 30 minutes`; below two hours whole minutes stay minutes: `90 minutes`.
  package static func text(_ duration: Milliseconds) -> String {
    var rest = duration.count.magnitude / 1000
    let sign = duration.count < 0 && rest > 0 ? "−" : ""
    if rest < 7200, rest % 60 == 0, rest != 3600 {
      return "\(sign)\(counted(rest / 60, "minute"))"
    }
    var parts: [String] = []
    for (name, seconds) in units {
      let (count, remainder) = rest.quotientAndRemainder(dividingBy: seconds)
      if count > 0 { parts.append(counted(count, name)) }
      rest = remainder
    }
    return sign + parts.joined(separator: " ")
  }

  private static func counted(_ count: UInt, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}
