import Conversation

/// A session as lists show it, without its events.
package struct SessionSummary: Sendable, Hashable {
  /// The session.
  package let session: SessionID
  /// The caller's session string.
  package let caller: String
  /// Which contact of that caller it is, from 1.
  package let contact: Int
  /// When its first event happened.
  package let started: Timestamp
  /// When its latest event happened.
  package let last: Timestamp
  /// How many messages the customer sent.
  package let turns: Int
  /// How many events it has.
  package let events: Int
  /// The customer, where known.
  package let customer: CustomerID?
  /// When something next falls due in it.
  package let due: Timestamp?
}

/// An event with its place in the store's log.
package struct NumberedEvent: Sendable, Hashable {
  /// Rises with every event of the store, from 1.
  package let sequence: Int
  /// The event.
  package let event: Event
}
