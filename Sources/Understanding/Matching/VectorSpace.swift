/// The vectors of a content's texts, moved and scaled so that what all texts share counts for nothing.
struct VectorSpace: Sendable {
  /// How many numbers a vector has.
  var dimension: Int { mean.count }
  /// The mean of the vectors of training.
  let mean: [Float]
  /// 1 / the root of the mean square of what remains.
  let scale: Float

  init(mean: [Float], scale: Float) {
    self.mean = mean
    self.scale = scale
  }

  /// The space of `vectors`, which all have the same count; nil where they do not span any.
  init?(of vectors: [[Float]]) {
    guard let dimension = vectors.first?.count, dimension > 0 else { return nil }
    var sums = [Double](repeating: 0, count: dimension)
    for vector in vectors {
      for place in 0..<dimension { sums[place] += Double(vector[place]) }
    }
    let mean = sums.map { Float($0 / Double(vectors.count)) }
    var squares = 0.0
    for vector in vectors {
      for place in 0..<dimension {
        let rest = Double(vector[place] - mean[place])
        squares += rest * rest
      }
    }
    guard squares > 0 else { return nil }
    self.mean = mean
    scale = Float((Double(vectors.count * dimension) / squares).squareRoot())
  }

  /// A vector as it lies in the space.
  func place(_ vector: [Float]) -> [Float] {
    zip(vector, mean).map { ($0 - $1) * scale }
  }
}
