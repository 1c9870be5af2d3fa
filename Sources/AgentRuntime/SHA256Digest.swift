import CSodium

/// SHA-256, by libsodium.
package enum SHA256Digest {
  /// The digest of `bytes`.
  package static func digest(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    let start = bytes.bindMemory(to: UInt8.self).baseAddress
    crypto_hash_sha256(&hash, start, UInt64(bytes.count))
    return hash
  }

  /// The digest of `bytes` in hexadecimal.
  package static func text(of bytes: UnsafeRawBufferPointer) -> String {
    digest(of: bytes).map(hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
