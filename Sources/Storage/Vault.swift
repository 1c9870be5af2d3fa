import AgentCore
import CSodium
import Conversation

/// Seals values that a flow or a ticket still needs, and hashes bodies that are compared but not kept.
///
/// XChaCha20-Poly1305 with a random nonce of 24 bytes; session and handle are authenticated with the value,
/// so that a sealed value cannot be moved to another place. Two subkeys are derived from the key of the file.
package struct Vault: Sendable {
  /// A value as it lies in the store.
  package struct Sealed: Sendable, Hashable {
    /// 24 random bytes.
    package let nonce: [UInt8]
    /// The value, encrypted and authenticated.
    package let bytes: [UInt8]

    /// A sealed value as it was read from the store; `open` checks it.
    package init(nonce: [UInt8], bytes: [UInt8]) {
      self.nonce = nonce
      self.bytes = bytes
    }
  }

  /// How many bytes the key has.
  package static let keyLength = 32

  private static let nonceLength = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  private static let tagLength = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
  /// libsodium is made ready once; it is safe to call from any thread.
  private static let isReady = sodium_init() >= 0

  private let sealingKey: [UInt8]
  private let hashingKey: [UInt8]

  /// A vault under a key of 32 bytes.
  /// - Throws: `StoreError.unavailable` for a key of another length, or without libsodium.
  package init(key: [UInt8]) throws(StoreError) {
    guard Self.isReady else { throw .unavailable("libsodium cannot be used") }
    guard key.count == Self.keyLength else {
      throw .unavailable("a key has \(Self.keyLength) bytes, not \(key.count)")
    }
    sealingKey = Self.subkey(1, of: key)
    hashingKey = Self.subkey(2, of: key)
  }

  /// A fresh key. Keys and nonces are the only random bytes drawn outside the runtime: they must not be
  /// reproducible, and nothing that is decided depends on them.
  package static func randomKey() -> [UInt8] {
    _ = isReady
    return randomBytes(keyLength)
  }

  /// Seals `value` for its place.
  package func seal(_ value: String, session: SessionID, handle: String) -> Sealed {
    let message = Array(value.utf8)
    let place = Self.place(session, handle)
    let nonce = Self.randomBytes(Self.nonceLength)
    var sealed = [UInt8](repeating: 0, count: message.count + Self.tagLength)
    // Encryption has no way to fail; the length is that of the buffer.
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      &sealed,
      nil,
      message,
      UInt64(message.count),
      place,
      UInt64(place.count),
      nil,
      nonce,
      sealingKey
    )
    return Sealed(nonce: nonce, bytes: sealed)
  }

  /// The value sealed for this place.
  /// - Throws: `StoreError.damaged` where the bytes, the place or the key are others.
  package func open(
    _ sealed: Sealed,
    session: SessionID,
    handle: String
  ) throws(StoreError) -> String {
    let place = Self.place(session, handle)
    guard sealed.nonce.count == Self.nonceLength, sealed.bytes.count >= Self.tagLength else {
      throw .damaged("a sealed value is damaged")
    }
    var message = [UInt8](repeating: 0, count: sealed.bytes.count - Self.tagLength)
    let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &message,
      nil,
      nil,
      sealed.bytes,
      UInt64(sealed.bytes.count),
      place,
      UInt64(place.count),
      sealed.nonce,
      sealingKey
    )
    guard status == 0 else { throw .damaged("a sealed value does not fit the key, or is damaged") }
    return String(decoding: message, as: UTF8.self)
  }

  /// The keyed BLAKE2b hash of `bytes`, 32 bytes in hexadecimal.
  package func keyedHash(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash(
      &digest,
      digest.count,
      bytes,
      UInt64(bytes.count),
      hashingKey,
      hashingKey.count
    )
    return digest.map { Self.hexadecimal($0) }.joined()
  }

  /// What stands for `value` where its owner's values are to be told apart and found equal, and nothing else of it is
  /// to be known: 16 digits of a keyed hash. The same value of another owner has another one.
  package func pseudonym(of value: String, within owner: String) -> String {
    let name = Array(owner.utf8)
    let length = withUnsafeBytes(of: UInt64(name.count).littleEndian) { Array($0) }
    return String(keyedHash(of: length + name + Array(value.utf8)).prefix(16))
  }

  /// Tells keys apart without telling anything about them.
  var fingerprint: String { keyedHash(of: Array("firstline key".utf8)) }

  // MARK: Parts

  private static func subkey(_ number: UInt64, of key: [UInt8]) -> [UInt8] {
    var subkey = [UInt8](repeating: 0, count: keyLength)
    let context = "firstlin".utf8.map { CChar(bitPattern: $0) }
    crypto_kdf_derive_from_key(&subkey, subkey.count, number, context, key)
    return subkey
  }

  private static func randomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// The length in front keeps (`s1`, `h1`) apart from (`s`, `1h1`).
  private static func place(_ session: SessionID, _ handle: String) -> [UInt8] {
    let name = Array(session.rawValue.utf8)
    let length = withUnsafeBytes(of: UInt64(name.count).littleEndian) { Array($0) }
    return length + name + Array(handle.utf8)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}
