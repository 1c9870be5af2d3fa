/// One weight for each number of a vector and each class, and a bias for each class; the score of a class is
/// the weighted sum.
///
/// The weights of one number for all classes lie together in lanes of eight classes, those of the bias last.
struct DenseModel: Sendable {
  /// How many classes are scored.
  let classes: Int
  /// How many numbers a vector has.
  let dimension: Int
  /// The weights: `lanes` for each number of a vector, then for the bias.
  var weights: [Lane]

  /// Lanes a number: `classes` in eights, rounded up.
  var lanes: Int { (classes + 7) / 8 }

  /// A model that scores everything 0.
  init(classes: Int, dimension: Int) {
    self.init(
      classes: classes,
      dimension: dimension,
      weights: [Lane](repeating: .zero, count: (classes + 7) / 8 * (dimension + 1))
    )
  }

  /// A model of the weights given, of which there must be `lanes` for each number and the bias.
  init(classes: Int, dimension: Int, weights: [Lane]) {
    self.classes = classes
    self.dimension = dimension
    self.weights = weights
  }

  /// The scores of all classes for a vector.
  func scores(of vector: [Float]) -> [Float] {
    var sums = [Lane](repeating: .zero, count: lanes)
    var output = sums.mutableSpan
    Self.score(
      vector.span,
      from: 0,
      weights.span,
      lanes: lanes,
      dimension: dimension,
      to: &output,
      at: 0
    )
    return (0..<classes).map { sums[$0 / 8][$0 % 8] }
  }

  /// Writes the scores of one row to `output`, four lanes of classes at a time so that they stay in registers.
  @inline(__always)
  static func score(
    _ rows: Span<Float>,
    from start: Int,
    _ weights: Span<Lane>,
    lanes: Int,
    dimension: Int,
    to output: inout MutableSpan<Lane>,
    at place: Int
  ) {
    let bias = dimension &* lanes
    var lane = 0
    while lane < lanes {
      let second = min(lane + 1, lanes - 1)
      let third = min(lane + 2, lanes - 1)
      let fourth = min(lane + 3, lanes - 1)
      var a = weights[unchecked: bias &+ lane]
      var b = weights[unchecked: bias &+ second]
      var c = weights[unchecked: bias &+ third]
      var d = weights[unchecked: bias &+ fourth]
      for number in 0..<dimension {
        let value = rows[unchecked: start &+ number]
        let base = number &* lanes
        a += weights[unchecked: base &+ lane] * value
        b += weights[unchecked: base &+ second] * value
        c += weights[unchecked: base &+ third] * value
        d += weights[unchecked: base &+ fourth] * value
      }
      output[unchecked: place &+ lane] = a
      output[unchecked: place &+ second] = b
      output[unchecked: place &+ third] = c
      output[unchecked: place &+ fourth] = d
      lane += 4
    }
  }
}
