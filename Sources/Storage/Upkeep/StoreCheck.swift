import Conversation

/// What looking through a whole store came to.
package struct StoreCheck: Sendable, Hashable {
  /// Something that is not as it should be, in words that hold nothing of a customer.
  package struct Fault: Sendable, Hashable {
    /// The rule that is broken.
    package var rule: String
    /// Where: a session, a ticket, SQLite's words.
    package var found: String
  }

  /// How many of the faults are listed; all are counted.
  package static let listed = 100

  /// How much was looked at.
  package var events = 0
  package var sessions = 0
  package var tickets = 0
  package var answers = 0
  package var secrets = 0
  /// How many faults there are.
  package private(set) var faultCount = 0
  /// The first of them.
  package private(set) var faults: [Fault] = []

  /// A check that has found nothing yet.
  init() {}

  /// Whether everything is as it should be.
  package var isSound: Bool { faultCount == 0 }

  mutating func report(_ rule: String, _ found: String) {
    faultCount += 1
    if faults.count < Self.listed { faults.append(Fault(rule: rule, found: found)) }
  }
}
