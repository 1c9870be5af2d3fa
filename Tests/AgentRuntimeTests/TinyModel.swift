import CanonicalJSON
import Foundation
import SentenceEncoding

/// The smallest model that can be installed, written as models are published.
struct TinyModel {
  static let vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##b"]

  let dimensions = EncoderDimensions(
    layers: 1,
    width: 32,
    heads: 2,
    inner: 32,
    positions: 8,
    vocabulary: vocabulary.count,
    span: 32
  )
  var seed: UInt32 = 1

  /// The names and shapes of its tensors, in the order of the file.
  var shapes: [(name: String, shape: [Int])] {
    let (width, layer) = (dimensions.width, "encoder.layer.0.")
    var shapes: [(name: String, shape: [Int])] = [
      ("embeddings.word_embeddings.weight", [dimensions.vocabulary, width]),
      ("embeddings.position_embeddings.weight", [dimensions.positions, width]),
      ("embeddings.token_type_embeddings.weight", [2, width]),
    ]
    for name in [
      "attention.self.query", "attention.self.key", "attention.self.value",
      "attention.output.dense", "intermediate.dense", "output.dense",
    ] {
      shapes.append((layer + name + ".weight", [width, width]))
      shapes.append((layer + name + ".bias", [width]))
    }
    for name in [
      "embeddings.LayerNorm", layer + "attention.output.LayerNorm", layer + "output.LayerNorm",
    ] {
      shapes.append((name + ".weight", [width]))
      shapes.append((name + ".bias", [width]))
    }
    return shapes
  }

  /// The bytes of its `model.safetensors`.
  var safetensors: [UInt8] {
    var header = JSONObject([("__metadata__", ["format": "pt"])])
    var values: [UInt8] = []
    var state = seed
    for (name, shape) in shapes {
      let start = values.count
      for _ in 0..<shape.reduce(1, *) {
        state = state &* 1_664_525 &+ 1_013_904_223
        let value = Float(state >> 8) / Float(1 << 23) - 1
        withUnsafeBytes(of: value.bitPattern.littleEndian) { values.append(contentsOf: $0) }
      }
      header[name] = [
        "dtype": "F32", "shape": .array(shape.map(JSONValue.integer)),
        "data_offsets": [.integer(start), .integer(values.count)],
      ]
    }
    return Self.file(header: JSONWriter.text(of: .object(header)), values: values)
  }

  /// A safetensors file of a header and values.
  static func file(header: String, values: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
    return bytes + Array(header.utf8) + values
  }

  /// Writes the weights and the vocabulary into `folder`.
  func write(to folder: String, vocabulary: [String] = vocabulary) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let place = URL(fileURLWithPath: folder)
    try Data(safetensors).write(to: place.appendingPathComponent("model.safetensors"))
    let lines = vocabulary.map { $0 + "\n" }.joined()
    try Data(lines.utf8).write(to: place.appendingPathComponent("vocab.txt"))
  }
}
