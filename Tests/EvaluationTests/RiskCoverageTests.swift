import CanonicalJSON
import Conversation
import Evaluation
import Testing

@Suite("The risk–coverage curve")
struct RiskCoverageTests {
  private func row(_ confidence: Double, isRight: Bool) -> Metrics.Judged {
    Metrics.Judged(expected: "a", found: isRight ? "a" : "b", confidence: confidence)
  }

  /// Falling: 0.9 right, 0.8 wrong and right, 0.5 wrong.
  private var curve: RiskCoverage {
    RiskCoverage([
      row(0.8, isRight: false), row(0.5, isRight: false), row(0.9, isRight: true),
      row(0.8, isRight: true),
    ])
  }

  @Test("has one point for each confidence, the highest first")
  func points() {
    #expect(curve.points.map(\.threshold) == [0.9, 0.8, 0.5])
    #expect(curve.points.map(\.coverage) == [0.25, 0.75, 1])
    #expect(curve.points.map(\.risk) == [0, 1.0 / 3, 0.5])
  }

  @Test("has as its area the mean risk at which each text would just be answered")
  func area() throws {
    // 0.9: 0; both of 0.8: 1/3; 0.5: 1/2; (0 + 1/3 + 1/3 + 1/2) / 4 = 7/24.
    #expect(abs(try #require(curve.area) - 7.0 / 24) < 1e-12)
    #expect(RiskCoverage([]).area == nil)
    #expect(RiskCoverage([row(0.4, isRight: true)]).area == 0)
  }

  @Test("is read by coverage and by threshold")
  func reading() {
    #expect(curve.point(covering: 0.2)?.threshold == 0.9)
    #expect(curve.point(covering: 0.25)?.threshold == 0.9)
    #expect(curve.point(covering: 0.26)?.threshold == 0.8)
    #expect(curve.point(covering: 1)?.threshold == 0.5)
    #expect(curve.point(from: 0.95) == nil)
    #expect(curve.point(from: 0.85)?.threshold == 0.9)
    #expect(curve.point(from: 0.8)?.threshold == 0.8)
    #expect(RiskCoverage([]).point(covering: 0.5) == nil)
    #expect(curve.points(covering: [0.1, 0.2, 0.5, 0.7, 1]).map(\.threshold) == [0.9, 0.8, 0.5])
  }

  @Test("is thinned to a point for each per cent, its ends kept")
  func hundredths() {
    let rows = (0..<1000).map { row(1 - Double($0) / 2000, isRight: $0 % 2 == 0) }
    let whole = RiskCoverage(rows)
    let points = whole.hundredths
    #expect(points.count == 101)
    #expect(points.first == whole.points.first)
    #expect(points.last == whole.points.last)
    #expect(points.map(\.coverage) == points.map(\.coverage).sorted())
    #expect(curve.hundredths == curve.points)
  }
}
