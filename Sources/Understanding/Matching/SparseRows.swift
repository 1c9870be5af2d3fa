/// Many sparse vectors one behind the other, each ending in the bias.
struct SparseRows {
  /// The numbers of the features of all rows.
  private(set) var numbers: [UInt32] = []
  /// The value of each.
  private(set) var values: [Float] = []
  /// The squared length of each row.
  private(set) var squares: [Float] = []
  private var ends: [Int] = []

  init(_ vectors: [SparseVector], bias: UInt32) {
    for vector in vectors {
      numbers += vector.numbers
      numbers.append(bias)
      values += vector.values
      values.append(1)
      squares.append(vector.values.reduce(1) { $0 + $1 * $1 })
      ends.append(numbers.count)
    }
  }

  /// Where the features of a row lie.
  func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
}
