import CanonicalJSON
import Conversation

/// Why a text is no event log; holds nothing of the text itself.
package struct EventLogError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, counted from 1, blank lines included.
  package let line: Int
  /// What is wrong with it.
  package let reason: String

  /// `line 17: 'ts' is missing or no instant`.
  package var description: String { "line \(line): \(reason)" }
}

/// Reads event logs in JSON Lines: one event a line.
package enum EventLogReader {
  /// The records of `bytes`, in their order. A byte order mark, CR before LF and blank lines are accepted.
  /// - Throws: `EventLogError` for the first line that is no event.
  package static func records(
    from bytes: some Collection<UInt8>
  ) throws(EventLogError) -> [LogRecord] {
    let stored = Array(bytes)
    var records: [LogRecord] = []
    var line = 0
    var position = stored.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < stored.count {
      line += 1
      let end = stored[position...].firstIndex(of: 0x0A) ?? stored.count
      let content = stored[position..<end]
      position = end + 1
      guard content.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
      records.append(try record(from: content, line: line))
    }
    return records
  }

  private static func record(
    from content: ArraySlice<UInt8>,
    line: Int
  ) throws(EventLogError) -> LogRecord {
    let json: JSONValue
    do throws(JSONError) { json = try JSONReader.value(of: content) } catch {
      throw EventLogError(line: line, reason: error.description)
    }
    do throws(LogRecordError) { return try LogRecord(json: json) } catch {
      throw EventLogError(line: line, reason: error.description)
    }
  }
}
