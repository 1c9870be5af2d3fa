import AgentCore
import CanonicalJSON
import Conversation
import Storage

/// Keeps what reviewers note on questions: as events of the questions' conversations, which change nothing in them.
package struct ReviewOffice: Sendable {
  private static let maximumAttempts = 20

  private let store: SQLiteStore
  private let clock: LiveClock

  /// An office over `store`, which is open for writing.
  package init(store: SQLiteStore, clock: LiveClock = LiveClock()) {
    self.store = store
    self.clock = clock
  }

  /// Appends an event to `session`. It is the system's, so that nobody seems to have come back to the conversation.
  /// - Throws: `StoreError`; `conflict` where other processes kept writing to the same conversation.
  package func note(
    _ type: String,
    _ data: JSONObject,
    on session: SessionID
  ) async throws(StoreError) {
    for _ in 0..<Self.maximumAttempts {
      do throws(StoreError) {
        return try await append(
          .other(type: type, data: data),
          to: try await store.state(of: session)
        )
      } catch .conflict {
        continue
      }
    }
    throw .conflict
  }

  private func append(_ fact: Fact, to session: Session) async throws(StoreError) {
    let now = session.instant(by: clock.now)
    let event = Event(
      id: EventID("\(session.uid).\(session.version + 1)"),
      timestamp: now,
      session: session.id,
      customer: session.customer,
      actor: "system",
      fact: fact
    )
    var after = session
    after.apply(event)
    try await store.append(
      EventBatch(
        session: session.id,
        caller: session.start.caller,
        expectedVersion: session.version,
        events: [event],
        // What falls due is not known without the content: the next process that knows it looks, and notes when.
        nextDue: now,
        state: after
      )
    )
  }
}
