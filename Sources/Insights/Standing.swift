/// Where one thing stands in a figure, and why: a line of the receipt behind a number.
package struct Standing: Sendable, Hashable {
  /// Where it stands.
  package enum Place: String, Sendable, Hashable, CaseIterable {
    /// In the numerator, and so in the denominator.
    case counted
    /// In the denominator alone.
    case notCounted = "not_counted"
    /// In neither.
    case leftOut = "left_out"
  }

  /// Where it stands.
  package let place: Place
  /// Why.
  package let reason: Reason

  static func counted(_ reason: Reason) -> Standing { Standing(place: .counted, reason: reason) }
  static func other(_ reason: Reason) -> Standing { Standing(place: .notCounted, reason: reason) }
  static func leftOut(_ reason: Reason) -> Standing { Standing(place: .leftOut, reason: reason) }

  /// Counted for one reason where a condition holds, and not for another where it does not.
  static func counted(_ yes: Reason, if condition: Bool, else no: Reason) -> Standing {
    condition ? .counted(yes) : .other(no)
  }
}

/// Why a conversation, a ticket or a customer is counted, is not, or is left out.
package enum Reason: String, Sendable, Hashable, CaseIterable {
  // What is no case at all
  case marked = "test_or_spam"
  case merged
  case outbound = "begun_by_us"
  case noMessage = "no_message"
  case noRequest = "nothing_asked"
  // How a request went
  case engaged
  case answered
  case notAnswered = "not_answered"
  case agentTookPart = "agent_took_part"
  case agentTookNoPart = "agent_took_no_part"
  case understood
  case notUnderstood = "not_understood"
  case confirmed = "resolved_confirmed"
  case assumed = "resolved_assumed"
  case abandoned
  case escalated
  case notEscalated = "not_escalated"
  // Who came back
  case customerUnknown = "customer_unknown"
  case firstContact = "first_contact"
  case repeatContact = "repeat_contact"
  case windowOpen = "window_still_open"
  case cameBack = "came_back"
  case stayedAway = "did_not_come_back"
  case saidYes = "said_yes"
  case saidNo = "said_no"
  case saidNothing = "said_nothing"
  // Tickets
  case noTicket = "no_ticket"
  case oneTouch = "one_touch"
  case severalReplies = "several_replies"
  case severalPeople = "several_people"
  case customerWrote = "customer_wrote_again"
  case notSolved = "not_solved"
  case reopened
  case notReopened = "not_reopened"
  case transferred
  case notTransferred = "not_transferred"
  case higherTier = "higher_tier"
  case sameTier = "same_tier"
  case leftQueue = "left_the_queue"
  case personReplied = "person_replied"
  case waiting = "still_waiting"
  case notReplied = "ended_without_reply"
  case inTime = "in_time"
  case late
  case notYetDue = "not_yet_due"
  // Surveys and reviews
  case notAsked = "not_asked"
  case noValidAnswer = "no_valid_answer"
  case goodScore = "good_score"
  case otherScore = "other_score"
  case agentAlone = "agent_alone"
  case personTookPart = "person_took_part"
  case reviewed
  case notReviewed = "not_reviewed"
  // Articles
  case noArticle = "no_article_shown"
  case noTicketSince = "no_ticket_since"
  case ticketSince = "ticket_since"
  case helpful
  case notHelpful = "not_helpful"

  /// Whether the case is left out because the log cannot say: what a figure's unknown share is made of.
  package var isUnknown: Bool {
    switch self {
    case .customerUnknown, .windowOpen, .saidNothing, .noValidAnswer, .notYetDue: true
    default: false
    }
  }
}

extension Outcome {
  /// The outcome as a reason.
  var reason: Reason {
    switch self {
    case .escalated: .escalated
    case .confirmed: .confirmed
    case .assumed: .assumed
    case .abandoned: .abandoned
    }
  }
}
