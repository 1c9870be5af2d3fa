import Foundation

/// Learns a `DenseModel` whose scores are the logarithms of the classes' chances.
///
/// Multinomial logistic regression: the mean cross-entropy of the examples plus half the squared weights times
/// `penalty`, the biases left free. Minimised by L-BFGS (Liu and Nocedal, 1989), which needs nothing but loss
/// and gradient; all arithmetic is in a fixed order, so the same examples give the same weights to the last bit.
struct SoftmaxTrainer {
  /// What an example says.
  enum Label: Sendable, Hashable {
    /// It belongs to this class.
    case `class`(Int)
    /// It belongs to any class but this.
    case not(Int)
  }

  /// How many classes are told apart.
  let classes: Int
  /// How many numbers a vector has.
  let dimension: Int
  /// What the squared weights cost.
  let penalty: Float
  private let rows: [Float]
  private let labels: [Label]

  /// - Parameter vectors: one for each label, all of the same count.
  init(_ vectors: [[Float]], labels: [Label], classes: Int, penalty: Float) {
    self.classes = classes
    self.labels = labels
    self.penalty = penalty
    dimension = vectors.first?.count ?? 0
    rows = Array(vectors.joined())
  }

  /// The best model for the examples `included`.
  /// - Parameters:
  ///   - start: a model to go on from; it saves steps where it is near.
  ///   - steps: how many steps of the search at most.
  func model(for included: [Int], from start: DenseModel? = nil, steps: Int = 100) -> DenseModel {
    var model = start ?? DenseModel(classes: classes, dimension: dimension)
    guard !included.isEmpty else { return model }
    model.weights = LimitedMemorySearch(steps: steps).minimum(from: model.weights) {
      loss(of: $0, for: included, gradient: &$1)
    }
    return model
  }

  /// The loss of `weights`; its slopes go to `gradient`.
  private func loss(of weights: [Lane], for included: [Int], gradient: inout [Lane]) -> Double {
    let lanes = (classes + 7) / 8
    for place in gradient.indices { gradient[place] = .zero }
    var loss = 0.0
    var errors = [Lane](repeating: .zero, count: Self.block * lanes)
    var start = 0
    while start < included.count {
      let block = included[start..<min(start + Self.block, included.count)]
      for (place, row) in block.enumerated() {
        var output = errors.mutableSpan
        DenseModel.score(
          rows.span,
          from: row * dimension,
          weights.span,
          lanes: lanes,
          dimension: dimension,
          to: &output,
          at: place * lanes
        )
        loss += Self.turnIntoError(&output, at: place * lanes, classes: classes, labels[row])
      }
      addSlopes(of: block, errors, lanes: lanes, to: &gradient)
      start += Self.block
    }
    return regularised(loss, of: weights, count: included.count, lanes: lanes, gradient: &gradient)
  }

  /// How many examples are looked at together, so that a weight's slope is fetched and stored once for all.
  private static let block = 32

  /// Turns the scores of one example into what each class's chance is too high; returns the example's loss.
  private static func turnIntoError(
    _ scores: inout MutableSpan<Lane>,
    at start: Int,
    classes: Int,
    _ label: Label
  ) -> Double {
    let lanes = (classes + 7) / 8
    // Lanes beyond the last class are no classes.
    for rest in classes..<lanes * 8 { scores[start + rest / 8][rest % 8] = -.infinity }
    var highest = Lane(repeating: -.infinity)
    for lane in 0..<lanes { highest = pointwiseMax(highest, scores[start + lane]) }
    let peak = highest.max()
    let (number, isClass) =
      switch label {
      case .class(let number): (number, true)
      case .not(let number): (number, false)
      }
    let own = scores[start + number / 8][number % 8]
    var sums = Lane.zero
    for lane in 0..<lanes {
      let chance = LaneMath.exp(scores[start + lane] - peak)
      scores[start + lane] = chance
      sums += chance
    }
    let sum = sums.sum()
    for lane in 0..<lanes { scores[start + lane] *= 1 / sum }
    let chance = scores[start + number / 8][number % 8]
    guard isClass else {
      // The others' chances should be what they are without this class.
      let rest = max(1 - chance, 1e-6)
      for lane in 0..<lanes { scores[start + lane] *= -chance / rest }
      scores[start + number / 8][number % 8] = chance
      return -log(Double(rest))
    }
    scores[start + number / 8][number % 8] = chance - 1
    return log(Double(sum)) - Double(own - peak)
  }

  /// Adds to each weight's slope what the errors of the examples of one block say of it.
  private func addSlopes(
    of block: ArraySlice<Int>,
    _ errors: [Lane],
    lanes: Int,
    to gradient: inout [Lane]
  ) {
    let errors = errors.span
    let rows = rows.span
    var gradient = gradient.mutableSpan
    let starts = block.map { $0 * dimension }
    let first = starts.span
    var lane = 0
    while lane < lanes {
      let next = min(lane + 1, lanes - 1)
      var number = 0
      while number < dimension {
        let other = min(number + 1, dimension - 1)
        var (a, b, c, d) = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
        for place in 0..<first.count {
          let row = first[unchecked: place]
          let (value, otherValue) = (rows[unchecked: row &+ number], rows[unchecked: row &+ other])
          let error = errors[unchecked: place &* lanes &+ lane]
          let nextError = errors[unchecked: place &* lanes &+ next]
          a += error * value
          b += nextError * value
          c += error * otherValue
          d += nextError * otherValue
        }
        gradient[unchecked: number &* lanes &+ lane] += a
        if next > lane { gradient[unchecked: number &* lanes &+ next] += b }
        if other > number {
          gradient[unchecked: other &* lanes &+ lane] += c
          if next > lane { gradient[unchecked: other &* lanes &+ next] += d }
        }
        number += 2
      }
      for place in 0..<first.count {
        gradient[unchecked: dimension &* lanes &+ lane] += errors[unchecked: place &* lanes &+ lane]
        if next > lane {
          gradient[unchecked: dimension &* lanes &+ next] +=
            errors[unchecked: place &* lanes &+ next]
        }
      }
      lane += 2
    }
  }

  /// The mean loss with the cost of the weights, in loss and slopes alike.
  private func regularised(
    _ loss: Double,
    of weights: [Lane],
    count: Int,
    lanes: Int,
    gradient: inout [Lane]
  ) -> Double {
    let share = 1 / Float(count)
    var squares = 0.0
    for place in weights.indices {
      let weight = weights[place]
      if place < dimension * lanes {
        gradient[place] = gradient[place] * share + weight * penalty
        squares += Double((weight * weight).sum())
      } else {
        gradient[place] *= share
      }
    }
    return loss / Double(count) + Double(penalty) / 2 * squares
  }
}
