@testable import SentenceEncoding

/// A tiny transformer with seeded weights: everything that the real one has, in a few kilobytes.
struct SyntheticModel {
  /// The pieces of words, by number.
  static let vocabulary: [String] = {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789".map(String.init)
    let words = [
      "where", "is", "my", "order", "the", "refund", "re", "##fund", "##s", "##ing", "card", "un",
      "##aff", "##able", "ete", "strasse", "straße", "的", "中", "##的", "o", "а", "заказ", "##é",
      "ss", "∑", "naive", "i", "can", "not", "cancel", "##led",
    ]
    let signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".map(String.init) + ["‹", "›", "€", "…"]
    let all =
      ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + letters + letters.map { "##" + $0 } + signs
      + words
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }()

  let dimensions: EncoderDimensions
  private let seed: UInt64

  init(
    layers: Int = 2,
    width: Int = 32,
    heads: Int = 2,
    inner: Int = 64,
    positions: Int = 24,
    span: Int = 16,
    seed: UInt64 = 1
  ) {
    dimensions = EncoderDimensions(
      layers: layers,
      width: width,
      heads: heads,
      inner: inner,
      positions: positions,
      vocabulary: Self.vocabulary.count,
      span: span
    )
    self.seed = seed
  }

  /// The values of a tensor: a function of its name, so that both readers see the same.
  func tensor(_ name: String, _ shape: [Int]) -> [Float] {
    var state = name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let rows = shape[0] < 0 ? dimensions.positions : shape[0]
    let count = shape.dropFirst().reduce(rows, *)
    let isGain = name.hasSuffix("LayerNorm.weight")
    let scale: Float = shape.count == 2 ? 1.5 / Float(shape[1]).squareRoot() : 0.1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let uniform = Float(Int32(truncatingIfNeeded: state >> 32)) / 2_147_483_648
      return isGain ? 1 + 0.3 * uniform : 1.7 * scale * uniform
    }
  }

  /// The bytes of its encoder file.
  func file() throws -> [UInt8] {
    try EncoderFileBuilder.file(
      dimensions: dimensions,
      vocabulary: Self.vocabulary.map { Array($0.utf8) },
      tensor: { name, shape in tensor(name, shape) },
      digest: { bytes in (0..<32).map { UInt8(truncatingIfNeeded: bytes.count >> $0) } }
    )
  }

  /// An encoder of that file.
  func encoder(_ kernel: EncoderKernel? = nil) throws -> TransformerEncoder {
    try TransformerEncoder(EncoderFile(EncoderBytes(copying: try file())), kernel: kernel)
  }
}
