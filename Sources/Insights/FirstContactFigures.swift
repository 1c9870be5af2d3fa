import Conversation

/// First contact resolution: solved in the first contact, and not asked again.
///
/// First contacts whose window has not ended at as-of leave numerator and denominator of every share here.
package struct FirstContactFigures: Sendable, Hashable {
  /// R that are no re-contact, by customers who are known. Their number is the numerator, R the denominator.
  package let firstContacts: Share
  /// R that are a re-contact of an earlier contact ÷ R.
  package let repeatContactRate: Share
  /// First contacts resolved by the agent without re-contact ÷ first contacts.
  package let bot: Share
  /// The same ÷ first contacts that were not escalated.
  package let botOfContained: Share
  /// Escalated first contacts whose ticket was solved with at most one public reply of a person, never reopened, not
  /// merged, and without re-contact ÷ escalated first contacts.
  package let humanOneTouch: Share
  /// (Both numerators) ÷ first contacts; abandoned ones count as not resolved.
  package let overall: Share
  /// First contacts whose last explicit answer was yes ÷ those with an explicit answer.
  package let customerStated: Share
  /// First contacts whose window is still open: in no share here.
  package let immatureExcluded: Share
  /// R of customers who are not known; nobody can tell whether they came back.
  package let unknownCustomers: Share

  init(cohort: Cohort, history: ContactHistory) {
    let count = cohort.requests.count
    let known = cohort.requests.filter { $0.identity != nil }
    let first = known.filter { !history.isRecontact($0) }
    let mature = first.filter { history.isMature($0) }
    let settled = mature.filter { !history.hasRecontact($0) }
    let byAgent = settled.filter(\.isBotResolved).map(\.id)
    let byPerson = settled.filter { Self.isOneTouch($0, in: cohort) }.map(\.id)
    let escalated = mature.filter(\.isEscalated).count
    let stated = mature.filter { $0.statedResolved != nil }

    firstContacts = Share(of: first.map(\.id), among: count)
    repeatContactRate = Share(
      of: known.filter { history.isRecontact($0) }.map(\.id),
      among: count
    )
    bot = Share(of: byAgent, among: mature.count)
    botOfContained = Share(of: byAgent, among: mature.count - escalated)
    humanOneTouch = Share(of: byPerson, among: escalated)
    overall = Share(of: byAgent + byPerson, among: mature.count)
    customerStated = Share(
      of: stated.filter { $0.statedResolved == true }.map(\.id),
      among: stated.count
    )
    immatureExcluded = Share(
      of: first.filter { !history.isMature($0) }.map(\.id),
      among: first.count
    )
    unknownCustomers = Share(
      of: cohort.requests.filter { $0.identity == nil }.map(\.id),
      among: count
    )
  }

  private static func isOneTouch(_ request: ConversationFacts, in cohort: Cohort) -> Bool {
    guard request.isEscalated, !request.tickets.isEmpty else { return false }
    return request.tickets.allSatisfy { cohort.fold.ticket($0)?.isOneTouch ?? false }
  }
}
