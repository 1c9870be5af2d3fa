import AgentCore
import Conversation
import Foundation
import GRDB
import Storage
import Testing

@Suite("Checking, copying and restoring a store")
struct UpkeepTests {
  private static func filled(_ folder: StoreFolder, sessions: Int = 3) async throws -> SQLiteStore {
    let store = try folder.open()
    for number in 1...sessions {
      try await store.append(
        .first("s\(number)", [.said("hello \(number)")], request: "m1", ticket: nil)
      )
    }
    return store
  }

  // MARK: Checking

  @Test("a sound store is said to be sound, with what was looked at")
  func sound() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let check = try await store.check()
    #expect(check.isSound, "\(check.faults)")
    #expect(check.events == 6 && check.sessions == 3 && check.answers == 3)
  }

  @Test(
    "whatever is changed behind the store's back is found",
    arguments: [
      "DELETE FROM events WHERE session = 's2' AND version = 1",
      "UPDATE sessions SET turns = 7 WHERE session = 's2'",
      "UPDATE sessions SET caller = 'x' WHERE session = 's2'",
      "DELETE FROM sessions WHERE session = 's2'",
      "INSERT INTO sessions VALUES ('s9','s9',1,1,0,0,0,NULL,NULL,0)",
      "INSERT INTO tickets VALUES ('T-000018', 1, 's2')",
      "UPDATE event_types SET count = 7 WHERE type = 'user.turn'",
      "DELETE FROM event_types WHERE type = 'user.turn'",
      "INSERT INTO waiting_tickets VALUES ('T-000018')",
      "UPDATE events SET data = '{\"caller\":\"y\"}' WHERE session = 's2' AND version = 1",
    ]
  )
  func tampered(_ sql: String) async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    try store.close()
    try await DatabaseQueue(path: folder.store).write { db in try db.execute(sql: sql) }
    let check = try await folder.open(.readOnly).check()
    #expect(!check.isSound)
    #expect(check.faults.allSatisfy { !$0.found.contains("hello") })
  }

  // MARK: Copies

  @Test("a backup holds what the store held, while the store goes on")
  func backup() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let copy = folder.path + "/copy.sqlite"
    try await store.backUp(to: copy)
    try await store.append(.first("s4", [.said("later")]))
    #expect(try StoreFolder.mode(copy) == 0o600)
    let backup = try SQLiteStore.open(at: copy, mode: .readOnly)
    #expect(try await backup.sessions(limit: 9).count == 3)
    #expect(try await backup.check().isSound)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    await #expect(throws: StoreError.self) { try await store.backUp(to: copy) }
  }

  @Test("restoring brings a lost store back, and opens with its key")
  func restore() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let copy = folder.path + "/copy.sqlite"
    try await store.backUp(to: copy)
    try store.close()
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.store + suffix)
    }
    try Storage.Backup.restore(copy, to: folder.store)
    let restored = try folder.open()
    #expect(try await restored.sessions(limit: 9).count == 3)
    #expect(try await restored.answer(to: "m1", of: "s2") != nil)
  }

  @Test(
    "nothing is restored beside a log that is left of another store",
    arguments: ["-wal", "-journal"]
  )
  func orphanedLog(suffix: String) async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let copy = folder.path + "/copy.sqlite"
    try await store.backUp(to: copy)
    try store.close()
    for name in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.store + name)
    }
    let log = URL(fileURLWithPath: folder.store + suffix)
    try Data("pages of before".utf8).write(to: log)
    #expect(throws: StoreError.self) { try Storage.Backup.restore(copy, to: folder.store) }
    #expect(!FileManager.default.fileExists(atPath: folder.store))
    try Data().write(to: log)
    try Storage.Backup.restore(copy, to: folder.store)
    #expect(try await folder.open().sessions(limit: 9).count == 3)
  }

  @Test("a store that is open elsewhere goes on with what was restored")
  func restoreUnderReaders() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let copy = folder.path + "/copy.sqlite"
    try await store.backUp(to: copy)
    try await store.append(.first("s4", [.said("lost again")]))
    try Storage.Backup.restore(copy, to: folder.store)
    #expect(try await store.sessions(limit: 9).count == 3)
    try await store.append(.first("s5", [.said("goes on")]))
    #expect(try await store.check().isSound)
  }

  @Test("what is no sound backup is refused, and the store stays as it was")
  func noBackup() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let file = folder.path + "/not-a-backup"
    for bytes in [Data("no database at all".utf8), Data(), Data(repeating: 7, count: 9000)] {
      try bytes.write(to: URL(fileURLWithPath: file))
      #expect(throws: StoreError.self) { try Storage.Backup.restore(file, to: folder.store) }
    }
    #expect(throws: StoreError.self) {
      try Storage.Backup.restore(folder.path + "/missing", to: folder.store)
    }
    #expect(try await store.sessions(limit: 9).count == 3)
  }

  @Test("compacting makes a store smaller that has lost much, and keeps the rest")
  func compact() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 1...50 {
      try await store.append(
        .first("s\(number)", [.said(String(repeating: "word ", count: 2000))], customer: "u1")
      )
    }
    try await store.append(.first("t1", [.said("hello")]))
    _ = try await store.erase("u1", at: .at(9))
    let (before, after) = try await store.compact()
    #expect(after.file < before.file + before.log && after.log == 0)
    #expect(try await store.check().isSound)
  }

  // MARK: Salvage

  @Test("of a damaged file everything is read that can be read")
  func salvage() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 1...200 {
      try await store.append(
        .first("s\(number)", [.said(String(repeating: "word \(number) ", count: 40))])
      )
    }
    let whole = try await store.salvage()
    #expect(whole.records.count == 400 && whole.lost == 0)
    try store.close()
    // Some pages in the middle, where the events lie.
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.store))
    let size = try file.seekToEnd()
    let middle = size / 2 / 4096 * 4096
    try file.seek(toOffset: middle)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 3 * 4096))
    try file.close()
    let damaged = try folder.open(.readOnly)
    await #expect(throws: StoreError.self) {
      _ = try await damaged.records(after: 0, limit: 1000)
    }
    let salvaged = try await damaged.salvage()
    #expect(salvaged.lost > 0)
    #expect(salvaged.records.count + salvaged.lost == 400)
    #expect(salvaged.records.count > 300)
    #expect(salvaged.records == whole.records.filter { salvaged.records.contains($0) })
  }
}
