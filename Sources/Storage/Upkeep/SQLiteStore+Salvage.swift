import AgentCore
import Conversation
import GRDB

/// The log of a damaged store, as far as it can be read.
package struct SalvagedLog: Sendable, Hashable {
  /// What could be read, in the order of the log.
  package var records: [LogRecord] = []
  /// How many places of the log hold an event that could not be read; an estimate where the end of the log is lost.
  package var lost = 0
}

extension SQLiteStore {
  /// Reads every event that can be read, passing over what is damaged.
  ///
  /// Events are looked up by their place in the log, one damaged page costs no more than what it holds.
  package func salvage() async throws(StoreError) -> SalvagedLog {
    let end = await lastKnownSequence()
    var log = SalvagedLog()
    try await salvage(1...max(1, end), into: &log)
    if end == 0 { log.lost = 0 }
    return log
  }

  /// The last place of the log: by the log, else by the counter of its places.
  private func lastKnownSequence() async -> Int {
    if let last = try? await lastSequence(), last > 0 { return last }
    let counter = "SELECT seq FROM sqlite_sequence WHERE name = 'events'"
    return ((try? await firstInteger(counter, [])) ?? nil) ?? 0
  }

  /// Reads a part of the log at once, and where that fails, its halves.
  private func salvage(
    _ places: ClosedRange<Int>,
    into log: inout SalvagedLog
  ) async throws(StoreError) {
    do throws(StoreError) {
      log.records += try await read { db in
        try EventRow.fetch(
          db,
          "WHERE seq BETWEEN ? AND ? ORDER BY seq",
          [places.lowerBound, places.upperBound]
        )
      }
    } catch {
      guard error.isOfOnePlace else { throw error }
      guard places.count > 1 else {
        log.lost += 1
        return
      }
      let middle = places.lowerBound + places.count / 2 - 1
      try await salvage(places.lowerBound...middle, into: &log)
      try await salvage((middle + 1)...places.upperBound, into: &log)
    }
  }
}

extension StoreError {
  /// Whether other places of the file may well be readable.
  fileprivate var isOfOnePlace: Bool {
    if case .damaged = self { true } else { self == StoreFault.inputOutput }
  }
}
