/// Eight numbers at once.
typealias Lane = SIMD8<Float>

/// Arithmetic on lanes that gives the same bits on every processor: additions and multiplications in a fixed
/// order, none of a library's functions, whose last digits differ between machines.
enum LaneMath {
  /// 1.5 · 2^23: added and taken away again, it rounds to a whole number, and leaves it in the lowest bits.
  private static let rounding = Lane(repeating: 12_582_912)

  /// e to the power of `x`, to about seven digits; below -87 it is 0.
  ///
  /// 2 to a whole power comes from the exponent's bits, what remains, at most half of ln 2, from the Taylor
  /// series.
  static func exp(_ x: Lane) -> Lane {
    let bounded = pointwiseMin(pointwiseMax(x, Lane(repeating: -87)), Lane(repeating: 88))
    let shifted = bounded * 1.442_695_04 + rounding
    let whole = shifted - rounding
    let rest = bounded - whole * 0.693_359_375 + whole * 2.121_944_4e-4
    var series = rest * (1 / 5040) + (1 / 720)
    series = series * rest + (1 / 120)
    series = series * rest + (1 / 24)
    series = series * rest + (1 / 6)
    series = series * rest + 0.5
    series = series * rest + 1
    series = series * rest + 1
    let power = unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &- 0x4B40_0000 &+ 127
    let scale = unsafeBitCast(power &<< 23, to: Lane.self)
    return (series * scale).replacing(with: 0, where: x .<= Lane(repeating: -87))
  }

  /// The sum of products of two rows of `count` lanes.
  @inline(__always)
  static func dot(
    _ left: Span<Lane>,
    _ leftStart: Int,
    _ right: Span<Lane>,
    _ rightStart: Int,
    _ count: Int
  )
    -> Float
  {
    var (a, b) = (Lane.zero, Lane.zero)
    var place = 0
    while place + 2 <= count {
      a += left[unchecked: leftStart &+ place] * right[unchecked: rightStart &+ place]
      b += left[unchecked: leftStart &+ place &+ 1] * right[unchecked: rightStart &+ place &+ 1]
      place &+= 2
    }
    if place < count {
      a += left[unchecked: leftStart &+ place] * right[unchecked: rightStart &+ place]
    }
    return (a + b).sum()
  }

  /// `numbers` in lanes, the last one filled up with zeros.
  static func packed(_ numbers: some Collection<Float>) -> [Lane] {
    var lanes = [Lane](repeating: .zero, count: (numbers.count + 7) / 8)
    for (place, number) in numbers.enumerated() { lanes[place / 8][place % 8] = number }
    return lanes
  }
}
