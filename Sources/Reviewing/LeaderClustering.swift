/// Groups vectors in one pass: each joins the nearest group that is near enough, else it founds one.
///
/// The nearness to a group is the cosine to the mean direction of its members so far; of two groups equally near the
/// older one takes it. A vector never moves again, so that a log that grows keeps its groups, and a group is named by
/// its founder. The time is members × groups × numbers; equal texts are compared once.
package enum LeaderClustering {
  /// The group of each row, counted from 0 in the order of their founders.
  /// - Parameter keys: Rows with equal keys are equal and go together.
  package static func groups(of vectors: QuestionVectors, keys: [String]) -> [Int] {
    var sums = GroupSums(dimension: vectors.rows.first?.count ?? 0)
    var known: [String: Int] = [:]
    return vectors.rows.indices.map { index in
      let row = vectors.rows[index]
      if let group = known[keys[index]] {
        sums.add(row, to: group)
        return group
      }
      let group = sums.nearest(to: row, atLeast: vectors.likeness) ?? sums.found()
      sums.add(row, to: group)
      known[keys[index]] = group
      return group
    }
  }
}

/// The sums of the members of each group, one after the other in one array.
private struct GroupSums {
  /// Numbers are multiplied so many at a time.
  private static let width = 16

  private let stride: Int
  private var numbers: [Float] = []
  private var scales: [Float] = []

  init(dimension: Int) {
    stride = (dimension + Self.width - 1) / Self.width * Self.width
  }

  /// The number of a new, empty group.
  mutating func found() -> Int {
    numbers += [Float](repeating: 0, count: stride)
    scales.append(0)
    return scales.count - 1
  }

  mutating func add(_ row: [Float], to group: Int) {
    let start = group * stride
    var square: Float = 0
    for place in row.indices { numbers[start + place] += row[place] }
    for place in start..<start + stride { square += numbers[place] * numbers[place] }
    scales[group] = square > 0 ? 1 / square.squareRoot() : 0
  }

  /// The nearest group by cosine that reaches `least`; the oldest of several.
  func nearest(to row: [Float], atLeast least: Float) -> Int? {
    let padded = row + [Float](repeating: 0, count: stride - row.count)
    var best: Int?
    var nearest = least
    padded.withUnsafeBytes { query in
      numbers.withUnsafeBytes { numbers in
        for group in scales.indices {
          let cosine = scales[group] * dot(query, numbers, at: group)
          if best == nil ? cosine >= nearest : cosine > nearest {
            (best, nearest) = (group, cosine)
          }
        }
      }
    }
    return best
  }

  private func dot(
    _ query: UnsafeRawBufferPointer,
    _ numbers: UnsafeRawBufferPointer,
    at group: Int
  ) -> Float {
    let size = MemoryLayout<Float>.size
    var sum = SIMD16<Float>.zero
    for place in Swift.stride(from: 0, to: stride, by: Self.width) {
      let left = query.loadUnaligned(fromByteOffset: place * size, as: SIMD16<Float>.self)
      let right = numbers.loadUnaligned(
        fromByteOffset: (group * stride + place) * size,
        as: SIMD16<Float>.self
      )
      sum += left * right
    }
    return sum.sum()
  }
}
