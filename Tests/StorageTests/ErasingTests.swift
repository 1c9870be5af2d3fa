import AgentCore
import CanonicalJSON
import Conversation
import Foundation
import Storage
import Testing
import TextAnalysis

@Suite("Erasing a customer")
struct ErasingTests {
  private static let words = "the kettle from aunt Philippa whistles off key"
  private static let other = "somebody else's perfectly ordinary sentence"

  /// A store in which `u1` wrote as `s1` and, before anybody knew who it was, as the contact before; `u2` wrote too.
  private static func filled(_ folder: StoreFolder) async throws -> SQLiteStore {
    let store = try folder.open()
    let email = Secret(handle: "h1", kind: "email", value: "pip@example.com")
    try await append(
      .first(
        "phone-0151-555",
        [.said(words), .slotSet("order", .text("A-998877"), source: .answer)],
        request: "m1",
        secrets: [email]
      ),
      to: store
    )
    try await append(
      .first(
        "s1",
        [.said(words), .opened, .ticketAppended(text: RedactedText(alreadyRedacted: words))],
        request: "m1",
        ticket: "T-000018",
        secrets: [email],
        customer: "customer-philippa"
      ),
      to: store
    )
    var named = EventBatch.later("phone-0151-555", version: 3, [.said(words, turn: 2)])
    named.events[0].customer = "customer-philippa"
    try await append(named, to: store)
    try await append(
      .first("s2", [.said(other)], request: "m1", customer: "customer-bob"),
      to: store
    )
    return store
  }

  /// As the runtime writes: the ids of events tell nothing of their session.
  private static func append(_ batch: EventBatch, to store: SQLiteStore) async throws {
    var batch = batch
    let uid = "uid\(batch.caller.utf8.reduce(0) { $0 &* 31 &+ Int($1) })"
    for index in batch.events.indices {
      batch.events[index].id = EventID("\(uid).\(batch.expectedVersion + index + 1)")
    }
    try await store.append(batch)
  }

  @Test("takes out what was said, given and named in every session, and leaves others alone")
  func everySession() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let found = try await store.erase("customer-philippa", at: .at(500))
    let erasure = try #require(found)
    #expect(erasure.customer == "erased-1")
    #expect(erasure.sessions == ["erased-2", "erased-3"])
    #expect(erasure.events == 8 && erasure.secrets == 2 && erasure.answers == 2)
    #expect(erasure.tickets == ["T-000018"])
    let lines = try await store.records(after: 0, limit: 100)
      .map { JSONWriter.text(of: $0.json) }.joined()
    for text in [Self.words, "A-998877", "customer-philippa", "phone-0151-555", "\"s1\""] {
      #expect(!lines.contains(text), "\(text)")
    }
    #expect(lines.contains(Self.other) && lines.contains("customer-bob"))
    #expect(try await store.answer(to: "m1", of: "s1") == nil)
    #expect(try await store.answer(to: "m1", of: "s2") != nil)
    #expect(try await store.secret(session: "s1", handle: "h1") == nil)
    #expect(try await store.session(of: "T-000018") != "s1")
    #expect(try await store.latestSession(of: "s1") == nil)
  }

  @Test("closes what was open, under the new name, and the store stays sound")
  func closes() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    _ = try await store.erase("customer-philippa", at: .at(500))
    for name in ["erased-2", "erased-3"] as [SessionID] {
      let events = try await store.events(of: name)
      #expect(events.suffix(2).map(\.fact.type) == ["customer.erased", "session.closed"])
      #expect(!(try await store.state(of: name)).isOpen)
    }
    let check = try await store.check()
    #expect(check.isSound, "\(check.faults)")
  }

  @Test("leaves no byte of it in any file once the store is compacted")
  func noByteIsLeft() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let reader = try folder.open(.readOnly)
    _ = try await store.erase("customer-philippa", at: .at(500))
    try await store.compact()
    let texts = [Self.words, "A-998877", "customer-philippa", "phone-0151-555", "pip@example.com"]
    for text in texts { #expect(try !Self.isInAFile(text, of: folder), "\(text)") }
    #expect(try Self.isInAFile(Self.other, of: folder))
    _ = reader
  }

  @Test("before compaction the old log may still hold it: the search above can find something")
  func theSearchFinds() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    #expect(try Self.isInAFile(Self.words, of: folder))
    _ = store
  }

  @Test("replies to another customer of the same caller are neither erased nor handed out")
  func sharedCaller() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for (contact, customer) in [(1, "u1"), (2, "u2")] as [(Int, CustomerID)] {
      let facts: [Fact] = [
        .started("kiosk", contact: contact), .said("hello"),
        .requestAccepted(key: RequestID("m\(contact)"), hash: "h"),
      ]
      let session = SessionNaming.id(caller: "kiosk", contact: contact)
      let answer = StoredAnswer(
        request: RequestID("m\(contact)"),
        hash: "h",
        line: "{\"to\":\(contact)}",
        at: .at(5),
        sequence: contact
      )
      try await store.append(
        EventBatch(
          session: session,
          caller: "kiosk",
          expectedVersion: 0,
          events: facts.enumerated().map {
            .sample($1, $0 + 1, session: session, customer: customer)
          },
          answer: answer
        )
      )
    }
    #expect(try await store.holdings(on: "u1", unsealed: false)?.replies == ["{\"to\":1}"])
    #expect(try await store.erase("u1", at: .at(9))?.answers == 1)
    #expect(try await store.answer(to: "m1", of: "kiosk") == nil)
    #expect(try await store.answer(to: "m2", of: "kiosk") != nil)
    #expect(try await store.check().isSound)
  }

  @Test("an unknown customer is said to be unknown, and nothing changes")
  func unknown() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    let before = try await store.lastSequence()
    #expect(try await store.erase("nobody", at: .at(500)) == nil)
    #expect(try await store.lastSequence() == before)
  }

  @Test("a name in use by a frontend is passed over")
  func takenNames() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("erased-1", [.said(Self.other)]))
    try await store.append(.first("s1", [.said(Self.words)], customer: "u1"))
    let found = try await store.erase("u1", at: .at(9))
    let erasure = try #require(found)
    #expect(erasure.customer == "erased-2" && erasure.sessions == ["erased-3"])
  }

  @Test("who writes again after an erasure begins anew")
  func anew() async throws {
    let folder = try StoreFolder()
    let store = try await Self.filled(folder)
    _ = try await store.erase("customer-philippa", at: .at(500))
    var batch = EventBatch.first("s1", [.said("hello again")], customer: "customer-philippa")
    for index in batch.events.indices { batch.events[index].id = EventID("again.\(index)") }
    try await store.append(batch)
    let found = try await store.erase("customer-philippa", at: .at(600))
    #expect(found?.customer == "erased-4" && found?.sessions == ["erased-5"])
  }

  private static func isInAFile(_ text: String, of folder: StoreFolder) throws -> Bool {
    let directory = folder.path + "/.firstline"
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    return try names.contains { name in
      // The shared index holds no content.
      guard !name.hasSuffix("-shm") else { return false }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)"))
      return bytes.range(of: Data(text.utf8)) != nil
    }
  }
}
