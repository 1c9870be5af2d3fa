import AgentCore
import Conversation
import Storage
import Testing

@Suite("Keeping things no longer than agreed")
struct ExpiringTests {
  private static let day = 86_400
  private static let closed = Fact.sessionClosed(by: .user, reason: nil)
  private static let order = Fact.slotSet("order", .text("A-998877"), source: .answer)

  /// A session of one caller that ended on day 0.
  private static func ended(
    _ caller: String,
    _ facts: [Fact] = [.said("my old words"), order],
    customer: CustomerID? = nil
  ) -> EventBatch {
    .first(
      caller,
      facts + [closed],
      request: "m1",
      secrets: [Secret(handle: "h1", kind: "email", value: "a@example.com")],
      customer: customer
    )
  }

  private static func text(of store: SQLiteStore) async throws -> String {
    try await store.records(after: 0, limit: 1000).map { "\($0)" }.joined()
  }

  @Test("content of ended conversations goes when it is old enough, not a day before")
  func content() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(Self.ended("s1", customer: "u1"))
    let policy = RetentionPolicy(content: .days(40))
    #expect(try await store.expire(by: policy, at: .at(39 * Self.day)) == Self.only(answers: 1))
    #expect(try await Self.text(of: store).contains("my old words"))
    #expect(try await store.expire(by: policy, at: .at(41 * Self.day)) == Self.only(contents: 1))
    let text = try await Self.text(of: store)
    #expect(!text.contains("my old words") && !text.contains("A-998877") && text.contains("u1"))
    #expect(try await store.secret(session: "s1", handle: "h1") == nil)
    #expect(try await store.expire(by: policy, at: .at(42 * Self.day)) == Expiry())
    #expect(try await store.check().isSound)
  }

  @Test("open conversations and those with an open ticket are not touched")
  func unended() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1", [.said("still open")]))
    try await store.append(
      .first("s2", [.said("ticket open"), .opened, Self.closed], ticket: "T-000018")
    )
    let policy = RetentionPolicy(content: .days(40), names: .days(40), values: .days(1))
    #expect(try await store.expire(by: policy, at: .at(400 * Self.day)) == Expiry())
  }

  @Test("a value that came up in two conversations of a customer is still the same afterwards")
  func equalValues() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(Self.ended("s1", customer: "u1"))
    try await store.append(Self.ended("s2", customer: "u1"))
    try await store.append(Self.ended("s3", customer: "u2"))
    _ = try await store.expire(by: RetentionPolicy(content: .days(40)), at: .at(50 * Self.day))
    var values: [Value] = []
    for session in ["s1", "s2", "s3"] as [SessionID] {
      values.append(try #require(try await store.state(of: session).slots["order"]))
    }
    #expect(values[0] == values[1] && values[0] != values[2])
  }

  @Test("a customer is forgotten whole, when the last conversation is old enough")
  func names() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(Self.ended("s1", customer: "u1"))
    var late = Self.ended("s2", customer: "u1")
    for index in late.events.indices { late.events[index].timestamp = .at(30 * Self.day) }
    try await store.append(late)
    try await store.append(Self.ended("s3"))
    let policy = RetentionPolicy(names: .days(40))
    #expect(try await store.expire(by: policy, at: .at(50 * Self.day)).customers == 1)
    #expect(try await store.latestSession(of: "s3") == nil)
    #expect(try await store.latestSession(of: "s1") == "s1")
    #expect(try await store.expire(by: policy, at: .at(80 * Self.day)).customers == 1)
    #expect(try await store.latestSession(of: "s1") == nil)
    #expect(try await store.latestSession(of: "s2") == nil)
    #expect(try await store.check().isSound)
  }

  @Test("sealed values may go earlier than the rest")
  func values() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(Self.ended("s1"))
    let expiry = try await store.expire(
      by: RetentionPolicy(values: .days(2)),
      at: .at(3 * Self.day)
    )
    #expect(expiry == Self.only(values: 1))
    #expect(try await Self.text(of: store).contains("my old words"))
  }

  private static func only(contents: Int = 0, values: Int = 0, answers: Int = 0) -> Expiry {
    var expiry = Expiry()
    (expiry.contents, expiry.values, expiry.answers) = (contents, values, answers)
    return expiry
  }
}
