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
  /// - Parameter firstLine: The number that the first line has in its log; a mark may stand before line 1 only.
  /// - Throws: `EventLogError` for the first line that is no event.
  package static func records(
    from bytes: [UInt8],
    firstLine: Int = 1
  ) throws(EventLogError) -> [LogRecord] {
    try bytes.withUnsafeBufferPointer { Result(readingLinesOf: $0, firstLine) }.get()
  }

  fileprivate static func record(
    from content: UnsafeBufferPointer<UInt8>,
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

extension Result<[LogRecord], EventLogError> {
  fileprivate init(readingLinesOf bytes: UnsafeBufferPointer<UInt8>, _ firstLine: Int) {
    var records: [LogRecord] = []
    var line = firstLine - 1
    var position = firstLine == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < bytes.count {
      line += 1
      var end = position
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let content = UnsafeBufferPointer(rebasing: bytes[position..<end])
      position = end + 1
      guard content.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
      do throws(EventLogError) {
        records.append(try EventLogReader.record(from: content, line: line))
      } catch {
        self = .failure(error)
        return
      }
    }
    self = .success(records)
  }
}
