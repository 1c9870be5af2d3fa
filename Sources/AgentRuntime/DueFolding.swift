import AgentCore
import Conversation

/// Adds to a log, in memory, what fell due in its sessions since their last event.
package enum DueFolding {
  /// `records` with the events that fell due at or before `asOf`, behind the last of them.
  ///
  /// Only sessions that Firstline wrote are completed: what other desks' logs do not tell did not happen.
  package static func completed(
    _ records: [LogRecord],
    by timetable: Timetable,
    asOf: Timestamp
  ) -> [LogRecord] {
    var sessions: [SessionID: Session] = [:]
    var order: [SessionID] = []
    // The ids of what fell due are those that the sessions' next events have, where a report looks back.
    var continued: Set<SessionID> = []
    for record in records {
      guard record.timestamp <= asOf else {
        if let id = record.conversation { continued.insert(id) }
        continue
      }
      guard let event = Event(record) else { continue }
      if sessions[event.session] == nil {
        guard case .sessionStarted(let start) = event.fact, !start.caller.isEmpty else { continue }
        sessions[event.session] = Session(id: event.session)
        order.append(event.session)
      }
      sessions[event.session]?.apply(event)
    }
    var completed = records
    var sequence = records.compactMap(\.sequence).max() ?? 0
    for id in order {
      guard let session = sessions[id] else { continue }
      for event in timetable.due(in: session, at: asOf, configuration: nil) {
        sequence += 1
        var record = event.record(sequence: sequence)
        if continued.contains(id) { record.id = nil }
        completed.append(record)
      }
    }
    return completed
  }
}
