import Conversation

/// Turns the rows of another desk's export into events of the log, as they come.
///
/// A pure fold: the same bytes with the same map give the same events, with the same ids, in any chunks. Its memory grows
/// with the number of tickets, of which it remembers where each stood, and not with their rows.
package struct TicketImport {
  private static let mostTickets = 2_000_000
  private static let longestTicket = 64

  private let map: ImportMap
  private let digest: @Sendable ([UInt8]) -> [UInt8]
  private var reader: RowReader
  private var texts = TextRedaction()
  private var tracks: [UInt64: TicketTrack] = [:]
  private var report = LossReport()

  /// An import of rows that are written in `format`.
  /// - Parameter digest: A digest of at least 16 bytes that nobody can turn back, such as SHA-256.
  package init(
    map: ImportMap,
    format: ImportMap.Format,
    digest: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.map = map
    self.digest = digest
    reader = RowReader(map: map, format: format)
  }

  /// What was kept, changed and lost up to here.
  package var loss: LossReport {
    var loss = report
    loss.tickets = tracks.count
    loss.unmapped = reader.unmappedColumns
    loss.absent = reader.absentColumns
    return loss
  }

  /// Takes the next bytes, and hands over the events of the rows that they complete.
  /// - Throws: `ImportFault` where the rest cannot be read.
  package mutating func take(
    _ chunk: some Collection<UInt8>,
    write: (LogRecord) -> Void
  ) throws(ImportFault) {
    var reader = reader
    defer { self.reader = reader }
    try reader.take(chunk) { (reading) throws(ImportFault) in read(reading, write) }
  }

  /// Takes the end of the bytes.
  /// - Throws: `ImportFault` where they end within a quote, or before a row that names the columns.
  package mutating func finish(write: (LogRecord) -> Void) throws(ImportFault) {
    var reader = reader
    defer { self.reader = reader }
    try reader.finish { (reading) throws(ImportFault) in read(reading, write) }
  }

  // MARK: Rows

  private struct RowLoss: Error { let loss: ImportLoss }

  private mutating func read(_ reading: ImportReading, _ write: (LogRecord) -> Void) {
    report.read += 1
    switch reading {
    case .lost(let loss, let line): report.lose(loss, line: line)
    case .row(let row):
      var imported = ImportedRow(row, map: map)
      do throws(RowLoss) {
        let records = try records(of: &imported)
        report.keep(changing: imported.changes, line: row.line)
        report.events += records.count
        records.forEach(write)
      } catch {
        report.lose(error.loss, line: row.line)
      }
    }
  }

  private mutating func records(of row: inout ImportedRow) throws(RowLoss) -> [LogRecord] {
    let ticket = try Self.ticket(of: row)
    let key = digest(Array(ticket.utf8)).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let known = tracks[key]
    guard known != nil || tracks.count < Self.mostTickets else {
      throw RowLoss(loss: .tooManyTickets)
    }
    let instant = try Self.instant(map.rows == .ticket ? .opened : .at, of: row, map)
    let steps: [TicketStep]
    var track = known ?? TicketTrack(at: instant)
    switch map.rows {
    case .ticket:
      guard known == nil else { throw RowLoss(loss: .repeatedTicket) }
      steps = WholeTicket.steps(of: &row, openedAt: instant, &texts)
    case .event:
      guard instant >= track.lastAt else { throw RowLoss(loss: .outOfOrder) }
      steps = try self.steps(of: &row, at: instant, isFirst: known == nil, &track)
    }
    tracks[key] = track
    let customer = row.text(.customer).map {
      CustomerID(TicketRecords.pseudonym($0, of: "customer", digest))
    }
    return TicketRecords(ticket: ticket, customer: customer, digest: digest)
      .records(of: steps, ordinal: map.rows == .event ? Int(track.ordinal) : 0)
  }

  private static func ticket(of row: ImportedRow) throws(RowLoss) -> String {
    guard let text = row.text(.ticket) else { throw RowLoss(loss: .noTicket) }
    let isNumber =
      text.utf8.count <= longestTicket
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "@") }
    guard isNumber else { throw RowLoss(loss: .badTicket) }
    return text
  }

  private static func instant(
    _ field: ImportField,
    of row: ImportedRow,
    _ map: ImportMap
  ) throws(RowLoss) -> Timestamp {
    guard let text = row.text(field) else { throw RowLoss(loss: .noInstant) }
    guard let instant = map.instant(of: text) else { throw RowLoss(loss: .badInstant) }
    return instant
  }

  // MARK: Rows of events

  /// What the row says that the ones before of its ticket did not.
  private mutating func steps(
    of row: inout ImportedRow,
    at instant: Timestamp,
    isFirst: Bool,
    _ track: inout TicketTrack
  ) throws(RowLoss) -> [TicketStep] {
    let telling: [ImportField] = [.status, .activity, .group, .assignee, .transfers]
    guard telling.contains(where: { row.text($0) != nil }) else {
      throw RowLoss(loss: .nothingSaid)
    }
    var steps: [TicketStep] = []
    if isFirst {
      let opened = row.instant(.opened) ?? instant
      steps = TicketStep.opening(of: &row, at: opened, &texts)
    } else {
      track.advance(to: instant)
    }
    let person = row.text(.assignee).map { TicketRecords.pseudonym($0, of: "person", digest) }
    let actor = person.map { "human:\($0)" } ?? "human"
    let reopener = row.word(.reopenedBy)
    steps += work(of: &row, by: actor, &track)
    if let activity = row.word(.activity).flatMap({ ImportedActivity(rawValue: $0) }) {
      steps += track.perform(activity, by: actor, reopenedBy: reopener)
    }
    if let status = row.word(.status).flatMap({ ImportedStatus(rawValue: $0) }) {
      steps += track.move(to: status, by: reopener)
    }
    return steps
  }

  private func work(
    of row: inout ImportedRow,
    by actor: String,
    _ track: inout TicketTrack
  ) -> [TicketStep] {
    var steps: [TicketStep] = []
    if let group = row.text(.group) { steps += track.work(inGroup: short(group)) }
    if let person = row.text(.assignee) {
      steps += track.work(by: short(person), actor: actor)
    }
    if let count = row.count(.transfers) { steps += track.transfer(count: count) }
    return steps
  }

  /// Enough of a digest to tell the two or three values of one ticket apart.
  private func short(_ text: String) -> UInt32 {
    digest(Array(text.utf8)).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }
}
