import AgentCore
import Conversation
import Foundation
import GRDB

/// How large a store's files are, in bytes.
package struct StoreSize: Sendable, Hashable {
  /// The file itself.
  package var file: Int
  /// The log that is not in the file yet.
  package var log: Int
}

extension SQLiteStore {
  /// How often the log is tried to be emptied while another program reads.
  private static let attempts = 50

  /// Writes the file anew without free pages, and empties the log, so that no byte of what was deleted is left in
  /// either.
  /// - Returns: The size before and after.
  /// - Throws: `StoreError.unavailable` where another program has the store in use all the time; `full` where there is
  ///   no room for the second copy that this needs.
  @discardableResult
  package func compact() async throws(StoreError) -> (before: StoreSize, after: StoreSize) {
    guard mode == .readWrite else { throw StoreFault.readOnly }
    let before = size
    try await onWriter { db in try db.execute(sql: "VACUUM") }
    for _ in 0..<Self.attempts {
      if try await isLogEmptied() {
        // Unsynced, the old log could be back after a power cut.
        try StoreFile(path: path).syncLog()
        return (before, size)
      }
      try? await Task.sleep(for: .milliseconds(100))
    }
    throw .unavailable(
      "another program reads the store, so its log could not be emptied; try again"
    )
  }

  /// The readers of this store hold no old view: they begin one with each question.
  private func isLogEmptied() async throws(StoreError) -> Bool {
    try await onWriter { db in
      do { try db.checkpoint(.truncate) } catch let fault as DatabaseError
        where fault.resultCode.primaryResultCode == .SQLITE_BUSY
        || fault.resultCode.primaryResultCode == .SQLITE_LOCKED
      { return false }
      return true
    }
  }

  private var size: StoreSize {
    StoreSize(file: Self.length(of: path), log: Self.length(of: path + "-wal"))
  }

  private var path: String { database.path }

  private static func length(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
