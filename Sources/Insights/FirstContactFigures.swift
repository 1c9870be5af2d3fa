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
    let kinds = Dictionary(
      cohort.requests.map { ($0.id, Kind($0, history)) },
      uniquingKeysWith: { first, _ in first }
    )
    func share(_ standing: (ConversationFacts, Kind) -> Standing) -> Share {
      cohort.requestShare { standing($0, kinds[$0.id] ?? .unknown) }
    }
    /// Among the first contacts whose window has ended; `isBack` where the customer came back in it.
    func mature(_ standing: (ConversationFacts, _ isBack: Bool) -> Standing) -> Share {
      share { request, kind in
        switch kind {
        case .unknown: .leftOut(.customerUnknown)
        case .again: .leftOut(.repeatContact)
        case .open: .leftOut(.windowOpen)
        case .settled: standing(request, false)
        case .back: standing(request, true)
        }
      }
    }
    func solution(_ request: ConversationFacts, _ isBack: Bool) -> Standing {
      let touch = request.isEscalated ? Self.touch(request, in: cohort) : nil
      guard request.isBotResolved || touch == .oneTouch else {
        return .other(touch ?? request.outcome.reason)
      }
      return isBack ? .other(.cameBack) : .counted(touch ?? request.outcome.reason)
    }
    func byAgent(_ request: ConversationFacts, _ isBack: Bool) -> Standing {
      request.isEscalated ? .other(.escalated) : solution(request, isBack)
    }
    firstContacts = share { .counted(.firstContact, if: $1.isFirst, else: $1.reason) }
    repeatContactRate = share { .counted(.repeatContact, if: $1 == .again, else: $1.reason) }
    bot = mature(byAgent)
    botOfContained = mature { request, isBack in
      request.isEscalated ? .leftOut(.escalated) : byAgent(request, isBack)
    }
    humanOneTouch = mature { request, isBack in
      request.isEscalated ? solution(request, isBack) : .leftOut(.notEscalated)
    }
    overall = mature(solution)
    customerStated = mature { request, _ in
      guard let said = request.statedResolved else { return .leftOut(.saidNothing) }
      return .counted(.saidYes, if: said, else: .saidNo)
    }
    immatureExcluded = share { _, kind in
      guard kind.isFirst else { return .leftOut(kind.reason) }
      return .counted(.windowOpen, if: kind == .open, else: .firstContact)
    }
    unknownCustomers = share { .counted(.customerUnknown, if: $1 == .unknown, else: $1.reason) }
  }

  /// What kind of contact a request is.
  private enum Kind {
    case unknown, again
    /// A first contact: its window is open, has ended without a return, or has seen one.
    case open, settled, back

    init(_ request: ConversationFacts, _ history: ContactHistory) {
      if request.identity == nil {
        self = .unknown
      } else if history.isRecontact(request) {
        self = .again
      } else if !history.isMature(request) {
        self = .open
      } else {
        self = history.hasRecontact(request) ? .back : .settled
      }
    }

    var isFirst: Bool { self != .unknown && self != .again }

    var reason: Reason {
      switch self {
      case .unknown: .customerUnknown
      case .again: .repeatContact
      case .open, .settled, .back: .firstContact
      }
    }
  }

  /// Whether people solved an escalated request at one touch, and why not.
  private static func touch(_ request: ConversationFacts, in cohort: Cohort) -> Reason {
    guard !request.tickets.isEmpty else { return .noTicket }
    for number in request.tickets {
      guard let ticket = cohort.fold.ticket(number) else { return .noTicket }
      if ticket.isMerged { return .merged }
      if !ticket.isSolved { return .notSolved }
      if !ticket.reopens.isEmpty { return .reopened }
      if ticket.replies > 1 { return .severalReplies }
    }
    return .oneTouch
  }
}
