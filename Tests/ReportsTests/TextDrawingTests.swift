import Testing

@testable import Reports

@Suite("Drawings for a terminal")
struct TextDrawingTests {
  @Test(
    "a bar shows eighths of a column, and something for anything above 0",
    arguments: [
      (0.0, ""), (0.001, "▏"), (0.05, "▌"), (0.5, "█████"), (0.55, "█████▌"), (1, "██████████"),
      (2, "██████████"),
    ]
  )
  func bars(share: Double, bar: String) {
    #expect(TextDrawing.bar(share) == bar)
  }

  @Test("a sparkline goes from 0 to the highest value, and leaves out what is not known")
  func sparklines() {
    #expect(TextDrawing.sparkline([0, 7, nil, 14]) == "▁▅ █")
    #expect(TextDrawing.sparkline([0, 0]) == "▁▁")
    #expect(TextDrawing.sparkline([]).isEmpty)
  }

  @Test("columns stay aligned with wide characters, and bars stand behind the value")
  func alignment() {
    let rows = [
      TableRow("注文", "50.0 %", counts: "5 of 10", bar: 0.5), TableRow("abcdef", "7", counts: "x"),
    ]
    #expect(
      rows.lines(drawn: true) == [
        "  注文    50.0 %  █████       5 of 10", "  abcdef       7              x",
      ]
    )
    #expect(rows.lines == ["  注文    50.0 %  5 of 10", "  abcdef       7  x"])
  }
}
