import Conversation

/// Keeps events, answers and sealed values. Implemented by `Storage`; tests use one in memory.
package protocol ConversationStore: Sendable {
  /// The newest session of a caller: `s1`, or `s1#3` after two earlier contacts.
  func latestSession(of caller: String) async throws(StoreError) -> SessionID?

  /// The events of a session in order; empty where there is none.
  func events(of session: SessionID) async throws(StoreError) -> [Event]

  /// The state of a session: its events folded, by a short cut where the store has one.
  func state(of session: SessionID) async throws(StoreError) -> Session

  /// What was answered to a message of a caller; kept at least 7 days.
  func answer(to request: RequestID, of caller: String) async throws(StoreError) -> StoredAnswer?

  /// A number that no line of a caller is above, as far as their lines are known from what is stored; 0 where nothing is.
  func lastLine(of caller: String) async throws(StoreError) -> Int

  /// Appends all of `batch`, or nothing. Returns after it is durable.
  /// - Throws: `StoreError.conflict` where the session has not exactly `expectedVersion` events any more,
  ///   or a ticket number or request id is taken.
  func append(_ batch: EventBatch) async throws(StoreError)

  /// Sessions in which something falls due at or before `instant`, in order of due time, then id.
  func sessionsDue(at instant: Timestamp) async throws(StoreError) -> [SessionID]

  /// When a customer was last asked each survey, in any session.
  func lastSurveys(of customer: CustomerID) async throws(StoreError) -> [Survey: Timestamp]

  /// What was done out of goodwill towards a customer since an instant, in any session, in the order of the log.
  func goodwill(
    towards customer: CustomerID,
    since instant: Timestamp
  ) async throws(StoreError) -> [GoodwillStep]

  /// The highest ticket number given so far: its ordinal, 0 where there is none.
  func lastTicketOrdinal() async throws(StoreError) -> Int

  /// The session a ticket belongs to.
  func session(of ticket: TicketNumber) async throws(StoreError) -> SessionID?

  /// A keyed hash of `bytes` in hexadecimal, by which bodies are compared without being kept.
  func keyedHash(of bytes: [UInt8]) -> String
}

/// Events that become durable together.
package struct EventBatch: Sendable, Hashable {
  /// The session they belong to.
  package var session: SessionID
  /// The caller's session string.
  package var caller: String
  /// How many events the session had when they were decided.
  package var expectedVersion: Int
  /// What happened, in order: numbers `expectedVersion + 1` and up of the session.
  package var events: [Event]
  /// The answer to the message that caused them.
  package var answer: StoredAnswer?
  /// Values for the vault, in clear: sealed before they are written.
  package var secrets: [Secret]
  /// When the session next has something due after these events.
  package var nextDue: Timestamp?
  /// The session after these events, from which the store may keep a snapshot; nil where it is not at hand.
  package var state: Session?

  /// A batch; without an answer and secrets where no message caused it.
  package init(
    session: SessionID,
    caller: String,
    expectedVersion: Int,
    events: [Event],
    answer: StoredAnswer? = nil,
    secrets: [Secret] = [],
    nextDue: Timestamp? = nil,
    state: Session? = nil
  ) {
    self.session = session
    self.caller = caller
    self.expectedVersion = expectedVersion
    self.events = events
    self.answer = answer
    self.secrets = secrets
    self.nextDue = nextDue
    self.state = state
  }
}

/// What was answered to a message, kept so that a repeat gets the same line.
package struct StoredAnswer: Sendable, Hashable {
  /// The caller's id of the message.
  package var request: RequestID
  /// Keyed hash of the message's body.
  package var hash: String
  /// The line, as JSON text.
  package var line: String
  /// When it was given.
  package var at: Timestamp
  /// The line's number among those of its caller.
  package var sequence: Int

  /// An answer to be found again by caller and request.
  package init(request: RequestID, hash: String, line: String, at: Timestamp, sequence: Int) {
    self.request = request
    self.hash = hash
    self.line = line
    self.at = at
    self.sequence = sequence
  }
}

/// A value for the vault. Its descriptions hold nothing of it.
package struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
  /// The handle under which the session knows it.
  package var handle: String
  /// What it is: `email`, `phone`, ….
  package var kind: String
  /// The value itself.
  package var value: String

  /// A value in clear, to be sealed under `handle`.
  package init(handle: String, kind: String, value: String) {
    self.handle = handle
    self.kind = kind
    self.value = value
  }

  package var description: String { "Secret(\(handle), \(kind))" }
  package var debugDescription: String { description }
}

/// Why the store did not do what it was asked. The words hold nothing of a customer.
package enum StoreError: Error, Sendable, Hashable {
  /// Another writer was faster.
  case conflict
  /// The file cannot be opened, read or written: why.
  case unavailable(String)
  /// There is no room left on the disk.
  case full
  /// The store was written by a newer version of Firstline.
  case newerVersion(found: Int, known: Int)
  /// The file is no store, or is damaged.
  case damaged(String)
}
