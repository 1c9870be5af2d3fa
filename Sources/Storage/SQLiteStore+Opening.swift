import AgentCore
import Conversation
import Foundation
import GRDB

extension SQLiteStore {
  /// Opens the store at `path`.
  /// - Parameters:
  ///   - keyFile: The vault's key; `firstline.key` beside the store by default.
  ///   - mode: Whether the store may be changed.
  ///   - busyTimeout: How long to wait for another program's lock.
  /// - Throws: `StoreError`: `unavailable`, `newerVersion`, `damaged` or `full`. A store that holds sealed
  ///   values is not opened for writing without the key that sealed them.
  package static func open(
    at path: String,
    keyFile: String? = nil,
    mode: Mode = .readWrite,
    busyTimeout: Milliseconds = .seconds(5)
  ) throws(StoreError) -> SQLiteStore {
    let file = StoreFile(path: path)
    let key = KeyFile(path: keyFile ?? file.defaultKeyPath)
    let opening = Opening(file: file, key: key, busyTimeout: busyTimeout)
    switch mode {
    case .readWrite: return try opening.forWriting()
    case .readOnly: return try opening.forReading()
    }
  }
}

extension StoreFile {
  /// Where the vault's key lies unless the caller says otherwise.
  var defaultKeyPath: String {
    URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("firstline.key").path
  }
}

/// The steps of opening a store.
struct Opening {
  let file: StoreFile
  let key: KeyFile
  let busyTimeout: Milliseconds

  /// Switching a new file to WAL fails at once, without the busy timeout, while another program does the
  /// same; so many times it is tried again.
  private static let attempts = 20

  func forWriting() throws(StoreError) -> SQLiteStore {
    try file.prepareForWriting()
    let isNew = try probe() == 0
    let pool = try openPool(attempts: isNew ? Self.attempts : 1)
    let vault = try StoreFault.result { try openVault(pool) }.get()
    if isNew { StoreFile.syncFolder(of: file.path) }
    return SQLiteStore(database: pool, mode: .readWrite, vault: vault)
  }

  // MARK: Database

  /// The version of the tables, read without changing the file: a pool would first switch any database to
  /// WAL, also one that is not ours.
  private func probe() throws(StoreError) -> Int {
    try StoreFault.result {
      let queue = try DatabaseQueue(path: file.path, configuration: configuration(readOnly: true))
      return try queue.read { db in try Schema.checkedVersion(db) }
    }.get()
  }

  private func openPool(attempts: Int) throws(StoreError) -> DatabasePool {
    let outcome = StoreFault.result {
      let pool = try DatabasePool(
        path: file.path,
        configuration: configuration(readOnly: false)
      )
      try pool.writeWithoutTransaction { db in
        try Schema.migrate(db)
        try demandFullSync(db)
      }
      return pool
    }
    if case .failure(.unavailable) = outcome, attempts > 1 {
      usleep(50_000)
      return try openPool(attempts: attempts - 1)
    }
    return try outcome.get()
  }

  /// GRDB sets `synchronous=NORMAL` on a pool it opens, which may lose the last turns in a power cut; so it
  /// is set after opening, and read back.
  private func demandFullSync(_ db: Database) throws {
    try db.execute(sql: "PRAGMA synchronous = FULL")
    guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
      throw StoreError.unavailable("SQLite does not sync its commits here (synchronous=FULL)")
    }
  }

  func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busyTimeout.seconds)
    configuration.label = "firstline.store"
    return configuration
  }

  // MARK: Key

  private func openVault(_ pool: DatabasePool) throws -> Vault {
    let found = try key.read()
    let isSealing = try pool.read { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM vault)") ?? false
    }
    if found == nil, isSealing { throw missingKey }
    let vault = try Vault(key: found ?? key.create())
    try pool.write { db in
      let known = try knownFingerprint(db)
      guard known != vault.fingerprint else { return }
      if known != nil, isSealing { throw otherKey }
      try db.execute(
        sql: "INSERT OR REPLACE INTO settings (name, value) VALUES ('key', ?)",
        arguments: [vault.fingerprint]
      )
    }
    return vault
  }

  func knownFingerprint(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = 'key'")
  }

  var missingKey: StoreError {
    .unavailable("the key file \(key.path) is missing, and the store holds values sealed with it")
  }

  var otherKey: StoreError {
    .unavailable("the key file \(key.path) is not the one the store's values are sealed with")
  }
}
