import Conversation

/// What two contents make of one text.
package struct AnswerChange: Sendable, Hashable {
  /// What the agent would do with a text.
  package struct Answer: Sendable, Hashable {
    /// `answer`, `clarify`, `search`, `fallback` or `escalate`.
    package let decision: String
    /// The intent answered, or those offered, the likeliest first; empty for everything else.
    package let intents: [IntentID]
    /// The confidence of the best intent, 0…1.
    package let confidence: Double
    /// What comes of it; nil where nobody knows what the customer wanted.
    package let outcome: Outcome?

    /// What a prediction comes to; without a label nobody knows whether it is right.
    package init(_ prediction: Prediction, isLabelled: Bool) {
      decision = prediction.decision
      intents =
        switch prediction.zone {
        case .answer(let intent): [intent]
        case .clarify(let intents): intents
        case .search, .fallback: []
        }
      confidence = prediction.confidence
      outcome = isLabelled ? prediction.outcome : nil
    }

    /// Whether a customer would notice no difference; the order of choices is none.
    func isSame(as other: Answer) -> Bool {
      decision == other.decision && intents.sorted() == other.intents.sorted()
    }
  }

  /// Where a sample stands.
  package enum Origin: String, Sendable, Hashable {
    /// In both contents, for the same intent.
    case kept
    /// In both, for another intent in the new one.
    case moved
    /// Only in the new one.
    case added
    /// Only in the base.
    case removed
    /// It is no sample, but a message of the log.
    case logged
  }

  /// What a change means.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The customer now gets to what they want, by an answer or with one question, and did not before.
    case newlyRight = "newly_right"
    /// They are answered wrongly, and were not; or they got to what they want, and no longer do.
    case newlyWrong = "newly_wrong"
    /// Another decision, neither of the two.
    case changed
    /// The same decision about the same intents.
    case unchanged
  }

  /// The text as it was written.
  package let text: String
  /// What the customer wanted; nil where nobody knows.
  package let expected: IntentID?
  /// Where the text stands.
  package let origin: Origin
  /// How often it was written: 1 for samples.
  package let count: Int
  /// What the base makes of it.
  package let before: Answer
  /// What the new content makes of it.
  package let after: Answer

  /// A text with what both contents make of it.
  package init(
    text: String,
    expected: IntentID?,
    origin: Origin,
    count: Int,
    before: Answer,
    after: Answer
  ) {
    self.text = text
    self.expected = expected
    self.origin = origin
    self.count = count
    self.before = before
    self.after = after
  }

  /// What the change means.
  package var kind: Kind {
    if let old = before.outcome, let new = after.outcome {
      if new.isReached, !old.isReached { return .newlyRight }
      if old.isReached, !new.isReached { return .newlyWrong }
      if new == .answeredWrong, old != .answeredWrong { return .newlyWrong }
    }
    return before.isSame(as: after) ? .unchanged : .changed
  }
}
