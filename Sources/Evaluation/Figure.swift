/// How figures are shown to people.
enum Figure {
  /// A share in percent with one decimal, `–` where there is none.
  static func percent(_ share: Double?) -> String {
    share.map { fixed($0 * 100, places: 1) + " %" } ?? "–"
  }

  /// `value`, which is not negative, with so many decimals.
  static func fixed(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let whole = Int((value * Double(scale)).rounded())
    let decimals = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: places - decimals.count) + decimals
  }
}
