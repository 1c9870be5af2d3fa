import AgentCore
import Alerting
import CanonicalJSON
import Conversation
import Storage

/// Tells whom it concerns that rules have fired, and notes it in the log, from which the next run knows it.
package struct AlertOffice: Sendable {
  /// The stream of the log that holds alerts. No caller's session can be called so: one that ends in `#0` is given
  /// another number (`SessionNaming`).
  package static let stream = SessionID("alerts#0")
  private static let maximumAttempts = 20

  private let courier: AlertCourier
  private let store: SQLiteStore?
  private let clock: LiveClock

  /// An office that notes nothing where there is no store, and so knows of nothing that happened before.
  /// - Parameter store: Open for writing.
  package init(courier: AlertCourier, store: SQLiteStore?, clock: LiveClock = LiveClock()) {
    self.courier = courier
    self.store = store
    self.clock = clock
  }

  /// The alerts that a store's log holds.
  package static func history(of store: SQLiteStore) async throws(StoreError) -> AlertHistory {
    AlertHistory(try await store.events(of: stream).map { $0.record() })
  }

  /// Delivers what has fired, and what an earlier run could not deliver of alerts that are silent now.
  ///
  /// It is noted after it was delivered: a run that is cut off in between tells the same again, and loses nothing.
  package func tell(
    _ outcomes: [AlertOutcome],
    after history: AlertHistory,
    at now: Timestamp
  ) async throws(StoreError) -> [AlertDelivery] {
    var deliveries: [AlertDelivery] = []
    for outcome in outcomes {
      let alert = outcome.alert
      if outcome.verdict == .fired, let notice = AlertNotice(of: outcome, at: now) {
        let targets = alert.deliveries.map(\.name)
        let told = await courier.deliver(notice, of: alert, to: targets, isRetry: false)
        try await note(notice.fired(failed: Self.failed(told)))
        deliveries += told
      } else if let open = history.pending(of: alert, at: now) {
        let told = await courier.deliver(
          open.notice,
          of: alert,
          to: open.undelivered,
          isRetry: true
        )
        try await note(open.notice.retried(failed: Self.failed(told)))
        deliveries += told
      }
    }
    return deliveries
  }

  private static func failed(_ deliveries: [AlertDelivery]) -> [String] {
    deliveries.filter { $0.failure != nil }.map(\.target)
  }

  // MARK: The log

  private func note(_ event: (type: String, data: JSONObject)) async throws(StoreError) {
    guard let store else { return }
    for _ in 0..<Self.maximumAttempts {
      do throws(StoreError) {
        return try await append(.other(type: event.type, data: event.data), to: store)
      } catch .conflict {
        continue
      }
    }
    throw .conflict
  }

  private func append(_ fact: Fact, to store: SQLiteStore) async throws(StoreError) {
    let stream = try await store.state(of: Self.stream)
    let event = Event(
      id: EventID("\(Self.stream.rawValue).\(stream.version + 1)"),
      timestamp: stream.instant(by: clock.now),
      session: Self.stream,
      actor: "system",
      fact: fact
    )
    var after = stream
    after.apply(event)
    try await store.append(
      EventBatch(
        session: Self.stream,
        // Nobody's: no caller has an empty name.
        caller: "",
        expectedVersion: stream.version,
        events: [event],
        nextDue: nil,
        state: after
      )
    )
  }
}
