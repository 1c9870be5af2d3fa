import CEncoderKernel

@testable import SentenceEncoding

/// Numbers that are the same in every run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A whole number from 0 to `largest`.
  mutating func number(upTo largest: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % (largest + 1)
  }

  /// A number from −1 to 1.
  mutating func float() -> Float { Float(number(upTo: 2_000_000) - 1_000_000) / 1_000_000 }
}

/// Rows of codes, half of them as large as they can be.
struct CodeRows {
  let rows: Int
  let width: Int
  let isFine: Bool
  private(set) var scales: [Float]
  private(set) var zeros: [Int32]
  private var values: [UInt8]
  private var fractions: [UInt8]

  init(rows: Int, width: Int, isFine: Bool, _ random: inout SeededNumbers) {
    (self.rows, self.width, self.isFine) = (rows, width, isFine)
    let largest = isFine ? 4095 : 255
    let codes = (0..<rows * width).map { _ in
      random.number(upTo: 1) == 0 ? largest : random.number(upTo: largest)
    }
    scales = [Float](repeating: 1, count: rows)
    zeros = (0..<rows).map { _ in Int32(random.number(upTo: largest)) }
    values = codes.map { UInt8(isFine ? $0 >> 4 : $0) }
    fractions = codes.map { UInt8($0 & 15) }
  }

  var largest: Int { isFine ? 4095 : 255 }

  func code(_ index: Int) -> Int {
    isFine ? Int(values[index]) << 4 | Int(fractions[index]) : Int(values[index])
  }

  /// Calls `body` with the rows as the kernels take them.
  mutating func withCodes(_ body: (UnsafePointer<fl_codes>) -> Void) {
    let isFine = isFine
    scales.withUnsafeMutableBufferPointer { scales in
      zeros.withUnsafeMutableBufferPointer { zeros in
        values.withUnsafeMutableBufferPointer { values in
          fractions.withUnsafeMutableBufferPointer { fractions in
            guard let scale = scales.baseAddress, let zero = zeros.baseAddress,
              let value = values.baseAddress
            else { return }
            let fraction = isFine ? fractions.baseAddress : nil
            var codes = fl_codes(scales: scale, zeros: zero, values: value, fractions: fraction)
            body(&codes)
          }
        }
      }
    }
  }
}

/// A matrix of whole numbers from −127 to 127, half of them at the limits, whose products are known exactly.
struct WholeMatrix {
  let inputs: Int
  let outputs: Int
  let span: Int
  private let rows: EightBitRows

  init(inputs: Int, span: Int, outputs: Int, _ random: inout SeededNumbers) {
    (self.inputs, self.outputs, self.span) = (inputs, outputs, span)
    // The first of each span keeps its scale at 1.
    let weights = (0..<inputs * outputs).map { index in
      let isLarge = index % span == 0 || random.number(upTo: 1) == 0
      return Float(isLarge ? random.number(upTo: 1) * 254 - 127 : random.number(upTo: 254) - 127)
    }
    rows = EightBitRows(weights, width: inputs, span: span)
  }

  private var biases: [Float] { (0..<outputs).map(Float.init) }

  /// The product in whole numbers: only sums of spans are rounded, as floats add them.
  func product(_ codes: CodeRows) -> [Float] {
    (0..<codes.rows * outputs).map { place in
      let (row, output) = (place / outputs, place % outputs)
      let sums = stride(from: 0, to: inputs, by: span).map { first in
        (first..<first + span).reduce(0) { sum, input in
          let code = codes.code(row * inputs + input) - Int(codes.zeros[row])
          return sum + code * Int(rows.codes[output * inputs + input])
        }
      }
      return sums.dropFirst().reduce(Float(sums[0])) { $0 + Float($1) } + biases[output]
    }
  }

  /// The product that a kernel computes.
  func product(_ codes: inout CodeRows, _ kernel: EncoderKernel) -> [Float] {
    var results = [Float](repeating: .nan, count: codes.rows * outputs)
    let count = Int32(codes.rows)
    rows.panelCodes.withUnsafeBufferPointer { weights in
      rows.panelSums.withUnsafeBufferPointer { sums in
        rows.panelScales.withUnsafeBufferPointer { scales in
          biases.withUnsafeBufferPointer { biases in
            guard let weight = weights.baseAddress, let sum = sums.baseAddress,
              let scale = scales.baseAddress, let bias = biases.baseAddress
            else { return }
            var matrix = fl_matrix(
              inputs: Int32(inputs),
              outputs: Int32(outputs),
              span: Int32(span),
              weights: weight,
              sums: sum,
              scales: scale,
              biases: bias
            )
            codes.withCodes { fl_multiply(kernel.code, &matrix, $0, count, &results) }
          }
        }
      }
    }
    return results
  }
}
