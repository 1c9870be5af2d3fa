import CEncoderKernel
import Foundation
import Testing

@testable import SentenceEncoding

@Suite("A kernel")
struct KernelTests {
  @Test("multiplies as whole numbers do, at their limits too", arguments: EncoderKernel.available)
  func multiplies(kernel: EncoderKernel) {
    var random = SeededNumbers(seed: 5)
    for (inputs, span, outputs) in [(4, 4, 32), (192, 192, 32), (512, 256, 32), (24, 12, 96)] {
      let matrix = WholeMatrix(inputs: inputs, span: span, outputs: outputs, &random)
      for rows in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 25] {
        // Long rows in small numbers only: the plain product takes its time.
        for isFine in [false, true] where rows * inputs < 1500 || rows == 12 {
          var codes = CodeRows(rows: rows, width: inputs, isFine: isFine, &random)
          let expected = matrix.product(codes)
          #expect(matrix.product(&codes, kernel) == expected, "\(rows) × \(inputs) × \(outputs)")
        }
      }
    }
  }

  @Test("writes rows as codes that come near to them", arguments: EncoderKernel.available)
  func quantises(kernel: EncoderKernel) {
    var random = SeededNumbers(seed: 6)
    for row in [
      (0..<48).map { _ in random.float() * 3 }, (0..<48).map { _ in 1 + random.float() * 0.5 },
      (0..<48).map { _ in -5 - random.float() }, [Float](repeating: 0, count: 48),
      (0..<48).map { $0 == 7 ? 1e9 : 0 }, (0..<48).map { $0 == 7 ? 1e-30 : 0 },
    ] {
      for isFine in [false, true] {
        var codes = CodeRows(rows: 1, width: 48, isFine: isFine, &random)
        codes.withCodes { fl_quantise(kernel.code, row, 1, 48, $0) }
        let range = max(row.max() ?? 0, 0) - min(row.min() ?? 0, 0)
        for (index, value) in row.enumerated() {
          let back = Float(codes.code(index) - Int(codes.zeros[0])) * codes.scales[0]
          #expect(abs(back - value) <= range / Float(codes.largest) * 1.01)
        }
      }
    }
  }

  @Test("knows the normal distribution to a millionth", arguments: EncoderKernel.available)
  func gelu(kernel: EncoderKernel) {
    let inputs =
      (0..<4096).map { Float($0 - 2048) / 128 } + [0, -0.0, 1e-20, -1e-20, 50, -50, 1e4, -1e4]
    var values = inputs + [Float](repeating: 0, count: 8)
    fl_gelu(kernel.code, &values, Int32(values.count))
    for (input, value) in zip(inputs, values) {
      let x = Double(input)
      let expected = x * 0.5 * (1 + erf(x / 2.squareRoot()))
      #expect(abs(Double(value) - expected) <= 1e-6 * max(1, abs(x)), "\(input)")
    }
  }

  @Test("looks at all tokens as the softmax says", arguments: EncoderKernel.available)
  func attends(kernel: EncoderKernel) {
    var random = SeededNumbers(seed: 7)
    let (width, heads) = (64, 2)
    for tokens in [1, 2, 3, 15, 16, 17, 33] {
      let rows = (0..<tokens * 3 * width).map { _ in random.float() * 2 }
      var scratch = [Float](
        repeating: .nan,
        count: Int(fl_attend_scratch(Int32(tokens), Int32(width), Int32(heads)))
      )
      var results = [Float](repeating: .nan, count: tokens * width)
      fl_attend(
        kernel.code,
        rows,
        Int32(tokens),
        Int32(width),
        Int32(heads),
        &scratch,
        &results
      )
      let expected = attention(rows, tokens: tokens, width: width, depth: width / heads)
      #expect(zip(results, expected).allSatisfy { abs(Double($0) - $1) < 1e-5 }, "\(tokens) tokens")
    }
  }

  private func attention(_ rows: [Float], tokens: Int, width: Int, depth: Int) -> [Double] {
    var results = [Double](repeating: 0, count: tokens * width)
    for token in 0..<tokens {
      for head in stride(from: 0, to: width, by: depth) {
        let weights = (0..<tokens).map { other -> Double in
          let query = token * 3 * width + head
          let key = other * 3 * width + width + head
          return exp((0..<depth).reduce(0) { $0 + Double(rows[query + $1] * rows[key + $1]) })
        }
        let total = weights.reduce(0, +)
        for (other, weight) in weights.enumerated() {
          let value = other * 3 * width + 2 * width + head
          for index in 0..<depth {
            results[token * width + head + index] += weight / total * Double(rows[value + index])
          }
        }
      }
    }
    return results
  }

  @Test("exists for every machine")
  func portable() {
    #expect(EncoderKernel.available.first == .portable)
    #expect(EncoderKernel.available.contains(.best))
  }
}
