import AgentCore
import CanonicalJSON
import Conversation
import Foundation
import Storage
import TextAnalysis

/// A temporary folder for one test's store, removed with it.
final class StoreFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("firstline-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the store lies: in a folder that opening it makes.
  var store: String { path + "/.firstline/firstline.sqlite" }
  var key: String { path + "/.firstline/firstline.key" }

  func open(_ mode: SQLiteStore.Mode = .readWrite) throws -> SQLiteStore {
    try SQLiteStore.open(at: store, mode: mode)
  }

  /// The permission bits of a file.
  static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }
}

extension Timestamp {
  /// An instant so many seconds after 2026-03-02T09:00:00Z.
  static func at(_ seconds: Int) -> Timestamp {
    Timestamp(milliseconds: 1_772_442_000_000 + seconds * 1000)
  }
}

extension Event {
  /// An event of a session; its id follows from the session and `number`.
  static func sample(
    _ fact: Fact,
    _ number: Int,
    session: SessionID = "s1",
    at seconds: Int? = nil,
    customer: CustomerID? = nil,
    ticket: TicketNumber? = nil
  ) -> Event {
    Event(
      id: EventID("\(session).\(number)"),
      timestamp: .at(seconds ?? number),
      session: session,
      customer: customer,
      ticket: ticket,
      actor: "bot",
      fact: fact
    )
  }
}

extension Fact {
  /// A customer's message.
  static func said(_ text: String, turn: Int = 1) -> Fact {
    .userTurn(
      UserTurn(
        turn: turn,
        text: RedactedText(alreadyRedacted: text),
        redactions: [],
        sealed: []
      )
    )
  }

  /// The beginning of a caller's n-th contact.
  static func started(_ caller: String, contact: Int = 1) -> Fact {
    .sessionStarted(
      SessionStart(caller: caller, contact: contact, channel: "pipe", locale: "en", seed: 7)
    )
  }

  /// A ticket without anything in it.
  static let opened = Fact.ticketOpened(
    TicketOpening(
      priority: "normal",
      queue: "general",
      subject: "s",
      issue: nil,
      words: [],
      slots: [:],
      articles: []
    )
  )
}

extension EventBatch {
  /// The first batch of a caller's first session.
  static func first(
    _ caller: String,
    _ facts: [Fact] = [],
    request: RequestID? = nil,
    ticket: TicketNumber? = nil,
    secrets: [Secret] = [],
    customer: CustomerID? = nil,
    due: Timestamp? = nil
  ) -> EventBatch {
    let session = SessionID(caller)
    let all = [Fact.started(caller)] + facts
    return EventBatch(
      session: session,
      caller: caller,
      expectedVersion: 0,
      events: all.enumerated().map {
        .sample($1, $0 + 1, session: session, customer: customer, ticket: ticket)
      },
      answer: request.map {
        StoredAnswer(request: $0, hash: "h", line: "{}", at: .at(1), sequence: 1)
      },
      secrets: secrets,
      nextDue: due
    )
  }

  /// A later batch of a session whose id is its caller's string.
  static func later(_ caller: String, version: Int, _ facts: [Fact]) -> EventBatch {
    let session = SessionID(caller)
    return EventBatch(
      session: session,
      caller: caller,
      expectedVersion: version,
      events: facts.enumerated().map { .sample($1, version + $0 + 1, session: session) }
    )
  }
}
