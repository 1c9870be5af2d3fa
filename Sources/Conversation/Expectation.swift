/// What the agent asked last, and so how the next short answer is to be read.
package enum Expectation: Sendable, Hashable {
  /// Nothing in particular.
  case nothing
  /// A value for a slot of the flow or intent on top; `rung` counts the ladder's steps taken.
  case slot(SlotName, rung: Int)
  /// Yes or no to the confirmation of the flow on top.
  case confirmation(rung: Int)
  /// One of these intents ("did you mean").
  case choice([IntentID])
  /// Whether the answer helped.
  case helped
  /// An address to reach the customer at.
  case contact(rung: Int)
  /// Yes or no to "shall I bring in a colleague?", with the reason to record on yes.
  case handoffConsent(EscalationReason, detail: String?)
  /// A score on the scale of the session's survey.
  case rating
  /// Words about the score that was given.
  case comment
  /// Yes or no to something that was asked later on.
  case followUp(FollowUpQuestion)
  /// Yes or no to going on with a flow: one that has waited long, or one that the contact before left unfinished.
  case resumption(IntentID)
}

extension Expectation {
  /// The slot that is asked for; nil where none is.
  package var slot: SlotName? {
    if case .slot(let slot, _) = self { slot } else { nil }
  }

  /// Whether a yes or a no to what a flow is about to do is awaited.
  package var isConfirmation: Bool {
    if case .confirmation = self { true } else { false }
  }

  /// Whether it is a question of the flow on top.
  package var isOfFlow: Bool {
    switch self {
    case .slot, .confirmation: true
    case .nothing, .choice, .helped, .contact, .handoffConsent, .rating, .comment, .resumption,
      .followUp:
      false
    }
  }

  /// Whether it is an answer to a survey.
  package var isOfSurvey: Bool { self == .rating || self == .comment }

  /// The state's name for people and frontends: `collecting order_number`.
  package var stateName: String {
    switch self {
    case .nothing: "open"
    case .slot(let slot, _): "collecting \(slot)"
    case .confirmation: "confirming"
    case .choice: "clarifying"
    case .helped: "did-that-help"
    case .contact: "asking contact"
    case .handoffConsent: "offering a person"
    case .rating, .comment: "surveying"
    case .followUp: "following up"
    case .resumption: "resuming"
    }
  }
}

/// Why a conversation was escalated.
package enum EscalationReason: String, Sendable, Hashable, CaseIterable {
  /// A real question that nothing known fits.
  case lowConfidence = "low_confidence"
  /// Not understood a second time.
  case repeatedFallback = "repeated_fallback"
  /// The customer asked for a person.
  case userRequest = "user_request"
  /// The answer did not help.
  case answerRejected = "answer_rejected"
  /// A rule of the content, a ladder's end or a failed action.
  case rule
}
