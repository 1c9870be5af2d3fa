import AgentCore
import CanonicalJSON
import Conversation
import GRDB
import Testing
import TextAnalysis

@testable import Storage

@Suite("Snapshots in a SQLiteStore")
struct SnapshotTests {
  /// A conversation of `turns` turns of one caller, each a batch of its own; gives the state after it.
  @discardableResult
  private func talk(
    _ store: SQLiteStore,
    caller: String = "s1",
    turns: Range<Int>,
    from state: Session? = nil
  ) async throws -> Session {
    let id = SessionID(caller)
    var session = state ?? Session(id: id)
    for turn in turns {
      let before = session.version
      let facts: [Fact] =
        (before == 0 ? [.started(caller)] : []) + [
          .said("message \(turn)", turn: turn + 1),
          .slotSet("order_number", .text("A-\(turn)"), source: .answer),
          .stateEntered(.slot("order_number", rung: turn % 3)),
        ]
      var events: [Event] = []
      for fact in facts {
        events.append(.sample(fact, session.version + 1, session: id))
        session.apply(events[events.count - 1])
      }
      try await store.append(
        EventBatch(
          session: id,
          caller: caller,
          expectedVersion: before,
          events: events,
          state: session
        )
      )
    }
    return session
  }

  private func change(_ store: SQLiteStore, _ sql: String) async throws {
    try await store.onWriter { db in try db.execute(sql: sql) }
  }

  /// The versions in the table of snapshots, by session.
  private func versions(_ store: SQLiteStore) async throws -> [String: Int] {
    try await store.read { db in
      var versions: [String: Int] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT session, version FROM snapshots") {
        versions[row[0]] = row[1]
      }
      return versions
    }
  }

  @Test("are written by the batch that passes a multiple of the interval, one a session")
  func written() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let interval = SnapshotRow.interval
    var session = try await talk(store, turns: 0..<(interval / 3))
    // The first turn has one event more, so the batch that passes the multiple may end on it.
    while session.version < interval {
      #expect(try await versions(store).isEmpty)
      session = try await talk(store, turns: 0..<1, from: session)
    }
    let first = session.version
    #expect(try await versions(store) == ["s1": first])
    session = try await talk(store, turns: 0..<3, from: session)
    #expect(try await versions(store) == ["s1": first])
    session = try await talk(store, turns: 0..<interval, from: session)
    try await talk(store, caller: "s2", turns: 0..<9)
    let last = try #require(try await versions(store)["s1"])
    #expect(try await versions(store) == ["s1": last])
    #expect(last > session.version - interval)
    #expect(try await store.state(of: "s1") == session)
  }

  @Test("change nothing: with them and without, every session has the same state")
  func changeNothing() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for turns in [1, 42, 43, 44, 85, 200] {
      let caller = "c\(turns)"
      let session = try await talk(store, caller: caller, turns: 0..<turns)
      #expect(try await store.state(of: session.id) == session)
      #expect(Session.fold(try await store.events(of: session.id), id: session.id) == session)
    }
    // 42 turns have 127 events.
    #expect(try await versions(store).count == 4)
    try await change(store, "DELETE FROM snapshots")
    for turns in [1, 42, 43, 44, 85, 200] {
      let id = SessionID("c\(turns)")
      let folded = Session.fold(try await store.events(of: id), id: id)
      #expect(try await store.state(of: id) == folded)
    }
    #expect(try await store.state(of: "nobody") == Session(id: "nobody"))
  }

  @Test("are used: what one says is gone on from")
  func used() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    var other = try await talk(store, turns: 0..<60)
    let version = try #require(try await versions(store)["s1"])
    other = Session.fold(try await store.events(of: "s1").prefix(version), id: "s1")
    other.fallbacks = 77
    let state = JSONWriter.text(of: other.snapshot)
    try await store.onWriter { db in
      try db.execute(sql: "UPDATE snapshots SET state = ?", arguments: [state])
    }
    #expect(try await store.state(of: "s1").fallbacks == 77)
    #expect(try await store.state(of: "s1").turn == 60)
  }

  @Test(
    "are passed over where they cannot be trusted",
    arguments: [
      "UPDATE snapshots SET state = ''", "UPDATE snapshots SET state = '{}'",
      "UPDATE snapshots SET state = substr(state, 1, 200)",
      "UPDATE snapshots SET state = replace(state, '\"uid\"', '\"uidd\"')",
      "UPDATE snapshots SET state = replace(state, '\"version\":', '\"version\":1')",
      "UPDATE snapshots SET state = replace(state, '\"id\":\"s1\"', '\"id\":\"s2\"')",
      "UPDATE snapshots SET version = version + 1", "UPDATE snapshots SET version = 0",
      "UPDATE snapshots SET format = format + 1", "UPDATE snapshots SET fold = fold - 1",
      "DELETE FROM events WHERE version = (SELECT max(version) - 1 FROM events)",
      "DELETE FROM snapshots",
    ]
  )
  func passedOver(sql: String) async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await talk(store, turns: 0..<60)
    #expect(try await versions(store).count == 1)
    try await change(store, sql)
    let folded = Session.fold(try await store.events(of: "s1"), id: "s1")
    #expect(try await store.state(of: "s1") == folded)
    // The next one that is due stands in its place.
    if !sql.hasPrefix("DELETE FROM events") {
      let session = try await talk(store, turns: 0..<60, from: folded)
      let version = try #require(try await versions(store)["s1"])
      #expect(version > session.version - SnapshotRow.interval)
      #expect(try await store.state(of: "s1") == session)
    }
  }

  @Test("of a state ahead of its events are passed over, also when both say so")
  func aheadOfEvents() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let session = try await talk(store, turns: 0..<60)
    var ahead = session
    for number in 1...9 { ahead.apply(.sample(.said("more"), session.version + number)) }
    let (version, state) = (ahead.version, JSONWriter.text(of: ahead.snapshot))
    try await store.onWriter { db in
      try db.execute(
        sql: "UPDATE snapshots SET version = ?, state = ?",
        arguments: [version, state]
      )
    }
    #expect(try await store.state(of: "s1") == session)
  }

  @Test("are not made of a state that is not the one after the batch, nor of none")
  func notMade() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let facts = (0..<200).map { Fact.said("m\($0)", turn: $0) }
    for (place, state) in [nil, Session(id: "s1"), Session(id: "other")].enumerated() {
      var batch = EventBatch.first("s\(place)", facts)
      batch.state = state
      try await store.append(batch)
    }
    #expect(try await versions(store).isEmpty)
  }

  @Test("are not written where the batch is refused")
  func refused() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let session = try await talk(store, turns: 0..<40)
    let (left, right) = (session, session)
    try await talk(store, turns: 0..<1, from: left)
    await #expect(throws: StoreError.conflict) { try await talk(store, turns: 0..<9, from: right) }
    #expect(try await versions(store).isEmpty)
  }

  @Test("keep ids and texts byte for byte")
  func bytes() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for caller in ["caf\u{E9}", "cafe\u{301}", "nul\u{0}", "nul"] {
      try await talk(store, caller: caller, turns: 0..<60)
    }
    for caller in ["caf\u{E9}", "cafe\u{301}", "nul\u{0}", "nul"] {
      let id = SessionID(caller)
      let folded = Session.fold(try await store.events(of: id), id: id)
      #expect(folded.start.caller.utf8.elementsEqual(caller.utf8))
      #expect(try await store.state(of: id) == folded)
    }
    #expect(
      try await store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM snapshots") } == 4
    )
  }

  @Test("come to a store of before when it is opened for writing; for reading it needs none")
  func migration() async throws {
    let folder = try StoreFolder()
    let session = try await talk(try folder.open(), turns: 0..<60)
    let queue = try DatabaseQueue(path: folder.store)
    try await queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          DROP INDEX events_asked;
          CREATE INDEX events_survey ON events (customer, ts) WHERE type = 'csat.asked';
          DROP INDEX events_apart; DROP INDEX events_session_ticket; DROP TRIGGER tickets_settled;
          DROP TRIGGER tickets_wait; DROP TABLE waiting_tickets; DROP TRIGGER events_counted;
          DROP TABLE event_types;
          DROP INDEX answers_seq; ALTER TABLE answers DROP COLUMN seq;
          DROP INDEX sessions_customer; ALTER TABLE sessions DROP COLUMN erased;
          DROP INDEX events_goodwill; DROP TABLE snapshots; PRAGMA user_version = 1
          """
      )
    }
    try queue.close()
    let reading = try folder.open(.readOnly)
    #expect(try await reading.state(of: "s1") == session)
    let store = try folder.open()
    #expect(try await store.state(of: "s1") == session)
    let after = try await talk(store, turns: 0..<60, from: session)
    #expect(try await versions(store).count == 1)
    #expect(try await store.state(of: "s1") == after)
  }

  @Test("hold nothing that the events do not hold")
  func holdNothingElse() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let sealed = SealedValue(handle: "h1", kind: "email", masked: "a…@example.com")
    let turn = UserTurn(
      turn: 1,
      text: RedactedText(alreadyRedacted: "mail ‹email:h1›"),
      redactions: ["email"],
      sealed: [sealed]
    )
    let facts: [Fact] =
      [.userTurn(turn), .slotSet("mail", .sealed(sealed), source: .answer)]
      + (0..<200).map { .said("m\($0)", turn: $0) }
    var batch = EventBatch.first(
      "s1",
      facts,
      secrets: [Secret(handle: "h1", kind: "email", value: "ada.lovelace@example.com")]
    )
    batch.state = Session.fold(batch.events, id: "s1")
    try await store.append(batch)
    let text = try await store.read { try String.fetchOne($0, sql: "SELECT state FROM snapshots") }
    #expect(try #require(text).contains("a…@example.com"))
    #expect(try #require(text).contains("lovelace") == false)
  }
}
