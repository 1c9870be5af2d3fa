import CanonicalJSON
import Evaluation
import Testing

@Suite("A proportion")
struct ProportionTests {
  @Test(
    "has the Wilson interval of its counts",
    arguments: [
      // 8 of 10: p = 0.8, z² = 3.8415, centre (0.8 + 0.19207) / 1.38415 = 0.71674,
      // half 1.95996 / 1.38415 · √(0.016 + 0.0096037) = 0.22658.
      (8, 10, 0.49016, 0.94332),
      // 0 of 5: (0 + z²) / (5 + z²) = 3.8415 / 8.8415.
      (0, 5, 0, 0.43448),
      // 5 of 5 is its mirror.
      (5, 5, 0.56552, 1),
      // 50 of 100: 0.5 ± 1.95996 · √(0.0025 + 0.000096) / 1.038415.
      (50, 100, 0.40383, 0.59617),
    ]
  )
  func interval(count: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(Proportion(count, of: total).interval)
    #expect(abs(interval.lowerBound - low) < 1e-5)
    #expect(abs(interval.upperBound - high) < 1e-5)
  }

  @Test("of nothing has neither share nor interval")
  func empty() {
    #expect(Proportion(0, of: 0).share == nil)
    #expect(Proportion(0, of: 0).interval == nil)
    #expect(
      JSONWriter.text(of: Proportion(0, of: 0).json)
        == #"{"num":0,"den":0,"value":null,"wilson95":null}"#
    )
  }

  @Test("is written with its counts")
  func json() {
    let json = Proportion(1, of: 4).json
    #expect(json["num"]?.integer == 1)
    #expect(json["den"]?.integer == 4)
    #expect(json["value"]?.number == 0.25)
    #expect(json["wilson95"]?.array?.count == 2)
  }
}
