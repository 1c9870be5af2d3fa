import AgentCore
import Foundation
import GRDB

extension SQLiteStore {
  /// Writes the store as it is now into a file of its own, while others go on writing.
  ///
  /// The file appears whole or not at all, and holds nothing of what was deleted. The key is not in it.
  /// - Throws: `StoreError.unavailable` where there is a file already, or it cannot be written; `full`; `damaged` where
  ///   the store cannot be read whole.
  package func backUp(to path: String) async throws(StoreError) {
    guard access(path, F_OK) != 0 else {
      throw .unavailable("there is a file at \(path) already")
    }
    let draft = try DraftFile(for: path)
    let name = draft.path
    try await copy(into: name)
    try Backup.verify(draft.path)
    try draft.putInPlace()
  }
}

extension SQLiteStore {
  /// SQLite makes its own snapshot, so this must not run within a transaction. It writes into a file that is there
  /// where that is empty.
  private func copy(into path: String) async throws(StoreError) {
    let outcome: Result<Void, StoreError> = await withCheckedContinuation { continuation in
      database.asyncUnsafeRead { access in
        continuation.resume(
          returning: StoreFault.result {
            try access.get().execute(sql: "VACUUM INTO ?", arguments: [path])
          }
        )
      }
    }
    try outcome.get()
  }
}

/// A copy of a store that was made by `backUp`.
package enum Backup {
  /// Puts a backup in the place of a store.
  ///
  /// Where there is a store already it is written over in one transaction, so that programs that have it open go on
  /// with the restored one, and a power cut leaves the one or the other.
  /// - Throws: `StoreError`: `damaged`, `newerVersion` or `unavailable` for a file that is no sound backup; then the
  ///   store is as it was.
  package static func restore(_ backup: String, to path: String) throws(StoreError) {
    let source = StoreFile(path: backup)
    try source.prepareForReading()
    try verify(source.path)
    let store = StoreFile(path: path)
    if access(store.path, F_OK) == 0 {
      try StoreFault.result { try overwrite(store, with: source) }.get()
    } else {
      try store.prepareFolder()
      try refuseOrphanedLog(of: store)
      let draft = try DraftFile(for: store.path)
      try StoreFault.result {
        try queue(source.path, readOnly: true).backup(to: queue(draft.path, readOnly: false))
      }.get()
      try draft.putInPlace()
    }
  }

  /// SQLite would bring the log of a store that was taken away into the one that is put there, and so spoil it.
  private static func refuseOrphanedLog(of store: StoreFile) throws(StoreError) {
    for log in [store.logPath, store.journalPath] {
      var status = stat()
      guard stat(log, &status) == 0, status.st_size > 0 else { continue }
      throw .unavailable(
        "\(log) is left of another store; put it where that store is now, or remove it"
      )
    }
  }

  private static func overwrite(_ store: StoreFile, with source: StoreFile) throws {
    let target = try queue(store.path, readOnly: false)
    // Another program's database is not written over.
    _ = try target.read { db in try Schema.checkedVersion(db) }
    try queue(source.path, readOnly: true).backup(to: target)
    target.writeWithoutTransaction { db in _ = try? db.checkpoint(.truncate) }
  }

  /// - Throws: Where the file is no sound store of a version that is known.
  static func verify(_ path: String) throws(StoreError) {
    try StoreFault.result {
      try queue(path, readOnly: true).read { db in
        guard try Schema.checkedVersion(db) > 0 else {
          throw StoreError.damaged("the file is not a Firstline store")
        }
        guard try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"] else {
          throw StoreError.damaged("the store's file is damaged")
        }
      }
    }.get()
  }

  private static func queue(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(5)
    if !readOnly {
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}

/// A file that is written under another name in its folder, and gets its own when it is whole and synced.
final class DraftFile {
  let path: String
  private let target: String

  /// An empty file, for its owner only.
  init(for target: String) throws(StoreError) {
    self.target = target
    var name = Array("\(target).XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else {
      throw .unavailable("\(target) cannot be written: \(SystemFault.words(errno))")
    }
    close(file)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) } }

  /// - Throws: `StoreError.unavailable` where it cannot be synced, or another file got the name first.
  func putInPlace() throws(StoreError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    guard file >= 0, fsync(file) == 0, link(path, target) == 0 else {
      throw .unavailable("\(target) cannot be written: \(SystemFault.words(errno))")
    }
    StoreFile.syncFolder(of: target)
  }
}
