import Conversation

/// What an erasure did, for whoever asked for it. It holds nothing that was erased.
package struct Erasure: Sendable, Hashable {
  /// What the customer is called from now on; nil where no name was taken out, or none was known.
  package var customer: CustomerID?
  /// The sessions, as they are called from now on.
  package var sessions: [SessionID] = []
  /// How many events lost their content.
  package var events = 0
  /// How many sealed values are gone.
  package var secrets = 0
  /// How many stored replies are gone.
  package var answers = 0
  /// The tickets that have lost their content.
  package var tickets: [TicketNumber] = []
  /// How many changes in back ends were under way and will not be undone.
  package var changesUnderWay = 0
  /// Names under which the sessions show the customer too. What else is stored under those was not touched.
  package var otherNames: [CustomerID] = []
}
