import CEncoderKernel

/// Rows of floats as whole numbers from −127 to 127, with a scale for each span of a row.
struct EightBitRows {
  let width: Int
  let span: Int
  private(set) var codes: [Int8] = []
  /// Row behind row, span behind span.
  private(set) var scales: [Float] = []

  /// The nearest codes; the largest value of a span becomes 127.
  init(_ values: [Float], width: Int, span: Int) {
    self.width = width
    self.span = span
    codes.reserveCapacity(values.count)
    for start in stride(from: 0, to: values.count, by: span) {
      let part = values[start..<start + span]
      let largest = part.reduce(0) { max($0, abs($1)) }
      let factor = largest > 0 ? 127 / largest : 0
      scales.append(largest / 127)
      for value in part { codes.append(Int8((value * factor).rounded(.toNearestOrEven))) }
    }
  }

  /// The codes in the order in which the kernels read them: panels of rows, groups of columns.
  var panelCodes: [Int8] {
    let group = Int(FL_GROUP)
    var result: [Int8] = []
    result.reserveCapacity(codes.count)
    for rows in panels {
      for column in stride(from: 0, to: width, by: group) {
        for row in rows {
          let start = row * width + column
          result.append(contentsOf: codes[start..<start + group])
        }
      }
    }
    return result
  }

  /// The scales in that order.
  var panelScales: [Float] { inPanels { scales[$0] } }

  /// The sums of the codes of each span in that order.
  var panelSums: [Int32] {
    inPanels { place in
      codes[place * span..<(place + 1) * span].reduce(0) { $0 + Int32($1) }
    }
  }

  private var panels: [Range<Int>] {
    let panel = Int(FL_PANEL)
    return stride(from: 0, to: codes.count / width, by: panel).map { $0..<$0 + panel }
  }

  /// What `value` says of each span: panels of rows, spans, rows.
  private func inPanels<Value>(_ value: (Int) -> Value) -> [Value] {
    let spans = width / span
    return panels.flatMap { rows in
      (0..<spans).flatMap { part in rows.map { value($0 * spans + part) } }
    }
  }
}
