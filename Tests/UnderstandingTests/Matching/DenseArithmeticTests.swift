import CMatrixKernel
import Testing

@testable import Understanding

@Suite("The arithmetic of dense vectors")
struct DenseArithmeticTests {
  /// Numbers of both signs, the same for a seed.
  private static func numbers(_ count: Int, seed: UInt64) -> [Float] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in Float(Int(generator.next() % 2001) - 1000) / 317 }
  }

  private static func lanes(_ count: Int, seed: UInt64) -> [Lane] {
    LaneMath.packed(numbers(count * 8, seed: seed))
  }

  /// Every width of vectors that this processor has.
  private static let all: [DenseArithmetic] =
    [fl_vectors.narrow, .wide, .widest].filter { $0.rawValue <= fl_best_vectors().rawValue }
    .map(DenseArithmetic.init)

  /// A case: rows that are looked at, numbers in a row, lanes of classes.
  private static let shapes = [
    (1, 1, 1), (3, 5, 1), (7, 13, 3), (12, 24, 2), (48, 384, 10), (53, 385, 19), (2, 2048, 1),
  ]

  @Test("gives the same bits with vectors of every width", arguments: shapes)
  func sameBits(count: Int, inputs: Int, lanes: Int) {
    let rows = Self.numbers((count + 2) * inputs, seed: 1)
    let places = (0..<count).map { Int32(($0 * 5 + 1) % (count + 2)) }[...]
    let weights = Self.lanes(lanes * (inputs + 1), seed: 2)
    let results = Self.all.map { arithmetic in
      var scores = [Lane](repeating: .zero, count: count * lanes)
      arithmetic.score(rows, at: places, inputs: inputs, weights, lanes: lanes, to: &scores)
      var slopes = Self.lanes(lanes * (inputs + 1), seed: 3)
      arithmetic.addSlopes(rows, at: places, inputs: inputs, scores, lanes: lanes, to: &slopes)
      return scores + slopes
    }
    for result in results.dropFirst() { #expect(result == results[0]) }
  }

  @Test("scores as the sum of products with the bias, in that order", arguments: shapes)
  func scores(count: Int, inputs: Int, lanes: Int) {
    let rows = Self.numbers(count * inputs, seed: 4)
    let weights = Self.lanes(lanes * (inputs + 1), seed: 5)
    var scores = [Lane](repeating: .zero, count: count * lanes)
    let places = (0..<Int32(count))
    DenseArithmetic.best.score(
      rows,
      at: Array(places)[...],
      inputs: inputs,
      weights,
      lanes: lanes,
      to: &scores
    )
    for row in 0..<count {
      for lane in 0..<lanes {
        var expected = weights[inputs * lanes + lane]
        for input in 0..<inputs {
          expected += weights[input * lanes + lane] * rows[row * inputs + input]
        }
        #expect(scores[row * lanes + lane] == expected)
      }
    }
  }

  @Test("adds to slopes what stood there before")
  func slopes() {
    // One row of two numbers, one lane: its error of 2 adds 2·3, 2·4 and, for the bias, 2.
    var slopes = [Lane](repeating: Lane(repeating: 1), count: 3)
    DenseArithmetic.best.addSlopes(
      [3, 4],
      at: [0],
      inputs: 2,
      [Lane(repeating: 2)],
      lanes: 1,
      to: &slopes
    )
    #expect(slopes == [7, 9, 3].map { Lane(repeating: $0) })
  }

  @Test("multiplies a vector with every row", arguments: [(0, 1), (1, 1), (5, 2), (9, 3), (4, 48)])
  func dots(count: Int, lanes: Int) {
    let rows = Self.lanes(count * lanes, seed: 6)
    let vector = Self.lanes(lanes, seed: 7)
    let results = Self.all.map { $0.dots(rows, count: count, vector) }
    for row in 0..<count {
      let exact = (0..<lanes).reduce(0.0) { sum, lane in
        (0..<8).reduce(sum) {
          $0 + Double(rows[row * lanes + lane][$1]) * Double(vector[lane][$1])
        }
      }
      #expect(abs(Double(results[0][row]) - exact) < 1e-3)
    }
    for result in results.dropFirst() { #expect(result == results[0]) }
  }

  @Test("bears models without rows and without classes")
  func empty() {
    var scores: [Lane] = []
    let places: ArraySlice<Int32> = []
    DenseArithmetic.best.score([], at: places, inputs: 0, [], lanes: 0, to: &scores)
    DenseArithmetic.best.addSlopes([], at: places, inputs: 0, [], lanes: 0, to: &scores)
    #expect(scores.isEmpty && DenseArithmetic.best.dots([], count: 0, []).isEmpty)
  }
}
