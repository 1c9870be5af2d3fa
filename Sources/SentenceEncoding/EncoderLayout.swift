import CEncoderKernel

/// Where each part of an encoder file lies. Everything follows from the sizes in its header.
struct EncoderLayout: Sendable {
  /// A matrix with its bias.
  struct Matrix: Sendable {
    let inputs: Int
    let outputs: Int
    let weights: Range<Int>
    let sums: Range<Int>
    let scales: Range<Int>
    let biases: Range<Int>
  }

  /// A layer normalisation.
  struct Norm: Sendable {
    let gains: Range<Int>
    let biases: Range<Int>
  }

  /// One layer of the transformer.
  struct Layer: Sendable {
    /// Queries, keys and values, one after the other.
    let projections: Matrix
    let attended: Matrix
    let afterAttention: Norm
    let inner: Matrix
    let outer: Matrix
    let afterOuter: Norm
  }

  /// Where the text of each piece of the vocabulary begins, and where the last one ends.
  let pieceOffsets: Range<Int>
  /// The texts of the vocabulary, one behind the other.
  let pieceText: Range<Int>
  /// The hash table of the vocabulary: a piece's number and 1, or 0.
  let slots: Range<Int>
  let rows: Range<Int>
  let rowScales: Range<Int>
  let positions: Range<Int>
  let embeddingNorm: Norm
  let layers: [Layer]
  /// How many bytes the file has.
  let size: Int

  /// How many slots the hash table has: at most half are taken.
  static func slotCount(vocabulary: Int) -> Int {
    var count = 2
    while count < 2 * vocabulary { count *= 2 }
    return count
  }

  init(dimensions: EncoderDimensions, textBytes: Int) {
    var end = EncoderHeader.size
    func part(_ count: Int, of size: Int) -> Range<Int> {
      let start =
        (end + EncoderBytes.alignment - 1) / EncoderBytes.alignment * EncoderBytes.alignment
      end = start + count * size
      return start..<end
    }
    func norm() -> Norm {
      Norm(gains: part(dimensions.width, of: 4), biases: part(dimensions.width, of: 4))
    }
    func matrix(_ inputs: Int, _ outputs: Int) -> Matrix {
      Matrix(
        inputs: inputs,
        outputs: outputs,
        weights: part(inputs * outputs, of: 1),
        sums: part(outputs * inputs / dimensions.span, of: 4),
        scales: part(outputs * inputs / dimensions.span, of: 4),
        biases: part(outputs, of: 4)
      )
    }
    let (width, vocabulary) = (dimensions.width, dimensions.vocabulary)
    pieceOffsets = part(vocabulary + 1, of: 4)
    pieceText = part(textBytes, of: 1)
    slots = part(Self.slotCount(vocabulary: vocabulary), of: 4)
    rows = part(vocabulary * width, of: 1)
    rowScales = part(vocabulary, of: 4)
    positions = part(dimensions.positions * width, of: 4)
    embeddingNorm = norm()
    layers = (0..<dimensions.layers).map { _ in
      Layer(
        projections: matrix(width, 3 * width),
        attended: matrix(width, width),
        afterAttention: norm(),
        inner: matrix(width, dimensions.inner),
        outer: matrix(dimensions.inner, width),
        afterOuter: norm()
      )
    }
    size = end
  }
}
