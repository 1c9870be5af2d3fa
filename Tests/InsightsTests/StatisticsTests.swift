import Testing

@testable import Insights

@Suite("Statistics")
struct StatisticsTests {
  @Test(
    "Wilson intervals agree with hand-worked ones",
    arguments: [
      (0, 10, 0.0, 0.277533), (10, 10, 0.722467, 1.0), (7, 13, 0.291438, 0.767939),
      (1, 2, 0.094531, 0.905469), (5, 11, 0.212713, 0.719908),
    ]
  )
  func wilson(successes: Int, trials: Int, low: Double, high: Double) throws {
    let interval = try #require(Statistics.wilson(successes: successes, trials: trials))
    #expect(abs(interval.lowerBound - low) < 1e-6)
    #expect(abs(interval.upperBound - high) < 1e-6)
  }

  @Test("an empty denominator has no interval")
  func wilsonOfNothing() { #expect(Statistics.wilson(successes: 0, trials: 0) == nil) }

  @Test("every Wilson interval holds its share and stays within 0 and 1")
  func wilsonBounds() throws {
    for trials in 1...60 {
      for successes in 0...trials {
        let interval = try #require(Statistics.wilson(successes: successes, trials: trials))
        #expect(interval.contains(Double(successes) / Double(trials)))
        #expect(interval.lowerBound >= 0 && interval.upperBound <= 1)
      }
    }
  }

  @Test("the median of an even number of values is the mean of the middle two")
  func median() {
    #expect(Statistics.median(ofSorted: [1, 2, 10]) == 2)
    #expect(Statistics.median(ofSorted: [1, 2, 4, 10]) == 3)
    #expect(Statistics.median(ofSorted: []) == nil)
  }

  @Test(
    "p90 is the nearest rank",
    arguments: [(1, 1.0), (5, 5.0), (9, 9.0), (10, 9.0), (11, 10.0), (20, 18.0), (100, 90.0)]
  )
  func quantile(count: Int, expected: Double) {
    let values = (1...count).map(Double.init)
    #expect(Statistics.quantile(90, ofSorted: values) == expected)
  }

  @Test(
    "the median's interval leaves out the k outermost values on both sides",
    arguments: [
      (6, 1.0, 6.0), (8, 1.0, 8.0), (9, 2.0, 8.0), (10, 2.0, 9.0), (13, 3.0, 11.0),
      (20, 6.0, 15.0), (100, 40.0, 61.0),
    ]
  )
  func medianInterval(count: Int, low: Double, high: Double) {
    let values = (1...count).map(Double.init)
    #expect(Statistics.medianInterval(ofSorted: values) == low...high)
  }

  @Test("below six values the median has no interval", arguments: 0...5)
  func noMedianInterval(count: Int) {
    #expect(Statistics.medianInterval(ofSorted: (0..<count).map(Double.init)) == nil)
  }

  @Test("the median's interval of very many values is found")
  func largeMedianInterval() {
    let values = (1...10_000).map(Double.init)
    // 5000 ± 1.96 · 50, by the normal approximation.
    #expect(Statistics.medianInterval(ofSorted: values) == 4902.0...5099.0)
  }
}
