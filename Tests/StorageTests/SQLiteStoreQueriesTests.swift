import AgentCore
import Conversation
import Storage
import Testing
import TextAnalysis

@Suite("SQLiteStore answers reports and other programs")
struct SQLiteStoreQueriesTests {
  @Test("gives the whole log in pages")
  func pages() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for number in 1...5 { try await store.append(.first("s\(number)", [.said("x")])) }
    var sequences: [Int] = []
    while true {
      let page = try await store.records(after: sequences.last ?? 0, limit: 3)
      if page.isEmpty { break }
      sequences += page.compactMap(\.sequence)
    }
    #expect(sequences == Array(1...10))
    let record = try #require(try await store.records(after: 1, limit: 1).first)
    #expect(record == Event.sample(.said("x"), 2).record(sequence: 2))
  }

  @Test("summarises sessions, the latest first")
  func summaries() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("a", [.said("one")], due: .at(50)))
    try await store.append(.first("b"))
    var named = EventBatch.later("a", version: 2, [.said("two", turn: 2)])
    named.events[0].customer = "u1"
    named.nextDue = .at(60)
    try await store.append(named)
    let summaries = try await store.sessions(limit: 5)
    #expect(summaries.map(\.session) == ["a", "b"])
    let first = try #require(summaries.first)
    #expect(first.caller == "a" && first.contact == 1)
    #expect(first.started == .at(1) && first.last == .at(3))
    #expect(first.turns == 2 && first.events == 3)
    #expect(first.customer == "u1" && first.due == .at(60))
    #expect(try await store.sessions(limit: 1).count == 1)
  }

  @Test("gives the events of tickets in the order of the log")
  func ticketEvents() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("b", [.opened], ticket: "T-0000026"))
    try await store.append(.first("c", [.said("x")]))
    try await store.append(.first("a", [.opened], ticket: "T-0000018"))
    let records = try await store.ticketEvents()
    #expect(records.map(\.sequence) == [1, 2, 5, 6])
    #expect(records.map(\.ticket) == ["T-0000026", "T-0000026", "T-0000018", "T-0000018"])
  }

  @Test("gives events of some types since a place, of some sessions")
  func eventsSince() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let reply = Fact.ticketReplied(
      TicketReply(text: RedactedText(alreadyRedacted: "done"), isPublic: true)
    )
    for caller in ["a", "b", "c"] { try await store.append(.first(caller, [.said("x"), reply])) }
    let types = ["ticket.replied", "ticket.solved"]
    let all = try await store.events(since: 3, types: types)
    #expect(all.map(\.sequence) == [6, 9])
    #expect(all.map(\.event.fact) == [reply, reply])
    let some = try await store.events(since: 0, types: types, sessions: ["a", "c"])
    #expect(some.map(\.event.session) == ["a", "c"])
    #expect(try await store.events(since: 0, types: []) == [])
    #expect(try await store.events(since: 0, types: types, sessions: []) == [])
  }
}
