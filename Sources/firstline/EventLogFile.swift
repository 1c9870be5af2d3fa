import Conversation
import Foundation
import Insights
import Reports

/// A log of events in a file, read piece by piece: it may be larger than the memory.
struct EventLogFile {
  /// Some thousands of lines: enough to be worth a task of its own.
  private static let pieceSize = 1 << 20

  private let path: String

  /// The log at `path`.
  init(_ path: String) { self.path = path }

  /// The report on the log. A log that is in order is never in memory as a whole; a pipe is read only once and
  /// therefore is.
  /// - Parameter comparing: Whether the period before is told, too, for which the log is read again.
  func report(
    for period: ReportPeriod,
    settings: ReportSettings,
    comparing: Bool
  ) async throws -> SupportReport {
    if canBeReadAgain {
      var log = LogFold(settings: settings, asOf: period.asOf)
      try await fold(into: &log)
      if log.isOrdered {
        var report = SupportReport(log: consume log, period: period)
        if comparing, report.hasPeriodBefore {
          var earlier = LogFold(settings: settings, asOf: period.before.asOf)
          try await fold(into: &earlier)
          report.compare(with: consume earlier)
        }
        return report
      }
    }
    return SupportReport(records: try records(), period: period, settings: settings)
  }

  /// The reports on several periods, which are read up to the same instant.
  func reports(
    for periods: [ReportPeriod],
    settings: ReportSettings,
    asOf: Timestamp
  ) async throws -> [SupportReport] {
    if canBeReadAgain {
      var log = LogFold(settings: settings, asOf: asOf)
      try await fold(into: &log)
      if log.isOrdered { return SupportReport.all(of: consume log, for: periods) }
    }
    return SupportReport.all(of: try records(), for: periods, settings: settings, asOf: asOf)
  }

  private var canBeReadAgain: Bool {
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return kind == .typeRegular
  }

  /// Reads the log once more, piece by piece; a pipe has nothing left to read, and gives nothing.
  func forEachPiece(_ body: ([LogRecord]) -> Void) throws {
    guard canBeReadAgain else { return }
    var pieces = try LogPieces(path, size: Self.pieceSize)
    while let piece = try pieces.next() { body(try records(of: piece)) }
  }

  /// Folds the log, reading the next pieces while one is folded.
  private func fold(into log: inout LogFold) async throws {
    var pieces = try LogPieces(path, size: Self.pieceSize)
    try await withThrowingTaskGroup(of: (number: Int, records: [LogRecord]).self) { group in
      var sent = 0
      func send() throws {
        guard let piece = try pieces.next() else { return }
        let number = sent
        sent += 1
        group.addTask { (number, try self.records(of: piece)) }
      }
      for _ in 0...ProcessInfo.processInfo.activeProcessorCount { try send() }
      var waiting: [Int: [LogRecord]] = [:]
      var next = 0
      while let read = try await group.next() {
        waiting[read.number] = read.records
        while let records = waiting.removeValue(forKey: next) {
          next += 1
          try send()
          log.add(records)
        }
      }
    }
  }

  /// All records at once, in the order of the file.
  func records() throws -> [LogRecord] {
    var pieces = try LogPieces(path, size: Self.pieceSize)
    var records: [LogRecord] = []
    while let piece = try pieces.next() { records += try self.records(of: piece) }
    return records
  }

  private func records(of piece: LogPieces.Piece) throws(ReportCommandError) -> [LogRecord] {
    do throws(EventLogError) {
      return try EventLogReader.records(from: piece.bytes, firstLine: piece.firstLine)
    } catch { throw .content(file: path, reason: error.description) }
  }
}

/// A file in pieces of whole lines.
private struct LogPieces {
  struct Piece: Sendable {
    var bytes: [UInt8]
    /// The number of its first line, from 1.
    var firstLine: Int
  }

  private let file: FileHandle
  private let path: String
  private let size: Int
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false

  init(_ path: String, size: Int) throws(ReportCommandError) {
    guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable(file: path) }
    self.file = file
    self.path = path
    self.size = size
  }

  /// The next lines; nil behind the last one.
  mutating func next() throws(ReportCommandError) -> Piece? {
    var bytes = rest
    rest = []
    while !isAtEnd {
      let read = try readMore()
      isAtEnd = read.isEmpty
      let end = read.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      bytes += read[..<end]
      rest = Array(read[end...])
      if end > 0 { break }
      bytes += rest
      rest = []
    }
    if bytes.isEmpty { return nil }
    let piece = Piece(bytes: bytes, firstLine: line)
    line += bytes.count { $0 == 0x0A }
    return piece
  }

  private func readMore() throws(ReportCommandError) -> [UInt8] {
    do { return [UInt8](try file.read(upToCount: size) ?? Data()) } catch {
      throw .unreadable(file: path)
    }
  }
}
