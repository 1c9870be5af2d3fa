/// What the agent does where a conversation leaves the straight path. Each use is an event, so that figures and
/// coverage can count it.
package enum RepairPattern: String, Sendable, Hashable, CaseIterable {
  /// Something else came before the question was answered; the flow waits.
  case interruption
  /// A flow that waited goes on.
  case resumption
  /// A value was replaced by another one.
  case correction
  /// A flow was stopped at the customer's word.
  case cancellation
  /// What was said last was said again.
  case repetition
  /// The customer asked why something is asked.
  case explanation
  /// The customer does not have what was asked for.
  case lack
  /// Small talk came before the question was answered.
  case chitchat
  /// It was asked which of several things is meant.
  case clarification
  /// Nothing known fits.
  case incomprehension
  /// Something of ours went wrong.
  case internalError = "internal_error"
  /// The customer went on in another language.
  case languageSwitch = "language_switch"
  /// The customer was abusive and asked for nothing.
  case abuse
  /// The customer said nothing.
  case silence
}
