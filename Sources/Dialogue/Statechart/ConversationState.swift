import Conversation

/// The states of a conversation, whatever its content.
package enum ConversationState: String, Sendable, Hashable, CaseIterable {
  /// Nothing in particular is awaited.
  case open
  /// One of several things is to be picked.
  case clarifying
  /// A value for a slot is awaited.
  case collecting
  /// A yes or a no to what a flow is about to do is awaited.
  case confirming
  /// It was asked whether an answer helped.
  case didThatHelp = "did-that-help"
  /// A person was offered.
  case offeringPerson = "offering a person"
  /// A ticket is open, and it was asked how the customer can be reached.
  case escalating
  /// It was asked whether to go on with a flow that has waited long.
  case resuming
  /// It was asked later on whether all went well.
  case followingUp = "following up"
  /// A score was asked for, or words about it.
  case surveying
  /// A person speaks; the agent is silent.
  case withPerson = "with a person"
  /// The session has ended.
  case closed
}

extension ConversationState {
  /// The state that a session is in.
  package init(of session: Session) {
    if session.closedBy != nil, !session.expectation.isOfSurvey {
      self = .closed
    } else if session.owner == .person {
      self = .withPerson
    } else {
      self.init(session.expectation)
    }
  }

  private init(_ expectation: Expectation) {
    self =
      switch expectation {
      case .nothing: .open
      case .choice: .clarifying
      case .slot: .collecting
      case .confirmation: .confirming
      case .helped: .didThatHelp
      case .handoffConsent: .offeringPerson
      case .contact: .escalating
      case .resumption: .resuming
      case .followUp: .followingUp
      case .rating, .comment: .surveying
      }
  }

  /// The states in which the agent speaks.
  package static let withAgent = allCases.filter { $0 != .withPerson && $0 != .closed }
}
