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
  private let arithmetic: DenseArithmetic

  /// - Parameter vectors: one for each label, all of the same count.
  init(
    _ vectors: [[Float]],
    labels: [Label],
    classes: Int,
    penalty: Float,
    arithmetic: DenseArithmetic = .best
  ) {
    self.arithmetic = arithmetic
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
    var scores = [Lane](repeating: .zero, count: Self.block * lanes)
    let places = included.map(Int32.init)
    for start in stride(from: 0, to: places.count, by: Self.block) {
      let block = places[start..<min(start + Self.block, places.count)]
      arithmetic.score(rows, at: block, inputs: dimension, weights, lanes: lanes, to: &scores)
      var output = scores.mutableSpan
      for (place, row) in block.enumerated() {
        let label = labels[Int(row)]
        loss += Self.turnIntoError(&output, at: place * lanes, classes: classes, label)
      }
      arithmetic.addSlopes(
        rows,
        at: block,
        inputs: dimension,
        scores,
        lanes: lanes,
        to: &gradient
      )
    }
    return regularised(loss, of: weights, count: included.count, lanes: lanes, gradient: &gradient)
  }

  /// How many examples are looked at together, so that a weight's slope is fetched and stored once for all.
  /// A multiple of the tiles of `CMatrixKernel`.
  private static let block = 48

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
