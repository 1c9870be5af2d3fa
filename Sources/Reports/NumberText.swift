/// Numbers as people read them; never by locale, so that a report reads the same on every machine.
package enum NumberText {
  /// `number` with `places` decimals, half away from zero.
  package static func decimal(_ number: Double, places: Int) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "\(number)" }
    let scale = (0..<places).reduce(1) { value, _ in value * 10 }
    let scaled = Int((abs(number) * Double(scale)).rounded())
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scaled % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(sign)\(scaled / scale).\(zeros)\(fraction)"
  }

  /// A share as per cent with one decimal: `53.8 %`.
  package static func percent(_ share: Double) -> String { "\(decimal(share * 100, places: 1)) %" }

  /// An amount without needless decimals: `400`, `12.50`.
  package static func amount(_ amount: Double) -> String {
    decimal(amount, places: amount == amount.rounded() ? 0 : 2)
  }

  /// An interval of shares in per cent: `29.1–76.8 %`.
  package static func percent(_ interval: ClosedRange<Double>) -> String {
    let low = decimal(interval.lowerBound * 100, places: 1)
    return "\(low)–\(decimal(interval.upperBound * 100, places: 1)) %"
  }

  /// A length of time in its two largest units: `16 h 58 min`, `1.4 s`.
  package static func duration(seconds: Double) -> String {
    if seconds < 10 { return "\(decimal(seconds, places: 1)) s" }
    let whole = Int(min(seconds, 1e15).rounded())
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<3600: return pair(whole / 60, "min", whole % 60, "s")
    case ..<172_800: return pair(whole / 3600, "h", whole / 60 % 60, "min")
    default: return pair(whole / 86_400, "d", whole / 3600 % 24, "h")
    }
  }

  private static func pair(_ first: Int, _ unit: String, _ second: Int, _ small: String) -> String {
    second == 0 ? "\(first) \(unit)" : "\(first) \(unit) \(second) \(small)"
  }
}
