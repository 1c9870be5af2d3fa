import Conversation
import Insights

/// Something a customer asked, as the log holds it: redacted.
package struct Question: Sendable, Hashable {
  /// Why somebody should look at a question; of several reasons the gravest counts.
  package enum Trouble: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing known fitted.
    case notUnderstood = "not_understood"
    /// The customer said that the answer did not help.
    case rejected
    /// It went to a person because the agent had no answer; asking for a person is no such reason.
    case escalated

    package static func < (left: Self, right: Self) -> Bool { left.gravity < right.gravity }

    private var gravity: Int {
      switch self {
      case .notUnderstood: 0
      case .rejected: 1
      case .escalated: 2
      }
    }
  }

  /// Where a question stands in the log; tells questions apart for ever.
  package struct Place: Sendable, Hashable {
    /// The conversation.
    package var session: SessionID
    /// The customer's turn in it, from 1; 0 for a ticket without any.
    package var turn: Int

    /// A turn of a conversation.
    package init(session: SessionID, turn: Int) {
      self.session = session
      self.turn = turn
    }
  }

  /// Where it stands.
  package var place: Place
  /// When it was asked.
  package var at: Timestamp
  /// Who asked.
  package var person: ContactDirectory.Person
  /// Their words, on one line, redacted.
  package var text: String
  /// What went wrong; nil where it was answered.
  package var trouble: Trouble?
  /// The ticket it became.
  package var ticket: TicketNumber?
  /// Minutes that people recorded on the ticket; nil where none were.
  package var minutes: Double?
  /// What people answered on the ticket, oldest first, redacted.
  package var answers: [String] = []

  /// A question that was answered, unless said otherwise.
  package init(
    place: Place,
    at: Timestamp,
    person: ContactDirectory.Person,
    text: String,
    trouble: Trouble? = nil
  ) {
    self.place = place
    self.at = at
    self.person = person
    self.text = text
    self.trouble = trouble
  }
}
