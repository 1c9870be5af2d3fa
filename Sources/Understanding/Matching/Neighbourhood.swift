import Foundation

/// The vectors of the examples, by which those nearest to a text speak for their intents.
///
/// A class's score is the logarithm of the summed exponentials of its examples' cosines, times and divided by
/// `focus`: the nearest example decides most, further ones add to it.
struct Neighbourhood: Sendable {
  /// How many numbers a vector has.
  let dimension: Int
  /// How many classes there are.
  let classes: Int
  /// The class of each example.
  let labels: [Int32]
  /// The vectors, each of length 1, one behind the other, each filled up to whole lanes.
  let vectors: [Lane]

  /// Cross-validated on public sets: 8 to 30 are alike, 60 looks at too few examples.
  private static let focus: Float = 25

  private var lanes: Int { (dimension + 7) / 8 }

  /// The neighbourhood of vectors that were placed in the same space.
  init(_ placed: [[Float]], labels: [Int32], classes: Int) {
    dimension = placed.first?.count ?? 0
    self.classes = classes
    self.labels = labels
    vectors = placed.flatMap { Self.unit($0) }
  }

  /// A neighbourhood as it was stored; there must be as many lanes as the labels need.
  init(dimension: Int, classes: Int, labels: [Int32], vectors: [Lane]) {
    self.dimension = dimension
    self.classes = classes
    self.labels = labels
    self.vectors = vectors
  }

  /// The score of each class for a vector placed in the same space.
  func scores(of placed: [Float]) -> [Float] {
    scores(of: Self.unit(placed)) { _ in true }
  }

  /// The scores for one of the examples themselves, only those heeded that `isIncluded`.
  func scores(ofExample example: Int, isIncluded: (Int) -> Bool) -> [Float] {
    scores(of: Array(vectors[example * lanes..<(example + 1) * lanes]), isIncluded: isIncluded)
  }

  /// The examples nearest to a vector, the nearest first, with their cosines; ties stand in their order.
  func nearest(to placed: [Float], count: Int) -> [(example: Int, cosine: Float)] {
    let cosines = cosines(to: Self.unit(placed))
    return cosines.indices.sorted { (-cosines[$0], $0) < (-cosines[$1], $1) }
      .prefix(count).map { ($0, cosines[$0]) }
  }

  private func scores(of unit: [Lane], isIncluded: (Int) -> Bool) -> [Float] {
    var cosines = cosines(to: unit)
    for example in cosines.indices where !isIncluded(example) { cosines[example] = -8 }
    // exp(focus · (cosine - 1)): never above 1, and 0 for what is not included.
    var weights = LaneMath.packed(cosines)
    for place in weights.indices {
      weights[place] = LaneMath.exp((weights[place] - 1) * Self.focus)
    }
    var sums = [Float](repeating: 0, count: classes)
    for (example, label) in labels.enumerated() {
      sums[Int(label)] += weights[example / 8][example % 8]
    }
    return sums.map { log(max($0, Self.least)) / Self.focus + 1 }
  }

  /// What an example at a right angle weighs: classes without one nearby are all as far away.
  private static let least = exp(-focus)

  /// The cosines of all examples to a vector placed in the same space.
  func cosines(toPlaced placed: [Float]) -> [Float] { cosines(to: Self.unit(placed)) }

  private func cosines(to unit: [Lane]) -> [Float] {
    DenseArithmetic.best.dots(vectors, count: labels.count, unit)
  }

  private static func unit(_ placed: [Float]) -> [Lane] {
    let packed = LaneMath.packed(placed)
    let square = LaneMath.dot(packed.span, 0, packed.span, 0, packed.count)
    return square > 0 ? packed.map { $0 * (1 / square.squareRoot()) } : packed
  }
}
