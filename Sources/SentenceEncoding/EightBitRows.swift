import CEncoderKernel

/// Rows of floats as whole numbers from −127 to 127, with a scale for each row.
struct EightBitRows {
  let width: Int
  private(set) var codes: [Int8] = []
  private(set) var scales: [Float] = []

  /// The nearest codes; the largest value of a row becomes 127.
  init(_ values: [Float], width: Int) {
    self.width = width
    codes.reserveCapacity(values.count)
    for start in stride(from: 0, to: values.count, by: width) {
      let row = values[start..<start + width]
      let largest = row.reduce(0) { max($0, abs($1)) }
      let factor = largest > 0 ? 127 / largest : 0
      scales.append(largest / 127)
      for value in row { codes.append(Int8((value * factor).rounded(.toNearestOrEven))) }
    }
  }

  /// The sum of each row's codes.
  var sums: [Int32] {
    scales.indices.map { row in
      codes[row * width..<(row + 1) * width].reduce(0) { $0 + Int32($1) }
    }
  }

  /// The codes in the order in which the kernels read them: panels of rows, groups of columns.
  var panels: [Int8] {
    let (panel, group) = (Int(FL_PANEL), Int(FL_GROUP))
    var result: [Int8] = []
    result.reserveCapacity(codes.count)
    for first in stride(from: 0, to: scales.count, by: panel) {
      for column in stride(from: 0, to: width, by: group) {
        for row in first..<first + panel {
          let start = row * width + column
          result.append(contentsOf: codes[start..<start + group])
        }
      }
    }
    return result
  }
}
