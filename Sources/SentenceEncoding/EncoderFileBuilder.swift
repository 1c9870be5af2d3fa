import CEncoderKernel

/// Makes an encoder file from the weights of a BERT model in 32-bit floats.
package struct EncoderFileBuilder {
  /// Why no file can be made.
  package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// A piece that every vocabulary has is missing.
    case missingPiece(String)
    /// The vocabulary has another number of pieces than the table of vectors.
    case vocabularySize(Int)
    /// The kernels cannot compute with these sizes.
    case sizes
    /// A weight is no finite number: the name of its tensor.
    case notFinite(String)

    package var description: String {
      switch self {
      case .missingPiece(let piece): "the vocabulary has no \(piece)"
      case .vocabularySize(let count):
        "the vocabulary has \(count) pieces, not those of the weights"
      case .sizes: "the sizes of this model are not supported"
      case .notFinite(let name): "the tensor \(name) holds what is no number"
      }
    }
  }

  private let dimensions: EncoderDimensions
  private let vocabulary: [[UInt8]]
  private let layout: EncoderLayout
  private var file: [UInt8]

  /// The bytes of the file.
  /// - Parameters:
  ///   - dimensions: The sizes of the model.
  ///   - vocabulary: The pieces of words, by their number, in UTF-8.
  ///   - tensor: Gives the values of the tensor with that name and shape, in rows.
  ///   - digest: Computes the SHA-256 of bytes.
  package static func file(
    dimensions: EncoderDimensions,
    vocabulary: [[UInt8]],
    tensor: (_ name: String, _ shape: [Int]) throws -> [Float],
    digest: (UnsafeRawBufferPointer) -> [UInt8]
  ) throws -> [UInt8] {
    guard dimensions.areValid else { throw Failure.sizes }
    guard vocabulary.count == dimensions.vocabulary else {
      throw Failure.vocabularySize(vocabulary.count)
    }
    var builder = EncoderFileBuilder(dimensions: dimensions, vocabulary: vocabulary)
    builder.writeVocabulary()
    try builder.writeWeights { name, shape in
      let values = try tensor(name, shape)
      guard values.allSatisfy(\.isFinite) else { throw Failure.notFinite(name) }
      return values
    }
    return try builder.finished(digest)
  }

  private init(dimensions: EncoderDimensions, vocabulary: [[UInt8]]) {
    self.dimensions = dimensions
    self.vocabulary = vocabulary
    layout = EncoderLayout(
      dimensions: dimensions,
      textBytes: vocabulary.reduce(0) { $0 + $1.count }
    )
    file = [UInt8](repeating: 0, count: layout.size)
  }

  // MARK: Vocabulary

  private mutating func writeVocabulary() {
    var offsets: [UInt32] = [0]
    var text: [UInt8] = []
    for piece in vocabulary {
      text += piece
      offsets.append(UInt32(text.count))
    }
    write(offsets, layout.pieceOffsets)
    write(text, layout.pieceText)
    write(hashTable(), layout.slots)
  }

  private func hashTable() -> [UInt32] {
    let count = EncoderLayout.slotCount(vocabulary: vocabulary.count)
    var slots = [UInt32](repeating: 0, count: count)
    for (number, piece) in vocabulary.enumerated() {
      var hash = PieceHash()
      for byte in piece { hash.append(byte) }
      var slot = hash.slot(count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(number + 1)
    }
    return slots
  }

  // MARK: Weights

  private typealias Tensors = (_ name: String, _ shape: [Int]) throws -> [Float]

  private mutating func writeWeights(_ tensor: Tensors) throws {
    let width = dimensions.width
    let words = try tensor("embeddings.word_embeddings.weight", [dimensions.vocabulary, width])
    let rows = EightBitRows(words, width: width, span: width)
    write(rows.codes, layout.rows)
    write(rows.scales, layout.rowScales)
    // Every token is of the first kind, so its vector is added to all positions here.
    var positions = try tensor("embeddings.position_embeddings.weight", [-1, width])
    guard positions.count >= dimensions.positions * width else { throw Failure.sizes }
    positions.removeSubrange((dimensions.positions * width)...)
    let kinds = try tensor("embeddings.token_type_embeddings.weight", [-1, width])
    for index in positions.indices { positions[index] += kinds[index % width] }
    write(positions, layout.positions)
    try writeNorm("embeddings.LayerNorm", layout.embeddingNorm, tensor)
    for (number, layer) in layout.layers.enumerated() {
      try writeLayer("encoder.layer.\(number)", layer, tensor)
    }
  }

  private mutating func writeLayer(
    _ name: String,
    _ layer: EncoderLayout.Layer,
    _ tensor: Tensors
  ) throws {
    let attention = name + ".attention"
    var (weights, biases): ([Float], [Float]) = ([], [])
    // What queries and keys give is divided by the root of their length: done once, here.
    let factor = 1 / Float(dimensions.width / dimensions.heads).squareRoot()
    for (part, scale) in [("query", factor), ("key", 1), ("value", 1)] {
      let source = "\(attention).self.\(part)"
      let (width, height) = (dimensions.width, dimensions.width)
      weights += try tensor(source + ".weight", [height, width]).map { $0 * scale }
      biases += try tensor(source + ".bias", [height]).map { $0 * scale }
    }
    write(weights, biases, layer.projections)
    try writeMatrix(attention + ".output.dense", layer.attended, tensor)
    try writeNorm(attention + ".output.LayerNorm", layer.afterAttention, tensor)
    try writeMatrix(name + ".intermediate.dense", layer.inner, tensor)
    try writeMatrix(name + ".output.dense", layer.outer, tensor)
    try writeNorm(name + ".output.LayerNorm", layer.afterOuter, tensor)
  }

  private mutating func writeNorm(
    _ name: String,
    _ norm: EncoderLayout.Norm,
    _ tensor: Tensors
  ) throws {
    write(try tensor(name + ".weight", [dimensions.width]), norm.gains)
    write(try tensor(name + ".bias", [dimensions.width]), norm.biases)
  }

  private mutating func writeMatrix(
    _ name: String,
    _ matrix: EncoderLayout.Matrix,
    _ tensor: Tensors
  ) throws {
    let weights = try tensor(name + ".weight", [matrix.outputs, matrix.inputs])
    write(weights, try tensor(name + ".bias", [matrix.outputs]), matrix)
  }

  private mutating func write(
    _ weights: [Float],
    _ biases: [Float],
    _ matrix: EncoderLayout.Matrix
  ) {
    let rows = EightBitRows(weights, width: matrix.inputs, span: dimensions.span)
    write(rows.panelCodes, matrix.weights)
    write(rows.panelSums, matrix.sums)
    write(rows.panelScales, matrix.scales)
    write(biases, matrix.biases)
  }

  // MARK: Bytes

  private mutating func write<Element>(_ values: [Element], _ range: Range<Int>) {
    // Little-endian, like every processor that Swift runs on.
    values.withUnsafeBytes { source in
      file.withUnsafeMutableBytes { file in
        UnsafeMutableRawBufferPointer(rebasing: file[range]).copyBytes(from: source)
      }
    }
  }

  private mutating func finished(_ digest: (UnsafeRawBufferPointer) -> [UInt8]) throws -> [UInt8] {
    let (sum, hash) = file.withUnsafeBytes { file in
      let content = UnsafeRawBufferPointer(rebasing: file[EncoderHeader.size...])
      return (QuickChecksum.value(of: content), digest(content))
    }
    let header = EncoderHeader(
      dimensions: dimensions,
      unknown: try number(of: "[UNK]"),
      start: try number(of: "[CLS]"),
      end: try number(of: "[SEP]"),
      textBytes: layout.pieceText.count,
      digest: hash,
      checksum: sum
    )
    write(header.bytes, 0..<EncoderHeader.size)
    return file
  }

  private func number(of piece: String) throws -> Int {
    guard let number = vocabulary.firstIndex(of: Array(piece.utf8)) else {
      throw Failure.missingPiece(piece)
    }
    return number
  }
}
