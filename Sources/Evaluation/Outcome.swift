/// What came of one labelled text, from the best to the worst that a customer could meet, wrong answers aside.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// The right intent was answered.
  case answeredRight = "answered_right"
  /// Another intent was answered.
  case answeredWrong = "answered_wrong"
  /// The agent asked back, and the right intent was among the choices.
  case askedWith = "asked_with_right"
  /// The agent asked back, and the right intent was not among the choices.
  case askedWithout = "asked_without_right"
  /// No intent was near enough; an article was quoted.
  case searched
  /// Passed on to a person, or asked to say it in other words.
  case refused

  /// Whether the customer got to what they wanted: at once, or with one question.
  package var isReached: Bool { self == .answeredRight || self == .askedWith }
}
