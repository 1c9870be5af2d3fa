/// Bars and sparklines of block characters, for a terminal that shows them.
enum TextDrawing {
  /// How many columns a bar takes.
  static let barWidth = 10
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A share from 0 to 1 as a bar of at most ten columns; nothing for 0, and never nothing for more.
  static func bar(_ share: Double) -> String {
    let parts = Int((min(max(share, 0), 1) * Double(barWidth * 8)).rounded())
    let shown = share > 0 ? max(1, parts) : 0
    return String(repeating: "█", count: shown / 8) + eighths[shown % 8]
  }

  /// Values as levels between 0 and the highest; a value that is not known is a space.
  static func sparkline(_ values: [Double?]) -> String {
    let highest = values.compactMap(\.self).max() ?? 0
    return values.map { value in
      guard let value else { return " " }
      return levels[highest > 0 ? Int((value / highest * 7).rounded()) : 0]
    }
    .joined()
  }
}
