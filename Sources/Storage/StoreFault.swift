import AgentCore
import GRDB

/// The wording of the store's errors, and what SQLite's codes mean for us.
///
/// Words name the fault, never a value: SQLite's own messages are not passed on.
enum StoreFault {
  /// A row that this program cannot have written.
  static let damagedRow = StoreError.damaged("the store holds an event that cannot be read")

  /// What the system could not read or write.
  static let inputOutput = StoreError.unavailable("reading or writing the store's file failed")

  /// A write to a store that was opened for reports.
  static let readOnly = StoreError.unavailable("the store was opened for reading only")

  /// The store's word for any error that a database access threw.
  static func error(_ fault: any Error) -> StoreError {
    switch fault {
    case let fault as StoreError: fault
    case let fault as DatabaseError: error(code: fault.resultCode)
    case is RowDecodingError: damagedRow
    default: .unavailable("the store failed")
    }
  }

  /// What `body` gives, or the store's word for its error.
  static func result<Success>(_ body: () throws -> Success) -> Result<Success, StoreError> {
    do { return .success(try body()) } catch { return .failure(Self.error(error)) }
  }

  private static func error(code: ResultCode) -> StoreError {
    switch code.primaryResultCode {
    case .SQLITE_CONSTRAINT: .conflict
    case .SQLITE_FULL: .full
    case .SQLITE_NOTADB: .damaged("the file is not a Firstline store")
    case .SQLITE_CORRUPT: .damaged("the store's file is damaged")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      .unavailable("the store is locked by another program")
    case .SQLITE_READONLY, .SQLITE_PERM: .unavailable("the store cannot be written: no permission")
    case .SQLITE_CANTOPEN: .unavailable("the store's file cannot be opened")
    case .SQLITE_IOERR: inputOutput
    default: .unavailable("the store failed (SQLite code \(code.rawValue))")
    }
  }
}
