import AgentCore
import CanonicalJSON
import Conversation
import Insights
import Reports
import Storage
import Ticketing

/// What is done with the log, on logs that a real conversation is copied into.
enum RecordStages {
  private static let texts = [
    "hello", "where is my order", "A-10042", "how long does delivery take", "zxqv blorp",
    "i want to speak to a person", "ada@example.com",
  ]

  static func all(_ trial: Trial) async throws -> [Stage] {
    for (number, text) in (texts + [nil]).enumerated() {
      try await trial.say(text, as: "log", "m\(number)", customer: "c")
    }
    let session = SessionID("log")
    let records = try await trial.store.records(after: 0, limit: .max)
      .filter { $0.conversation == session }
    let state = try await trial.store.state(of: session)
    return folding(records, state) + reporting(records) + storing(records, trial)
  }

  // MARK: Stages

  private static func folding(_ records: [LogRecord], _ state: Session) -> [Stage] {
    let events = records.compactMap { Event($0) }
    func long(_ size: Int) -> [Event] { (0..<size).map { events[$0 % events.count] } }
    return [
      Stage(name: "fold a session", sizes: 500...100_000) { size in
        let long = long(size)
        return { keep(Session.fold(long, id: "log")) }
      },
      Stage(name: "write and read a snapshot", sizes: 500...20_000) { size in
        let session = Session.fold(long(size), id: "log")
        return { keep(Session(snapshot: session.snapshot)) }
      },
      Stage(name: "fold tickets", sizes: 100...20_000) { size in
        let events = copies(of: records, size).compactMap { Event($0) }
        return { keep(Ticket.fold(events)) }
      },
    ]
  }

  private static func reporting(_ records: [LogRecord]) -> [Stage] {
    let period = ReportPeriod(
      since: Trial.start + .days(-1),
      until: Trial.start + .days(8),
      asOf: Trial.start + .days(20),
      zone: .utc
    )
    func report(_ records: [LogRecord]) -> SupportReport {
      SupportReport(records: records, period: period, settings: ReportSettings())
    }
    return [
      Stage(name: "read a log", sizes: 20...4000) { size in
        let lines = copies(of: records, size).map { JSONWriter.text(of: $0.json) + "\n" }
        let bytes = Array(lines.joined().utf8)
        return { keep(try EventLogReader.records(from: bytes)) }
      },
      Stage(name: "compute a report", sizes: 20...4000) { size in
        let log = copies(of: records, size)
        return { keep(report(log)) }
      },
      Stage(name: "write a report", sizes: 20...4000) { size in
        let report = report(copies(of: records, size))
        return {
          keep((ReportText.render(report), ReportJSON.render(report), ReportCSV.render(report)))
        }
      },
    ]
  }

  private static func storing(_ records: [LogRecord], _ trial: Trial) -> [Stage] {
    let store = trial.store
    return [
      Stage(name: "append and read a session", sizes: 200...6400) { size in
        let events = (0..<size).map { Event(records[$0 % records.count], numbered: $0 + 1) }
        return {
          let id = SessionID("a\(size).\(try await store.lastSequence())")
          let own = events.compactMap { $0?.moved(to: id) }
          let batch = EventBatch(session: id, caller: id.rawValue, expectedVersion: 0, events: own)
          try await store.append(batch)
          keep(try await store.events(of: id))
        }
      }
    ]
  }

  // MARK: Inputs

  /// The conversation `count` times, each with a customer and a session of its own.
  private static func copies(of records: [LogRecord], _ count: Int) -> [LogRecord] {
    (0..<count).flatMap { copy in
      records.enumerated().map { place, record in
        var record = record
        record.sequence = copy * records.count + place + 1
        record.id = EventID("c\(copy).\(place)")
        record.conversation = SessionID("c\(copy)")
        record.customer = CustomerID("c\(copy / 2)")
        record.ticket = record.ticket.map { _ in TicketNumber("T-\(copy + 1)") }
        return record
      }
    }
  }
}

extension Event {
  /// The event that a record holds, under another number.
  fileprivate init?(_ record: LogRecord, numbered number: Int) {
    var record = record
    record.id = EventID("x.\(number)")
    self.init(record)
  }

  /// The same event in another session.
  fileprivate func moved(to session: SessionID) -> Event {
    var event = self
    event.session = session
    event.id = EventID("\(session).\(id.rawValue)")
    event.ticket = nil
    if case .ticketOpened = event.fact { event.fact = .resolutionRejected }
    return event
  }
}
