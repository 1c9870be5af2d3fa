import CEncoderKernel

/// Computes the vectors of several texts at once: every matrix is read once for all of their tokens.
///
/// A token's numbers depend on its own text alone, in company or not.
struct ForwardPass {
  let weights: TransformerWeights
  let dimensions: EncoderDimensions
  let kernel: fl_kernel

  /// After which layer the wording is read: two thirds of the way, where a few hundred examples tell most beside
  /// what the last layer says.
  private var middle: Int { dimensions.layers * 2 / 3 }

  /// The vectors of texts, each given by its tokens: those of the last layer, and those of the middle one.
  func vectors(of texts: [[Int32]]) -> [(last: [Float], middle: [Float])] {
    let count = texts.reduce(0) { $0 + $1.count }
    guard count > 0 else { return texts.map { _ in ([], []) } }
    let longest = texts.reduce(0) { max($0, $1.count) }
    return Scratch.with(rows: count, longest: longest, dimensions) { scratch in
      embed(texts, count, scratch)
      for layer in weights.layers[..<middle] { apply(layer, to: texts, count, scratch) }
      let wording = pooled(texts, scratch)
      for layer in weights.layers[middle...] { apply(layer, to: texts, count, scratch) }
      return zip(pooled(texts, scratch), wording).map { ($0, $1) }
    }
  }

  private var width: Int32 { Int32(dimensions.width) }

  private func embed(_ texts: [[Int32]], _ count: Int, _ scratch: Scratch) {
    withUnsafePointer(to: weights.table) { table in
      fl_embed(
        kernel,
        table,
        texts.flatMap { $0 },
        texts.flatMap { Array(0..<Int32($0.count)) },
        Int32(count),
        scratch.rows
      )
    }
    normalise(scratch, adding: nil, weights.embeddingNorm, count)
  }

  private func apply(
    _ layer: TransformerWeights.Layer,
    to texts: [[Int32]],
    _ count: Int,
    _ scratch: Scratch
  ) {
    quantise(scratch.rows, dimensions.width, count, scratch.fineCodes)
    multiply(layer.projections, scratch.fineCodes, count, into: scratch.wide)
    attend(texts, scratch)
    quantise(scratch.narrow, dimensions.width, count, scratch.codes)
    multiply(layer.attended, scratch.codes, count, into: scratch.narrow)
    normalise(scratch, adding: scratch.narrow, layer.afterAttention, count)
    quantise(scratch.rows, dimensions.width, count, scratch.fineCodes)
    multiply(layer.inner, scratch.fineCodes, count, into: scratch.wide)
    fl_gelu(kernel, scratch.wide, Int32(count * dimensions.inner))
    quantise(scratch.wide, dimensions.inner, count, scratch.codes)
    multiply(layer.outer, scratch.codes, count, into: scratch.narrow)
    normalise(scratch, adding: scratch.narrow, layer.afterOuter, count)
  }

  private func attend(_ texts: [[Int32]], _ scratch: Scratch) {
    var first = 0
    for text in texts {
      fl_attend(
        kernel,
        scratch.wide + 3 * dimensions.width * first,
        Int32(text.count),
        width,
        Int32(dimensions.heads),
        scratch.attention,
        scratch.narrow + dimensions.width * first
      )
      first += text.count
    }
  }

  private func pooled(_ texts: [[Int32]], _ scratch: Scratch) -> [[Float]] {
    var first = 0
    return texts.map { text in
      let rows = scratch.rows + dimensions.width * first
      first += text.count
      return [Float](unsafeUninitializedCapacity: dimensions.width) { result, count in
        if let start = result.baseAddress {
          fl_pool(kernel, rows, Int32(text.count), width, start)
          count = dimensions.width
        }
      }
    }
  }

  private func normalise(
    _ scratch: Scratch,
    adding added: UnsafeMutablePointer<Float>?,
    _ norm: fl_norm,
    _ count: Int
  ) {
    withUnsafePointer(to: norm) {
      fl_normalise(kernel, scratch.rows, added, Int32(count), width, $0)
    }
  }

  private func quantise(
    _ rows: UnsafeMutablePointer<Float>,
    _ width: Int,
    _ count: Int,
    _ codes: fl_codes
  ) {
    withUnsafePointer(to: codes) {
      fl_quantise(kernel, rows, Int32(count), Int32(width), $0)
    }
  }

  private func multiply(
    _ matrix: fl_matrix,
    _ codes: fl_codes,
    _ count: Int,
    into results: UnsafeMutablePointer<Float>
  ) {
    withUnsafePointer(to: matrix) { matrix in
      withUnsafePointer(to: codes) {
        fl_multiply(kernel, matrix, $0, Int32(count), results)
      }
    }
  }
}

/// The memory that one pass works in.
private struct Scratch {
  /// What the tokens are so far.
  let rows: UnsafeMutablePointer<Float>
  /// What the matrices with a narrow result give.
  let narrow: UnsafeMutablePointer<Float>
  /// What those with a wide result give.
  let wide: UnsafeMutablePointer<Float>
  let attention: UnsafeMutablePointer<Float>
  /// 12-bit codes, for what a normalisation gives: a few of its numbers are ten times as large as the rest,
  /// and would leave the others too few of 8 bits.
  let fineCodes: fl_codes
  /// 8-bit codes.
  var codes: fl_codes {
    fl_codes(
      scales: fineCodes.scales,
      zeros: fineCodes.zeros,
      values: fineCodes.values,
      fractions: nil
    )
  }

  static func with<Result>(
    rows count: Int,
    longest: Int,
    _ dimensions: EncoderDimensions,
    _ body: (Scratch) -> Result
  ) -> Result {
    let width = dimensions.width
    let wide = max(3 * width, dimensions.inner)
    let attention = Int(
      fl_attend_scratch(Int32(longest), Int32(width), Int32(dimensions.heads))
    )
    let floats = count * (2 * width + wide + 2) + attention
    let bytes = 4 * floats + count * (width + max(width, dimensions.inner))
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: bytes,
      alignment: EncoderBytes.alignment
    )
    defer { memory.deallocate() }
    var next = memory
    func part<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
      defer { next += count * MemoryLayout<Element>.stride }
      return next.bindMemory(to: Element.self, capacity: count)
    }
    return body(
      Scratch(
        rows: part(count * width),
        narrow: part(count * width),
        wide: part(count * wide),
        attention: part(attention),
        fineCodes: fl_codes(
          scales: part(count),
          zeros: part(count),
          values: part(count * max(width, dimensions.inner)),
          fractions: part(count * width)
        )
      )
    )
  }
}
