import AgentCore
import Conversation
import Insights
import Storage

/// Computes reports on a store's log, with what fell due since its end.
package struct ReportOffice: Sendable {
  private let store: SQLiteStore

  /// An office over `store`, which need only be readable.
  package init(store: SQLiteStore) { self.store = store }

  /// The whole log, with what fell due since its end where the content says when things do.
  package func log(
    completedBy timetable: Timetable?,
    asOf: Timestamp
  ) async throws(StoreError) -> [LogRecord] {
    var records: [LogRecord] = []
    try await LogPages(of: store).forEach { records += $0 }
    guard let timetable else { return records }
    return DueFolding.completed(records, by: timetable, asOf: asOf)
  }

  /// The figures of a period.
  ///
  /// Where the period is a small and recent part of the log, only what its figures depend on is read; they are those of the
  /// whole log all the same (decision 0032).
  /// - Parameters:
  ///   - timetable: When silence changes something; nil where nobody knows.
  ///   - comparing: Whether the report also tells of the period before.
  package func report(
    for period: ReportPeriod,
    settings: ReportSettings,
    completedBy timetable: Timetable?,
    comparing: Bool
  ) async throws(StoreError) -> SupportReport {
    if let last = try await store.lastInstant(), period.asOf < last {
      // What had fallen due by then is known only to who folds every session up to that instant.
      let records = try await log(completedBy: timetable, asOf: period.asOf)
      return SupportReport(records: records, period: period, settings: settings)
    }
    let overdue = try await overdue(by: timetable, at: period.asOf)
    let due = overdue.flatMap(\.records)
    let bound = (comparing ? period.before : period).bound(settings)
    if let extract = try await store.extract(since: bound, with: overdue.map(\.session)) {
      return try await report(on: extract, due, for: period, settings, comparing: comparing)
    }
    return try await report(due, for: period, settings, comparing: comparing)
  }

  /// The figures of several periods, which are read up to the same instant.
  package func reports(
    for periods: [ReportPeriod],
    settings: ReportSettings,
    completedBy timetable: Timetable?,
    asOf: Timestamp
  ) async throws(StoreError) -> [SupportReport] {
    guard let bound = periods.map({ $0.bound(settings) }).min() else { return [] }
    if let last = try await store.lastInstant(), asOf < last {
      let records = try await log(completedBy: timetable, asOf: asOf)
      return SupportReport.all(of: records, for: periods, settings: settings, asOf: asOf)
    }
    let overdue = try await overdue(by: timetable, at: asOf)
    let due = overdue.flatMap(\.records)
    guard let extract = try await store.extract(since: bound, with: overdue.map(\.session)) else {
      return SupportReport.all(of: try await fold(due, settings, asOf: asOf), for: periods)
    }
    var log = LogFold(settings: settings, asOf: asOf)
    try await LogPages(extract, of: store).forEach { log.add($0) }
    log.count(extract.counts)
    log.add(due)
    return SupportReport.all(of: log, for: periods)
  }

  /// The report on an extract of the log, which is small enough to be folded twice at once.
  private func report(
    on extract: LogExtract,
    _ due: [LogRecord],
    for period: ReportPeriod,
    _ settings: ReportSettings,
    comparing: Bool
  ) async throws(StoreError) -> SupportReport {
    var log = LogFold(settings: settings, asOf: period.asOf)
    var earlier = LogFold(settings: settings, asOf: period.before.asOf)
    func add(_ records: [LogRecord]) {
      log.add(records)
      if comparing { earlier.add(records) }
    }
    try await LogPages(extract, of: store).forEach(add)
    log.count(extract.counts)
    add(due)
    var report = SupportReport(log: log, period: period)
    if comparing { report.compare(with: earlier) }
    return report
  }

  /// The report on the whole log, which is read a second time for the period before: two folds of it take too much memory.
  private func report(
    _ due: [LogRecord],
    for period: ReportPeriod,
    _ settings: ReportSettings,
    comparing: Bool
  ) async throws(StoreError) -> SupportReport {
    var report = SupportReport(
      log: try await fold(due, settings, asOf: period.asOf),
      period: period
    )
    if comparing, report.hasPeriodBefore {
      report.compare(with: try await fold(due, settings, asOf: period.before.asOf))
    }
    return report
  }

  private func fold(
    _ due: [LogRecord],
    _ settings: ReportSettings,
    asOf: Timestamp
  ) async throws(StoreError) -> LogFold {
    var log = LogFold(settings: settings, asOf: asOf)
    try await LogPages(of: store).forEach { log.add($0) }
    log.add(due)
    return log
  }

  /// The sessions in which something has fallen due that stands in no log yet, with what did.
  private func overdue(
    by timetable: Timetable?,
    at now: Timestamp
  ) async throws(StoreError) -> [(session: SessionID, records: [LogRecord])] {
    guard let timetable else { return [] }
    var overdue: [(session: SessionID, records: [LogRecord])] = []
    for id in try await store.sessionsDue(at: now) {
      let session = try await store.state(of: id)
      let events = timetable.due(in: session, at: now, configuration: nil)
      overdue.append((id, events.map { $0.record() }))
    }
    return overdue
  }
}
