import Conversation
import Foundation
import GRDB
import GRDBSQLite

/// Text that reaches SQLite and comes back byte for byte.
///
/// GRDB binds and reads strings as C strings, which end at the first NUL. Ids come from callers, so a text
/// with a NUL goes as bytes instead; every statement casts its text parameters (`ByteText.parameter`), so
/// that both forms are stored as TEXT, compare by `memcmp`, and read well in the `sqlite3` shell.
enum ByteText {
  /// How a text parameter stands in every statement.
  static let parameter = "CAST(? AS TEXT)"

  /// The value to bind for `text`.
  static func value(_ text: String) -> DatabaseValue {
    text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  /// The value to bind for `text`, or NULL.
  static func value(_ text: String?) -> DatabaseValue { text.map { value($0) } ?? .null }

  /// The value to bind for `identifier`.
  static func value<Kind>(_ identifier: Identifier<Kind>) -> DatabaseValue {
    value(identifier.rawValue)
  }

  /// The value to bind for `identifier`, or NULL.
  static func value<Kind>(_ identifier: Identifier<Kind>?) -> DatabaseValue {
    value(identifier?.rawValue)
  }
}

extension Statement {
  /// What `body` makes of the first row; nil without a row. Not GRDB's `fetchOne`: that copies the row, and
  /// the copy's texts end at the first NUL.
  func first<Success>(
    _ arguments: StatementArguments,
    _ body: (Row) throws -> Success
  ) throws -> Success? {
    let rows = try Row.fetchCursor(self, arguments: arguments)
    return try withExtendedLifetime(rows) { try rows.next().map(body) }
  }
}

extension Row {
  /// The text of a column with all its bytes; nil for NULL. Only for the row a cursor stands on.
  /// - Throws: `StoreError.damaged` where it holds something else.
  func byteText(_ index: Int) throws -> String? {
    do {
      return try decode(ColumnText?.self, atIndex: index)?.text
    } catch {
      throw StoreFault.damagedRow
    }
  }

  /// The whole number of a column; nil for NULL, and for what is none. Not `row[index]`, which ends the program where a
  /// damaged file holds something else.
  func integer(_ index: Int) -> Int? { Int.fromDatabaseValue(self[index]) }

  /// The whole number of a column that always holds one.
  /// - Throws: `StoreError.damaged` where it holds something else.
  func requiredInteger(_ index: Int) throws -> Int {
    guard let number = integer(index) else { throw StoreFault.damagedRow }
    return number
  }

  /// The sealed value whose nonce stands in a column and whose bytes stand in the next one.
  /// - Throws: `StoreError.damaged` where they do not.
  func sealedValue(_ index: Int) throws -> Vault.Sealed {
    guard let nonce = Data.fromDatabaseValue(self[index]),
      let bytes = Data.fromDatabaseValue(self[index + 1])
    else { throw StoreFault.damagedRow }
    return Vault.Sealed(nonce: [UInt8](nonce), bytes: [UInt8](bytes))
  }

  /// The text of a column that is never NULL.
  /// - Throws: `StoreError.damaged` where it is NULL.
  func requiredText(_ index: Int) throws -> String {
    guard let text = try byteText(index) else {
      throw StoreFault.damagedRow
    }
    return text
  }
}

/// The text of a column. GRDB's own reading of a `String` ends at the first NUL, and its reading of `Data` makes an object
/// of each, which was half the time of reading a log.
private struct ColumnText: DatabaseValueConvertible, StatementColumnConvertible {
  let text: String

  init?(sqliteStatement statement: SQLiteStatement, index: CInt) {
    let type = sqlite3_column_type(statement, index)
    guard type == SQLITE_TEXT || type == SQLITE_BLOB else { return nil }
    // The text is asked for before its length, which the conversion may change.
    guard let bytes = sqlite3_column_text(statement, index) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, index))
    text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  var databaseValue: DatabaseValue { ByteText.value(text) }

  private init(text: String) { self.text = text }

  static func fromDatabaseValue(_ value: DatabaseValue) -> ColumnText? {
    String.fromDatabaseValue(value).map { ColumnText(text: $0) }
  }
}
