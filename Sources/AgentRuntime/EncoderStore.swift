import Foundation
import SentenceEncoding

/// What was found where an encoder may lie.
package enum EncoderLoading: Sendable {
  /// An encoder that is ready, and its file.
  case found(TransformerEncoder, path: String)
  /// There is none; where it was looked for.
  case absent([String])
  /// There is a file that cannot be used: why, with the file's name and what to do.
  case faulty(String)

  /// The encoder, if there is one.
  package var encoder: TransformerEncoder? {
    if case .found(let encoder, _) = self { encoder } else { nil }
  }
}

/// Finds the encoder file and maps it into memory.
package enum EncoderStore {
  /// The encoder of the first file that exists; a faulty one is not passed over in silence.
  package static func load(_ location: EncoderLocation) -> EncoderLoading {
    let file = location.candidates.first { FileManager.default.fileExists(atPath: $0) }
    guard let file else { return .absent(location.candidates) }
    do { return .found(try encoder(at: file), path: file) } catch {
      return .faulty("\(file): \(error)")
    }
  }

  /// The encoder of the file at `path`.
  /// - Throws: `EncoderFileError`, or why the file cannot be read.
  package static func encoder(
    at path: String,
    kernel: EncoderKernel? = nil
  ) throws -> TransformerEncoder {
    let bytes = EncoderBytes(try MappedFile.map(path), release: MappedFile.unmap)
    return try TransformerEncoder(EncoderFile(bytes), kernel: kernel)
  }

  /// Whether the bytes are those for which the file was named, by their SHA-256; loading checks only against
  /// damage, in a tenth of the time.
  package static func isAuthentic(_ file: EncoderFile) -> Bool {
    SHA256Digest.digest(of: file.content) == file.digest
  }
}
