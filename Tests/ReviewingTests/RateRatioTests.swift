import Reviewing
import Testing

@Suite("The ratio of two rates")
struct RateRatioTests {
  private static func ratio(_ before: (Int, Int), _ after: (Int, Int)) -> RateRatio {
    RateRatio(
      before: RateRatio.Rate(count: before.0, exposure: before.1),
      after: RateRatio.Rate(count: after.0, exposure: after.1)
    )
  }

  // Clopper and Pearson's bounds of 5 of 10, 0 of 10 and 3 of 20, from published tables.
  @Test(
    "The interval is Clopper and Pearson's, as odds",
    arguments: [
      (5, 5, 0.1871, 0.8129), (0, 10, 0.0, 0.3085), (3, 17, 0.0321, 0.3789),
    ]
  )
  func exact(after: Int, before: Int, low: Double, high: Double) throws {
    let interval = try #require(
      Self.ratio((before, 100), (after, 100)).interval(confidence: 0.95)
    )
    #expect(abs(interval.lowerBound / (1 + interval.lowerBound) - low) < 1e-4)
    #expect(abs(interval.upperBound / (1 + interval.upperBound) - high) < 1e-4)
  }

  @Test("Exposures that differ are taken into account")
  func exposures() throws {
    let ratio = Self.ratio((10, 100), (20, 200))
    #expect(ratio.value == 1)
    let interval = try #require(ratio.interval(confidence: 0.95))
    #expect(interval.contains(1))
  }

  @Test("Nothing is made of nothing")
  func empty() throws {
    #expect(Self.ratio((0, 10), (0, 10)).interval(confidence: 0.95) == nil)
    #expect(Self.ratio((1, 0), (1, 10)).interval(confidence: 0.95) == nil)
    #expect(Self.ratio((0, 10), (3, 10)).value == nil)
    let rise = try #require(Self.ratio((0, 10), (3, 10)).interval(confidence: 0.95))
    #expect(rise.upperBound == .infinity)
    #expect(rise.lowerBound.isFinite)
  }

  @Test("A wider confidence has a wider interval, also for counts in the thousands")
  func wider() throws {
    let ratio = Self.ratio((4000, 90_000), (3900, 91_000))
    let narrow = try #require(ratio.interval(confidence: 0.95))
    let wide = try #require(ratio.interval(confidence: 0.999))
    #expect(wide.lowerBound < narrow.lowerBound && narrow.upperBound < wide.upperBound)
    #expect(narrow.upperBound - narrow.lowerBound < 0.1)
  }
}
