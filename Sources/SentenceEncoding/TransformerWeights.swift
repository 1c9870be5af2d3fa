import CEncoderKernel

/// The weights of a transformer, as the kernels take them: pointers into the bytes of an encoder file.
struct TransformerWeights: @unchecked Sendable {
  /// One layer.
  struct Layer {
    let projections: fl_matrix
    let attended: fl_matrix
    let afterAttention: fl_norm
    let inner: fl_matrix
    let outer: fl_matrix
    let afterOuter: fl_norm
  }

  let table: fl_table
  let embeddingNorm: fl_norm
  let layers: [Layer]
  /// Keeps the bytes where they are.
  private let bytes: EncoderBytes

  /// - Precondition: The layout lies within the bytes, which begin at a multiple of their alignment.
  init?(_ file: EncoderFile) {
    bytes = file.bytes
    guard let start = bytes.buffer.baseAddress else { return nil }
    let parts = Parts(start: start, span: file.dimensions.span)
    table = parts.table(file)
    embeddingNorm = parts.norm(file.layout.embeddingNorm)
    layers = file.layout.layers.map { layer in
      Layer(
        projections: parts.matrix(layer.projections),
        attended: parts.matrix(layer.attended),
        afterAttention: parts.norm(layer.afterAttention),
        inner: parts.matrix(layer.inner),
        outer: parts.matrix(layer.outer),
        afterOuter: parts.norm(layer.afterOuter)
      )
    }
  }
}

/// Finds the parts of a file in memory.
private struct Parts {
  let start: UnsafeRawPointer
  let span: Int

  func table(_ file: EncoderFile) -> fl_table {
    fl_table(
      width: Int32(file.dimensions.width),
      rows: part(file.layout.rows),
      scales: part(file.layout.rowScales),
      positions: part(file.layout.positions)
    )
  }

  func matrix(_ matrix: EncoderLayout.Matrix) -> fl_matrix {
    fl_matrix(
      inputs: Int32(matrix.inputs),
      outputs: Int32(matrix.outputs),
      span: Int32(span),
      weights: part(matrix.weights),
      sums: part(matrix.sums),
      scales: part(matrix.scales),
      biases: part(matrix.biases)
    )
  }

  func norm(_ norm: EncoderLayout.Norm) -> fl_norm {
    fl_norm(gains: part(norm.gains), biases: part(norm.biases))
  }

  private func part<Element>(_ range: Range<Int>) -> UnsafePointer<Element> {
    (start + range.lowerBound).assumingMemoryBound(to: Element.self)
  }
}
