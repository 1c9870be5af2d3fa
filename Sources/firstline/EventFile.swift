import Conversation
import Foundation
import Insights

/// Event logs in files that options name.
enum EventFile {
  /// The records of the file at `path`.
  /// - Throws: `ReportCommandError` where it cannot be read or is no event log.
  static func records(at path: String) throws -> [LogRecord] {
    let bytes = try bytes(at: path)
    do throws(EventLogError) { return try EventLogReader.records(from: bytes) } catch {
      throw ReportCommandError.content(file: path, reason: error.description)
    }
  }

  /// What the file at `path` holds.
  static func bytes(at path: String) throws -> [UInt8] {
    do { return [UInt8](try Data(contentsOf: URL(filePath: path))) } catch {
      throw ReportCommandError.unreadable(file: path)
    }
  }
}
