import AgentCore
import Conversation
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("Opening a SQLiteStore")
struct SQLiteStoreOpeningTests {
  /// Root may do everything, so what permissions forbid can only be tried by others.
  private static let isRoot = geteuid() == 0

  private func fault(
    _ path: String,
    key: String? = nil,
    mode: SQLiteStore.Mode = .readWrite
  ) -> StoreError? {
    do throws(StoreError) {
      _ = try SQLiteStore.open(at: path, keyFile: key, mode: mode)
      return nil
    } catch {
      return error
    }
  }

  @Test("makes the folder, the file and the key for their owner only")
  func modes() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1"))
    #expect(try StoreFolder.mode(folder.path + "/.firstline") == 0o700)
    for path in [folder.store, folder.store + "-wal", folder.store + "-shm", folder.key] {
      #expect(try StoreFolder.mode(path) == 0o600, "of \(path)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.firstline")
    #expect(names.count == 4)
  }

  @Test("refuses a store of a newer version, in both modes")
  func newerVersion() throws {
    let folder = try StoreFolder()
    try folder.open().close()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(fault(folder.store) == .newerVersion(found: 99, known: Schema.currentVersion))
    #expect(
      fault(folder.store, mode: .readOnly)
        == .newerVersion(found: 99, known: Schema.currentVersion)
    )
  }

  @Test("refuses a version that no program can have written")
  func impossibleVersion() throws {
    let folder = try StoreFolder()
    try folder.open().close()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { db in try db.execute(sql: "PRAGMA user_version = -5") }
    try queue.close()
    for mode in [SQLiteStore.Mode.readWrite, .readOnly] {
      #expect(fault(folder.store, mode: mode) == .damaged("the store's file is damaged"))
    }
  }

  @Test("opens a file whose making was cut off, and makes it anew")
  func unfinishedFile() async throws {
    let folder = try StoreFolder()
    let path = folder.path + "/.firstline"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let journal = folder.store + "-journal"
    let queue = try DatabaseQueue(path: folder.store)
    let begun = try await queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN; CREATE TABLE events (a)")
      let begun = try Data(contentsOf: URL(fileURLWithPath: journal))
      try db.execute(sql: "COMMIT")
      return begun
    }
    try queue.close()
    // A journal with these bytes is one that was not done with.
    let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    try (Data(magic) + begun.dropFirst(magic.count)).write(to: URL(fileURLWithPath: journal))
    let store = try folder.open()
    try await store.append(.first("s1"))
    #expect(try await store.events(of: "s1").count == 1)
    #expect(!FileManager.default.fileExists(atPath: journal))
  }

  @Test("a row that holds something else than it should is an error")
  func wrongRow() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1", [.said("hello")]))
    try store.close()
    try await DatabaseQueue(path: folder.store).write { db in
      try db.execute(
        sql: """
          CREATE TABLE other AS SELECT seq, id, session, version, 'yesterday' AS ts, type, customer,
            ticket, actor, cause, cfg, data FROM events;
          DROP TABLE events; ALTER TABLE other RENAME TO events;
          """
      )
    }
    let reading = try folder.open(.readOnly)
    await #expect(throws: StoreFault.damagedRow) { try await reading.events(of: "s1") }
  }

  @Test("refuses a file that is no database and leaves it alone")
  func noDatabase() throws {
    let folder = try StoreFolder()
    let path = folder.path + "/notes.txt"
    let bytes = Data(String(repeating: "dear diary ", count: 1000).utf8)
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(fault(path) == .damaged("the file is not a Firstline store"))
    #expect(fault(path, mode: .readOnly) == .damaged("the file is not a Firstline store"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("refuses another program's database and leaves it alone")
  func otherDatabase() throws {
    let folder = try StoreFolder()
    let path = folder.path + "/other.sqlite"
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: "CREATE TABLE t (a)") }
    try queue.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(fault(path) == .damaged("the file is not a Firstline store"))
    #expect(fault(path, mode: .readOnly) == .damaged("the file is not a Firstline store"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("says that a store is damaged", arguments: [SQLiteStore.Mode.readWrite, .readOnly])
  func damaged(mode: SQLiteStore.Mode) async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 0..<50 { try await store.append(.first("s\(number)", [.said("hello")])) }
    try store.close()
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.store))
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: 100)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 100))
    try handle.close()
    #expect(fault(folder.store, mode: mode) == .damaged("the store's file is damaged"))
  }

  @Test("an empty file is a new store to write, and none to read")
  func emptyFile() throws {
    let folder = try StoreFolder()
    let path = folder.path + "/empty.sqlite"
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(
      fault(path, mode: .readOnly) == .damaged("the file is not a Firstline store")
    )
    #expect(fault(path) == nil)
    #expect(fault(path, mode: .readOnly) == nil)
  }

  @Test("names a folder in the store's place, a missing folder and a missing store")
  func wrongPlaces() throws {
    let folder = try StoreFolder()
    let path = folder.path
    for mode in [SQLiteStore.Mode.readWrite, .readOnly] {
      #expect(
        fault(path, mode: mode)
          == .unavailable("the store \(path) cannot be opened: Is a directory")
      )
    }
    #expect(
      fault(path + "/a/b/c.sqlite")
        == .unavailable("the folder \(path)/a/b cannot be made: No such file or directory")
    )
    #expect(
      fault(path + "/c.sqlite", mode: .readOnly)
        == .unavailable("there is no store at \(path)/c.sqlite")
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
  }

  @Test("a file in the folder's place is named")
  func fileAsFolder() throws {
    let folder = try StoreFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/x"))
    let path = folder.path + "/x/firstline.sqlite"
    #expect(
      fault(path) == .unavailable("the store \(path) cannot be opened: Not a directory")
    )
  }

  @Test("refuses a key of another length, and one that others may read")
  func badKeys() throws {
    let folder = try StoreFolder()
    try folder.open().close()
    let key = folder.key
    chmod(key, 0o640)
    #expect(
      fault(folder.store)
        == .unavailable("the key file \(key) can be read by others; run: chmod 600 \(key)")
    )
    chmod(key, 0o600)
    truncate(key, 31)
    #expect(
      fault(folder.store) == .unavailable("the key file \(key) has 31 bytes instead of 32")
    )
  }

  @Test("does not make a new key where values are sealed with the old one")
  func missingKey() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let secret = Secret(handle: "h1", kind: "email", value: "a@example.com")
    try await store.append(.first("s1", secrets: [secret]))
    try store.close()
    let words =
      "the key file \(folder.key) is missing, and the store was written with it"
    try FileManager.default.removeItem(atPath: folder.key)
    #expect(fault(folder.store) == .unavailable(words))
    #expect(!FileManager.default.fileExists(atPath: folder.key))
    let reading = try folder.open(.readOnly)
    #expect(try await reading.events(of: "s1").count == 1)
    await #expect(throws: StoreError.unavailable(words)) {
      try await reading.secret(session: "s1", handle: "h1")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.key))
  }

  @Test("does not take another key where values are sealed")
  func otherKey() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let secret = Secret(handle: "h1", kind: "email", value: "a@example.com")
    try await store.append(.first("s1", secrets: [secret]))
    try store.close()
    let other = try StoreFolder()
    try other.open().close()
    let words = "the key file \(other.key) is not the one the store was written with"
    #expect(fault(folder.store, key: other.key) == .unavailable(words))
    let reading = try SQLiteStore.open(at: folder.store, keyFile: other.key, mode: .readOnly)
    await #expect(throws: StoreError.unavailable(words)) {
      try await reading.secret(session: "s1", handle: "h1")
    }
  }

  @Test("does not make a new key where answers are known by the old one")
  func missingKeyOfAnswers() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    var batch = EventBatch.first("s1")
    let hash = store.keyedHash(of: [1, 2, 3])
    batch.answer = StoredAnswer(
      request: "m1",
      hash: hash,
      line: "{}",
      at: Timestamp(milliseconds: 0),
      sequence: 1
    )
    try await store.append(batch)
    try store.close()
    try FileManager.default.removeItem(atPath: folder.key)
    #expect(
      fault(folder.store)
        == .unavailable(
          "the key file \(folder.key) is missing, and the store was written with it"
        )
    )
  }

  @Test("a store without sealed values may get a new key")
  func newKey() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1"))
    try store.close()
    try FileManager.default.removeItem(atPath: folder.key)
    #expect(fault(folder.store) == nil)
    #expect(try StoreFolder.mode(folder.key) == 0o600)
  }

  @Test("many may open a new store at once")
  func race() async throws {
    let folder = try StoreFolder()
    let hashes = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<8 {
        group.addTask {
          let store = try folder.open()
          try await store.append(.first("s\(number)"))
          return store.keyedHash(of: [1])
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(hashes.count == 1)
    #expect(try await folder.open().lastSequence() == 8)
  }

  @Test("a store opened for reading takes nothing and sees what is written meanwhile")
  func readOnly() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1"))
    let reading = try folder.open(.readOnly)
    #expect(try await reading.lastSequence() == 1)
    let version = try await reading.dataVersion()
    try await store.append(.later("s1", version: 1, [.said("more")]))
    #expect(try await reading.lastSequence() == 2)
    #expect(try await reading.dataVersion() != version)
    let words = StoreError.unavailable("the store was opened for reading only")
    await #expect(throws: words) { try await reading.append(.first("s2")) }
    await #expect(throws: words) { try await reading.purgeAnswers(before: .at(1)) }
  }

  @Test("what a closed store is asked fails in words")
  func closed() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try store.close()
    await #expect(throws: StoreError.self) { try await store.append(.first("s1")) }
    await #expect(throws: StoreError.self) { try await store.lastSequence() }
  }

  @Test("reads a copy of a file and its log, and removes the copy")
  func copy() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1", [.said("hello")]))
    let file = StoreFile(path: folder.store)
    #expect(try !file.isLogEmpty())
    let opening = Opening(
      file: file,
      key: KeyFile(path: folder.key),
      busyTimeout: .seconds(1)
    )
    var copied: String?
    do {
      let reading = try opening.storeFromCopy()
      copied = reading.copy?.path
      #expect(try await reading.events(of: "s1").count == 2)
      let path = try #require(copied)
      let folderPath = URL(fileURLWithPath: path).deletingLastPathComponent().path
      #expect(try StoreFolder.mode(folderPath) == 0o700)
      #expect(try StoreFolder.mode(path) == 0o600)
    }
    #expect(!FileManager.default.fileExists(atPath: try #require(copied)))
  }

  @Test("reads a folder that may not be written, with a log and without", .disabled(if: isRoot))
  func readOnlyFolder() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1", [.said("hello")]))
    let kept = folder.path + "/kept"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: false)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.store + suffix,
        toPath: "\(kept)/firstline.sqlite\(suffix)"
      )
    }
    try store.close()
    chmod(kept, 0o500)
    chmod(folder.path + "/.firstline", 0o500)
    defer {
      chmod(kept, 0o700)
      chmod(folder.path + "/.firstline", 0o700)
    }
    let withLog = try SQLiteStore.open(at: "\(kept)/firstline.sqlite", mode: .readOnly)
    #expect(withLog.copy != nil)
    #expect(try await withLog.events(of: "s1").count == 2)
    let without = try folder.open(.readOnly)
    #expect(without.copy == nil)
    #expect(try await without.events(of: "s1").count == 2)
    let words =
      "the folder \(folder.path)/.firstline cannot be written: Permission denied"
    #expect(fault(folder.store) == .unavailable(words))
  }

  @Test("names a file that may not be written or read", .disabled(if: isRoot))
  func forbiddenFile() throws {
    let folder = try StoreFolder()
    try folder.open().close()
    chmod(folder.store, 0o400)
    let words = "the store \(folder.store) cannot be opened: Permission denied"
    #expect(fault(folder.store) == .unavailable(words))
    #expect(fault(folder.store, mode: .readOnly) == nil)
    chmod(folder.store, 0o000)
    #expect(fault(folder.store, mode: .readOnly) == .unavailable(words))
  }
}
