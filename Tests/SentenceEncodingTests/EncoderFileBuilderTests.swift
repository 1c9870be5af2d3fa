import Testing

@testable import SentenceEncoding

@Suite("Making an encoder file")
struct EncoderFileBuilderTests {
  private let model = SyntheticModel()

  private func failure(
    dimensions: EncoderDimensions? = nil,
    vocabulary: [String] = SyntheticModel.vocabulary,
    tensor: ((String, [Int]) -> [Float])? = nil
  ) -> EncoderFileBuilder.Failure? {
    do {
      _ = try EncoderFileBuilder.file(
        dimensions: dimensions ?? model.dimensions,
        vocabulary: vocabulary.map { Array($0.utf8) },
        tensor: tensor ?? model.tensor,
        digest: { _ in [UInt8](repeating: 0, count: 32) }
      )
      return nil
    } catch { return error as? EncoderFileBuilder.Failure }
  }

  @Test("needs the pieces that every vocabulary has", arguments: ["[UNK]", "[CLS]", "[SEP]"])
  func missingPiece(piece: String) {
    let vocabulary = SyntheticModel.vocabulary.map { $0 == piece ? "other" : $0 }
    #expect(failure(vocabulary: vocabulary) == .missingPiece(piece))
  }

  @Test("needs a vector for every piece")
  func vocabularySize() {
    let count = SyntheticModel.vocabulary.count
    #expect(failure(vocabulary: SyntheticModel.vocabulary + ["x"]) == .vocabularySize(count + 1))
  }

  @Test("takes only sizes that the kernels can compute")
  func sizes() {
    for change in [
      { $0.width = 48 }, { $0.heads = 4 }, { $0.inner = 40 }, { $0.layers = 0 }, { $0.span = 24 },
      { $0.positions = 2 },
    ] as [(inout EncoderDimensions) -> Void] {
      var dimensions = model.dimensions
      change(&dimensions)
      #expect(failure(dimensions: dimensions) == .sizes)
    }
  }

  @Test("needs all positions that are to be read")
  func positions() {
    let dropped = { (name: String, shape: [Int]) in
      let values = model.tensor(name, shape)
      return name.contains("position") ? values.dropLast(shape[1]) : values
    }
    #expect(failure(tensor: dropped) == .sizes)
  }

  @Test("refuses what is no number", arguments: [Float.nan, .infinity, -.infinity])
  func notFinite(value: Float) {
    let name = "encoder.layer.1.output.dense.weight"
    let broken = { (asked: String, shape: [Int]) in
      var values = model.tensor(asked, shape)
      if asked == name { values[7] = value }
      return values
    }
    #expect(failure(tensor: broken) == .notFinite(name))
  }
}

@Suite("Rows of 8 bits")
struct EightBitRowsTests {
  @Test("are within half a step of the values, span by span")
  func isNear() {
    let values = SyntheticModel().tensor("x", [32, 64])
    let rows = EightBitRows(values, width: 64, span: 16)
    #expect(rows.scales.count == 32 * 4)
    for (index, value) in values.enumerated() {
      let scale = rows.scales[index / 16]
      #expect(abs(Float(rows.codes[index]) * scale - value) <= scale * 0.5001)
    }
  }

  @Test("make the largest value of a span 127, and nothing of nothing")
  func extremes() {
    let rows = EightBitRows([1, -2, 0.5, 0, 0, 0, 0, 0], width: 8, span: 4)
    #expect(rows.codes == [64, -127, 32, 0, 0, 0, 0, 0])
    #expect(rows.scales == [2 / 127, 0])
  }
}
