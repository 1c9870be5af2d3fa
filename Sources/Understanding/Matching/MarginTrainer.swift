/// Learns a `LinearModel` that separates each class from all others by a margin.
///
/// For each class a linear support vector machine with squared hinge loss, C = 1, solved by dual coordinate
/// descent (Hsieh and others, 2008). All classes take their step on one example together, because finding
/// the example's weights in memory costs more than the arithmetic. The order of examples is shuffled by a
/// fixed seed, so the same examples give the same weights to the last bit.
struct MarginTrainer {
  /// An example as the trainer needs it.
  struct Example {
    /// Its features.
    var vector: SparseVector
    /// The class it belongs to; nil where it belongs to none.
    var label: Int? = nil
    /// The only class that may learn from it; nil for all.
    var onlyClass: Int? = nil
  }

  /// The model as learnt so far.
  private(set) var model: LinearModel
  private let rows: SparseRows
  private let labels: [Int]
  private let onlyClasses: [Int]
  /// How much each example holds each class's margin: the dual variables.
  private var holds: [Lane]
  /// 1 for each lane that is a class.
  private let classMask: [Lane]

  /// Half the inverse of C.
  private static let diagonal: Float = 0.5
  /// Steps below this change no ranking any more.
  private static let tolerance: Float = 0.02

  init(_ examples: [Example], classes: Int, features: Int) {
    model = LinearModel(classes: classes, features: features)
    rows = SparseRows(examples.map(\.vector), bias: UInt32(features))
    labels = examples.map { $0.label ?? -1 }
    onlyClasses = examples.map { $0.onlyClass ?? -1 }
    holds = [Lane](repeating: .zero, count: examples.count * model.lanes)
    var mask = [Lane](repeating: .zero, count: model.lanes)
    for number in 0..<classes { mask[number / 8][number % 8] = 1 }
    classMask = mask
  }

  /// Goes through the examples up to `epochs` times, or until nothing moves.
  /// - Parameter isIncluded: whether an example takes part; the others must hold nothing.
  mutating func train(epochs: Int, isIncluded: (Int) -> Bool = { _ in true }) {
    var order = (0..<labels.count).filter(isIncluded)
    var generator = SplitMix64(seed: 0x4669_7273_746C_696E)
    for _ in 0..<epochs {
      generator.shuffle(&order)
      if pass(over: order) < Self.tolerance { break }
    }
  }

  /// Takes out what the examples have contributed, as if they had never been seen by the first pass.
  mutating func withdraw(_ examples: [Int]) {
    for example in examples {
      let range = rows.range(of: example)
      for lane in 0..<model.lanes {
        let step = -holds[example * model.lanes + lane] * signs(of: example, lane: lane)
        holds[example * model.lanes + lane] = .zero
        guard step != .zero else { continue }
        for place in range {
          model.weights[Int(rows.numbers[place]) * model.lanes + lane] += step * rows.values[place]
        }
      }
    }
  }

  /// The scores of all classes for one of the examples.
  func scores(of example: Int) -> [Float] {
    var scores = [Lane](repeating: .zero, count: model.lanes)
    var sums = scores.mutableSpan
    let range = rows.range(of: example)
    LinearModel.add(
      rows.numbers.span.extracting(range),
      rows.values.span.extracting(range),
      model.weights.span,
      lanes: model.lanes,
      to: &sums
    )
    return model.unpacked(scores)
  }

  /// One step on each example; returns the largest.
  private mutating func pass(over order: [Int]) -> Float {
    let lanes = model.lanes
    let rows = rows
    var largest: Float = 0
    var scores = [Lane](repeating: .zero, count: lanes)
    var changes: [Change] = []
    for example in order {
      let range = rows.range(of: example)
      let numbers = rows.numbers.span.extracting(range)
      let values = rows.values.span.extracting(range)
      for lane in 0..<lanes { scores[lane] = .zero }
      var sums = scores.mutableSpan
      LinearModel.add(numbers, values, model.weights.span, lanes: lanes, to: &sums)
      largest = max(largest, step(on: example, scores: scores, changes: &changes))
      var weights = model.weights.mutableSpan
      for change in changes {
        for place in 0..<numbers.count {
          let base = Int(numbers[unchecked: place]) &* lanes &+ change.lane
          weights[unchecked: base] += change.step * values[unchecked: place]
        }
      }
    }
    return largest
  }

  /// What is to be added to the weights of one lane.
  private struct Change {
    var lane: Int
    var step: Lane
  }

  /// Moves what the example holds to the best place, all else fixed; returns how far it moved.
  private mutating func step(on example: Int, scores: [Lane], changes: inout [Change]) -> Float {
    changes.removeAll(keepingCapacity: true)
    let curvature = rows.squares[example] + Self.diagonal
    let rate = 1 / curvature
    let base = example * scores.count
    var largest: Float = 0
    for lane in 0..<scores.count {
      let held = holds[base + lane]
      let signs = signs(of: example, lane: lane)
      let gradient = signs * scores[lane] - 1 + held * Self.diagonal
      let target = pointwiseMax(held - gradient * rate, Lane.zero)
      let change = (target - held) * mask(of: example, lane: lane)
      guard change != Lane.zero else { continue }
      holds[base + lane] = held + change
      changes.append(Change(lane: lane, step: change * signs))
      largest = max(largest, max(change.max(), -change.min()))
    }
    return largest * curvature
  }

  /// 1 for the class of the example, -1 for the others.
  private func signs(of example: Int, lane: Int) -> Lane {
    var signs = Lane(repeating: -1)
    let label = labels[example]
    if label >= 0, label / 8 == lane { signs[label % 8] = 1 }
    return signs
  }

  /// 1 for each class that learns from the example.
  private func mask(of example: Int, lane: Int) -> Lane {
    let only = onlyClasses[example]
    guard only >= 0 else { return classMask[lane] }
    var mask = Lane.zero
    if only / 8 == lane { mask[only % 8] = 1 }
    return mask
  }
}
