import CanonicalJSON
import Conversation
import Evaluation
import Testing

@Suite("The reliability table")
struct ReliabilityTableTests {
  private func row(_ confidence: Double, isRight: Bool) -> Metrics.Judged {
    Metrics.Judged(expected: "a", found: isRight ? "a" : "b", confidence: confidence)
  }

  @Test("compares confidence with what is right in ten ranges")
  func bins() throws {
    let table = ReliabilityTable([
      row(0.72, isRight: true), row(0.78, isRight: false), row(0.70, isRight: true),
      row(1, isRight: true), row(0.95, isRight: true), row(0, isRight: false),
    ])
    #expect(table.bins.count == 10)
    #expect(table.bins.map(\.accuracy.total) == [1, 0, 0, 0, 0, 0, 0, 3, 0, 2])
    #expect(table.bins.map(\.accuracy.count) == [0, 0, 0, 0, 0, 0, 0, 2, 0, 2])
    let seventies = table.bins[7]
    #expect(seventies.lower == 0.7 && seventies.upper == 0.8)
    // (0.72 + 0.78 + 0.70) / 3 = 0.7333, right 2 of 3: gap 0.0667.
    #expect(abs(try #require(seventies.meanConfidence) - 2.2 / 3) < 1e-12)
    #expect(abs(try #require(seventies.gap) - 0.2 / 3) < 1e-12)
    #expect(table.bins[1].meanConfidence == nil)
    #expect(table.bins[1].gap == nil)
    // (3 · 0.2/3 + 2 · |0.975 − 1| + 1 · 0) / 6 = (0.2 + 0.05) / 6.
    #expect(abs(try #require(table.calibrationError) - 0.25 / 6) < 1e-12)
  }

  @Test("agrees with the calibration error of as many bins")
  func agreement() throws {
    let rows = (0..<200).map { number in
      row(Double((number * 37) % 101) / 100, isRight: number % 3 > 0)
    }
    let table = try #require(ReliabilityTable(rows).calibrationError)
    let metric = try #require(Metrics.calibrationError(rows, bins: 10))
    #expect(abs(table - metric) < 1e-12)
  }

  @Test("is empty without texts")
  func empty() {
    #expect(ReliabilityTable([]).calibrationError == nil)
    #expect(ReliabilityTable([]).bins.allSatisfy { $0.accuracy.total == 0 })
  }
}
