import Foundation
import Testing

@testable import Understanding

@Suite("Arithmetic on lanes")
struct LaneMathTests {
  @Test("raises e to powers to six digits or more")
  func powers() {
    for step in -8600...8800 {
      let x = Float(step) / 100
      let (found, expected) = (LaneMath.exp(Lane(repeating: x))[3], exp(Double(x)))
      #expect(abs(Double(found) / expected - 1) < 2e-6, "e^\(x)")
    }
  }

  @Test("takes what is too small for nothing")
  func tiny() {
    #expect(LaneMath.exp(Lane(repeating: -87.5)) == .zero)
    #expect(LaneMath.exp(Lane(repeating: -.infinity)) == .zero)
    #expect(LaneMath.exp(.zero) == Lane(repeating: 1))
  }

  @Test("sums products over any number of lanes", arguments: [1, 2, 3, 7])
  func products(count: Int) {
    let left = LaneMath.packed((0..<count * 8).map { Float($0) })
    let right = LaneMath.packed((0..<count * 8).map { _ in Float(2) })
    let sum = LaneMath.dot(left.span, 0, right.span, 0, count)
    #expect(sum == Float(count * 8 * (count * 8 - 1)))
  }

  @Test("fills the last lane with zeros")
  func packing() {
    #expect(LaneMath.packed([1, 2, 3] as [Float]) == [Lane(1, 2, 3, 0, 0, 0, 0, 0)])
    #expect(LaneMath.packed([Float]()).isEmpty)
  }
}
