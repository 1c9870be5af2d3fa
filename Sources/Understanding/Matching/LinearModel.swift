/// One weight for each feature and class; the score of a class is the weighted sum of a text's features.
///
/// The weights of one feature for all classes lie together, padded to whole vectors, so that all classes
/// are scored in one pass. The last feature is the bias, present in every text with value 1.
struct LinearModel: Sendable {
  /// How many classes are scored.
  let classes: Int
  /// How many features there are, the bias not counted.
  let features: Int
  /// Vectors a feature: `classes` in eights, rounded up.
  let lanes: Int
  /// `lanes` vectors for each feature, then those of the bias.
  var weights: [Lane]

  /// A model that scores everything 0.
  init(classes: Int, features: Int) {
    self.init(
      classes: classes,
      features: features,
      weights: [Lane](repeating: .zero, count: (classes + 7) / 8 * (features + 1))
    )
  }

  /// A model of the weights given, of which there must be `lanes` for each feature and the bias.
  init(classes: Int, features: Int, weights: [Lane]) {
    self.classes = classes
    self.features = features
    self.weights = weights
    lanes = (classes + 7) / 8
  }

  /// The scores of all classes for a text.
  func scores(of vector: SparseVector) -> [Float] {
    var scores = Array(weights[(features * lanes)...])
    var sums = scores.mutableSpan
    Self.add(vector.numbers.span, vector.values.span, weights.span, lanes: lanes, to: &sums)
    return unpacked(scores)
  }

  /// The numbers of the classes alone, without the padding.
  func unpacked(_ packed: [Lane]) -> [Float] {
    (0..<classes).map { packed[$0 / 8][$0 % 8] }
  }

  /// The weight of one feature for one class.
  func weight(of feature: Int, for class: Int) -> Float {
    weights[feature * lanes + `class` / 8][`class` % 8]
  }

  /// Adds the weights of the features to `sums`, four vectors at a time so that they stay in registers.
  ///
  /// Unchecked: numbers come from the index of the same model, or were checked when it was read.
  @inline(__always)
  static func add(
    _ numbers: Span<UInt32>,
    _ values: Span<Float>,
    _ weights: Span<Lane>,
    lanes: Int,
    to sums: inout MutableSpan<Lane>
  ) {
    var lane = 0
    while lane + 4 <= lanes {
      var (a, b, c, d) = (sums[lane], sums[lane + 1], sums[lane + 2], sums[lane + 3])
      for place in 0..<numbers.count {
        let base = Int(numbers[unchecked: place]) &* lanes &+ lane
        let value = values[unchecked: place]
        a += weights[unchecked: base] * value
        b += weights[unchecked: base &+ 1] * value
        c += weights[unchecked: base &+ 2] * value
        d += weights[unchecked: base &+ 3] * value
      }
      (sums[lane], sums[lane + 1], sums[lane + 2], sums[lane + 3]) = (a, b, c, d)
      lane += 4
    }
    while lane < lanes {
      var sum = sums[lane]
      for place in 0..<numbers.count {
        let base = Int(numbers[unchecked: place]) &* lanes &+ lane
        sum += weights[unchecked: base] * values[unchecked: place]
      }
      sums[lane] = sum
      lane += 1
    }
  }
}
