/// What was odd about a log; a report that hides it cannot be trusted.
package struct DataQuality: Sendable, Hashable {
  /// Events that were folded, without the repeated ones.
  package var events = 0
  /// Events left out because their id (or, without one, their number) had been read already.
  package var duplicates = 0
  /// Events of types that the schema does not name, by type.
  package var unknownTypes: [String: Int] = [:]
  /// Conversations marked as test or spam.
  package var leftOutConversations = 0
  /// Conversations of which the beginning is missing; they belong to no period.
  package var conversationsWithoutStart = 0
  /// Tickets of which the opening is missing; they belong to no period.
  package var ticketsWithoutOpening = 0
  /// Survey answers with a score off their scale.
  package var invalidScores = 0
  /// Measured times that were negative and count as 0.
  package var negativeDurations = 0
}
