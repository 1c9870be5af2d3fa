import AgentCore
import Conversation
import Foundation
import Storage
import Testing

@Suite("Vault seals values and hashes bodies")
struct VaultTests {
  private let vault: Vault

  init() throws { vault = try Vault(key: Array(0..<32)) }

  @Test("opens what it sealed", arguments: ["", "ada@example.com", "a\u{0}b é 🙂"])
  func roundTrip(value: String) throws {
    let sealed = vault.seal(value, session: "s1", handle: "h1")
    #expect(try vault.open(sealed, session: "s1", handle: "h1") == value)
    #expect(sealed.nonce.count == 24)
    #expect(sealed.bytes.count == value.utf8.count + 16)
  }

  @Test("never seals the same value the same way")
  func nonces() {
    let sealed = (0..<100).map { _ in vault.seal("x", session: "s1", handle: "h1") }
    #expect(Set(sealed.map(\.nonce)).count == 100)
  }

  @Test(
    "does not open a value in another place",
    arguments: [("s1", "h2"), ("s2", "h1"), ("s", "1h1"), ("s1h", "1")]
  )
  func otherPlace(session: String, handle: String) {
    let sealed = vault.seal("x", session: "s1", handle: "h1")
    #expect(
      throws: StoreError.damaged("a sealed value does not fit the key, or is damaged")
    ) { try vault.open(sealed, session: SessionID(session), handle: handle) }
  }

  @Test("does not open a damaged value, nor one of another key")
  func damaged() throws {
    let sealed = vault.seal("value", session: "s1", handle: "h1")
    let words = StoreError.damaged("a sealed value does not fit the key, or is damaged")
    for index in sealed.bytes.indices {
      var bytes = sealed.bytes
      bytes[index] ^= 1
      #expect(throws: words) {
        try vault.open(
          Vault.Sealed(nonce: sealed.nonce, bytes: bytes),
          session: "s1",
          handle: "h1"
        )
      }
    }
    let other = try Vault(key: Vault.randomKey())
    #expect(throws: words) { try other.open(sealed, session: "s1", handle: "h1") }
    #expect(throws: StoreError.damaged("a sealed value is damaged")) {
      try vault.open(Vault.Sealed(nonce: [], bytes: []), session: "s1", handle: "h1")
    }
  }

  @Test("hashes with the key")
  func hash() throws {
    let other = try Vault(key: Array(1..<33))
    #expect(vault.keyedHash(of: []).utf8.count == 64)
    #expect(vault.keyedHash(of: [1]) == vault.keyedHash(of: [1]))
    #expect(vault.keyedHash(of: [1]) != vault.keyedHash(of: [1, 0]))
    #expect(vault.keyedHash(of: [1]) != other.keyedHash(of: [1]))
  }

  @Test("refuses a key of another length")
  func keyLength() {
    #expect(throws: StoreError.unavailable("a key has 32 bytes, not 31")) {
      try Vault(key: Array(0..<31))
    }
  }

  @Test("a secret is in clear nowhere in the store's files")
  func notInClear() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let value = "ada.lovelace@example.com"
    let secret = Secret(handle: "h1", kind: "email", value: value)
    try await store.append(.first("s1", secrets: [secret], customer: "u1"))
    #expect(try await store.secret(session: "s1", handle: "h1") == value)
    #expect(try await store.secret(session: "s1", handle: "h2") == nil)
    try Self.expectAbsent(value, in: folder)
    try store.close()
    try Self.expectAbsent(value, in: folder)
    #expect(try await folder.open().secret(session: "s1", handle: "h1") == value)
  }

  @Test("a handle that is told again is sealed again")
  func again() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(
      .first("s1", secrets: [Secret(handle: "h1", kind: "email", value: "a@example.com")])
    )
    var batch = EventBatch.later("s1", version: 1, [.said("again")])
    batch.secrets = [Secret(handle: "h1", kind: "email", value: "b@example.com")]
    try await store.append(batch)
    #expect(try await store.secret(session: "s1", handle: "h1") == "b@example.com")
  }

  private static func expectAbsent(_ text: String, in folder: StoreFolder) throws {
    let directory = folder.path + "/.firstline"
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    #expect(names.contains("firstline.sqlite"))
    for name in names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)"))
      #expect(bytes.range(of: Data(text.utf8)) == nil, "in \(name)")
    }
  }
}
