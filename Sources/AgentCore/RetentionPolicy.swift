import Conversation

/// How long what customers said and gave is kept. Nil keeps it until somebody erases it.
package struct RetentionPolicy: Sendable, Hashable {
  /// How long a repeated message must get the same reply, at least.
  package static let leastForAnswers = Milliseconds.days(7)
  /// Figures link what was said to what was said up to 30 days before; values are compared that long.
  package static let leastForContent = Milliseconds.days(31)

  /// What was said, and the values given, from the last event of an ended conversation on. Figures stay as they are.
  package var content: Milliseconds?
  /// Who a customer is, from the last event of their last conversation on.
  package var names: Milliseconds?
  /// Addresses and other sealed values, from the last event of an ended conversation on.
  package var values: Milliseconds?
  /// Replies that a repeated message gets again.
  package var answers: Milliseconds

  /// A policy that keeps all but the replies to repeats, which go after 30 days.
  package init(
    content: Milliseconds? = nil,
    names: Milliseconds? = nil,
    values: Milliseconds? = nil,
    answers: Milliseconds = .days(30)
  ) {
    self.content = content
    self.names = names
    self.values = values
    self.answers = answers
  }
}
