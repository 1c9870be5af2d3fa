import CanonicalJSON
import Conversation

/// What the log holds of earlier alerts.
package struct AlertHistory: Sendable, Hashable {
  /// The type of the event that a rule fired.
  package static let firedType = "alert.fired"
  /// The type of the event that what could not be delivered was tried again.
  package static let retriedType = "alert.retried"

  /// The last time a rule fired.
  package struct Firing: Sendable, Hashable {
    /// When.
    package let at: Timestamp
    /// What was to be told.
    package let notice: AlertNotice
    /// Where it could not be delivered; empty where it was, or has been since.
    package fileprivate(set) var undelivered: [String]
  }

  private var firings: [String: Firing] = [:]

  /// Nothing has ever fired.
  package init() {}

  /// What `records` tell, in the order of the log; others than those of alerts tell nothing.
  package init(_ records: some Sequence<LogRecord>) {
    for record in records { fold(record) }
  }

  /// The last time the rule `name` fired; nil for never.
  package func last(of name: String) -> Firing? { firings[name] }

  /// What could not be delivered of `alert` and is still to be: only while the rule is silent, for afterwards it may
  /// fire with figures of then.
  package func pending(of alert: AlertDefinition, at now: Timestamp) -> Firing? {
    guard let firing = firings[alert.name], !firing.undelivered.isEmpty,
      now < firing.at + alert.cooldown
    else { return nil }
    return firing
  }

  private mutating func fold(_ record: LogRecord) {
    guard let rule = record.data["rule"]?.string else { return }
    let failed = record.data["failed"]?.array?.compactMap(\.string) ?? []
    switch record.type {
    case Self.firedType:
      guard let notice = AlertNotice(data: record.data) else { return }
      firings[rule] = Firing(at: record.timestamp, notice: notice, undelivered: failed)
    case Self.retriedType: firings[rule]?.undelivered = failed
    default: break
    }
  }
}
