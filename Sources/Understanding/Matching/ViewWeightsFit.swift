import Foundation

/// Fits the weights of the views so that the right intents of held-out examples are most likely.
///
/// The likelihood is concave in the weights, so Newton's method finds its one peak in about six steps; a weight
/// that would go below its least value stays there.
struct ViewWeightsFit {
  /// Examples whose intents are known.
  let examples: [CalibrationFit.HeldOut]
  /// How many intents there are.
  let intents: Int

  /// Where every held-out example is right, the likeliest weights are infinite.
  private static let greatest = [30.0, 30, 5, 40, 5]
  /// A low weight of the words would let their scores count for nothing, and with them what tells a code from a
  /// date; where there is no other view the ranking would go as well.
  private static let least = [0.3, 0, 0, 0, 0]
  private static let count = 5
  /// What a unit of squared distance from the start costs: next to nothing where there is evidence.
  private static let ridge = 1e-3

  /// The best weights, searched from `start`.
  func weights(from start: ViewWeights) -> ViewWeights {
    let hasMeaning = examples.contains(where: \.scores.hasMeaning)
    let used = hasMeaning ? Self.count : 2
    let origin = [start.words, start.curvature, start.meaning, start.neighbours, start.wording]
      .map(Double.init)
    var point = origin
    var slopes = slopes(at: point, origin: origin)
    var scale = 1.0
    for _ in 0..<40 {
      let next = moved(point, by: step(slopes, at: point, used: used), scale: scale)
      let found = self.slopes(at: next, origin: origin)
      guard found.loss <= slopes.loss else {
        scale /= 4
        guard scale > 1e-6 else { break }
        continue
      }
      let isDone = slopes.loss - found.loss < 1e-7 * Double(examples.count)
      (point, slopes, scale) = (next, found, 1)
      if isDone { break }
    }
    return ViewWeights(
      words: Float(point[0]),
      curvature: Float(point[1]),
      meaning: hasMeaning ? Float(point[2]) : 0,
      neighbours: hasMeaning ? Float(point[3]) : 0,
      wording: examples.contains { !$0.scores.wording.isEmpty } ? Float(point[4]) : 0
    )
  }

  private func moved(_ point: [Double], by step: [Double], scale: Double) -> [Double] {
    point.indices.map {
      min(max(point[$0] - scale * step[$0], Self.least[$0]), Self.greatest[$0])
    }
  }

  /// Newton's step in the weights that are free to move.
  private func step(_ slopes: Slopes, at point: [Double], used: Int) -> [Double] {
    let free = (0..<used).filter { place in
      let isLow = point[place] <= Self.least[place] && slopes.first[place] > 0
      let isHigh = point[place] >= Self.greatest[place] && slopes.first[place] < 0
      return !isLow && !isHigh
    }
    var matrix = free.map { row in free.map { slopes.second[row * Self.count + $0] } }
    var right = free.map { slopes.first[$0] }
    for place in free.indices { matrix[place][place] += 1e-9 + 1e-6 * matrix[place][place] }
    Self.solve(&matrix, &right)
    var step = [Double](repeating: 0, count: Self.count)
    for (place, number) in free.enumerated() { step[number] = right[place] }
    return step
  }

  /// Solves the equations by elimination; the matrix is positive definite, so no rows need be swapped.
  private static func solve(_ matrix: inout [[Double]], _ right: inout [Double]) {
    for pivot in right.indices {
      for row in right.indices where row > pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<right.count { matrix[row][column] -= factor * matrix[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    for row in right.indices.reversed() {
      for column in right.indices where column > row {
        right[row] -= matrix[row][column] * right[column]
      }
      right[row] /= matrix[row][row]
    }
  }

  /// The loss (negative log-likelihood), its slopes and how they change.
  private struct Slopes {
    var loss = 0.0
    var first = [Double](repeating: 0, count: ViewWeightsFit.count)
    var second = [Double](repeating: 0, count: ViewWeightsFit.count * ViewWeightsFit.count)
  }

  private func slopes(at point: [Double], origin: [Double]) -> Slopes {
    var slopes = Slopes()
    let weights = Lane(LaneMath.packed(point.map { Float($0) })[0])
    var exponents = [Float](repeating: 0, count: intents)
    for example in examples { add(example, at: weights, to: &slopes, exponents: &exponents) }
    for place in point.indices {
      let distance = point[place] - origin[place]
      slopes.loss += Self.ridge / 2 * distance * distance
      slopes.first[place] += Self.ridge * distance
      slopes.second[place * Self.count + place] += Self.ridge
    }
    return slopes
  }

  /// What one class's scores give for each weight.
  @inline(__always)
  private func parts(_ scores: ViewScores, _ number: Int) -> Lane {
    let word = scores.words[number]
    let below = min(word, 0)
    var parts = Lane(word, -below * below, 0, 0, 0, 0, 0, 0)
    guard scores.hasMeaning else { return parts }
    parts[2] = scores.meaning[number]
    parts[3] = scores.neighbours[number]
    if !scores.wording.isEmpty { parts[4] = scores.wording[number] }
    return parts
  }

  private func add(
    _ example: CalibrationFit.HeldOut,
    at weights: Lane,
    to slopes: inout Slopes,
    exponents: inout [Float]
  ) {
    var highest = -Float.infinity
    for number in 0..<intents {
      exponents[number] = (weights * parts(example.scores, number)).sum()
      highest = max(highest, exponents[number])
    }
    var sum: Float = 0
    var means = Lane.zero
    var products = [Lane](repeating: .zero, count: Self.count)
    for number in 0..<intents {
      let chance = exp(exponents[number] - highest)
      guard chance > 1e-9 else { continue }
      let parts = parts(example.scores, number)
      let weighted = parts * chance
      sum += chance
      means += weighted
      for row in 0..<Self.count { products[row] += weighted * parts[row] }
    }
    means /= sum
    let label = example.label ?? 0
    let own = parts(example.scores, label)
    slopes.loss += Double(highest + log(sum) - exponents[label])
    for row in 0..<Self.count {
      slopes.first[row] += Double(means[row] - own[row])
      for column in 0..<Self.count {
        slopes.second[row * Self.count + column] += Double(
          products[row][column] / sum - means[row] * means[column]
        )
      }
    }
  }
}
