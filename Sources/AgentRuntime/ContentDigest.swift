import AgentContent
import CSodium

/// SHA-256 of content, by which trained models and `cfg` are named.
enum ContentDigest {
  /// The digest of every file's path and bytes, in hexadecimal, with `extra` mixed in.
  static func digest(of folder: ContentFolder, extra: String) -> String {
    var bytes: [UInt8] = Array(extra.utf8)
    for file in folder.files {
      bytes.append(contentsOf: file.path.utf8)
      bytes.append(0)
      withUnsafeBytes(of: UInt64(file.bytes.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: file.bytes)
    }
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash.map(hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
