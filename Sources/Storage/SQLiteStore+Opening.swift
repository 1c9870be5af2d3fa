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

  func forWriting() throws(StoreError) -> SQLiteStore {
    try file.prepareForWriting()
    if try probe() == 0 {
      // Before anything is in them: whoever finds tables need not ask whether their file would survive a power cut.
      file.syncNames()
      try initialise(attempts: 50)
    }
    let (pool, vault) = try StoreFault.result {
      let pool = try openPool()
      return (pool, try openVault(pool))
    }.get()
    return SQLiteStore(database: pool, mode: .readWrite, vault: vault)
  }

  // MARK: Database

  /// The version of the tables, read without changing the file: a pool would first switch any database to
  /// WAL, also one that is not ours.
  private func probe() throws(StoreError) -> Int {
    try StoreFault.result {
      do {
        return try version(readOnly: true)
      } catch let fault as DatabaseError where fault.extendedResultCode == .SQLITE_READONLY_ROLLBACK
      {
        // A program or the power went while the file was made: SQLite puts back what was before, which is writing.
        return try version(readOnly: false)
      }
    }.get()
  }

  private func version(readOnly: Bool) throws -> Int {
    let queue = try DatabaseQueue(path: file.path, configuration: configuration(readOnly: readOnly))
    return try queue.read { db in try Schema.checkedVersion(db) }
  }

  /// Makes the tables of a new file. Switching it to WAL fails at once, without the busy timeout, while
  /// another program does the same: then it is tried again.
  private func initialise(attempts: Int) throws(StoreError) {
    let outcome = StoreFault.result {
      var configuration = configuration(readOnly: false)
      configuration.busyMode = .timeout(0.1)
      configuration.journalMode = .wal
      let queue = try DatabaseQueue(path: file.path, configuration: configuration)
      try queue.writeWithoutTransaction { db in try Schema.migrate(db) }
    }
    if case .failure(.unavailable) = outcome, attempts > 1 {
      usleep(20_000)
      return try initialise(attempts: attempts - 1)
    }
    try outcome.get()
  }

  private func openPool() throws -> DatabasePool {
    let pool = try DatabasePool(path: file.path, configuration: configuration(readOnly: false))
    try pool.writeWithoutTransaction { db in
      try Schema.migrate(db)
      try demandFullSync(db)
    }
    return pool
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
    if !readOnly {
      configuration.prepareDatabase { db in
        // What is erased must not stay readable in free pages; a burst must not leave a huge log behind.
        try db.execute(sql: "PRAGMA secure_delete = ON")
        _ = try Int.fetchOne(db, sql: "PRAGMA journal_size_limit = \(64 << 20)")
      }
    }
    return configuration
  }

  // MARK: Key

  private func openVault(_ pool: DatabasePool) throws -> Vault {
    let found = try key.read()
    let (isInUse, known) = try pool.read { db in
      (try isKeyInUse(db), try knownFingerprint(db))
    }
    if found == nil, isInUse { throw missingKey }
    let vault = try Vault(key: found ?? key.create())
    guard known != vault.fingerprint else { return vault }
    if known != nil, isInUse { throw otherKey }
    // Whoever made the key may have been killed before its name was on the disk.
    StoreFile.syncFolder(of: key.path)
    try pool.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO settings (name, value) VALUES ('key', ?)",
        arguments: [vault.fingerprint]
      )
    }
    return vault
  }

  /// Whether something in the store was sealed or hashed with the key: with another one no value could be opened
  /// and no repeated message recognised.
  private func isKeyInUse(_ db: Database) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM vault) OR EXISTS (SELECT 1 FROM answers)"
    return try Bool.fetchOne(db, sql: sql) ?? false
  }

  func knownFingerprint(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = 'key'")
  }

  var missingKey: StoreError {
    .unavailable("the key file \(key.path) is missing, and the store was written with it")
  }

  var otherKey: StoreError {
    .unavailable("the key file \(key.path) is not the one the store was written with")
  }
}
