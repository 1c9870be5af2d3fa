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
    DenseArithmetic.best.score(
      vector,
      at: [0],
      inputs: dimension,
      weights,
      lanes: lanes,
      to: &sums
    )
    return (0..<classes).map { sums[$0 / 8][$0 % 8] }
  }
}
