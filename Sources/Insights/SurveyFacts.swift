import Conversation

/// What became of one survey of a conversation.
struct SurveyFacts: Sendable, Hashable {
  /// When it was last asked; nil when it never was, or what was asked was withdrawn.
  private(set) var askedAt: Timestamp?
  /// Whether nobody has answered since it was last asked.
  private var isOpen = false
  /// The last answer that counts.
  private(set) var score: Int?
  /// The place of that answer in the log.
  private(set) var answerPosition: Int?

  /// Whether a question counts as asked.
  var isAsked: Bool { askedAt != nil || score != nil }

  mutating func ask(at instant: Timestamp) {
    askedAt = instant
    isOpen = true
  }

  /// A survey that is still open when its ticket is reopened asks about something that is not over.
  mutating func withdraw() {
    if isOpen { askedAt = nil }
  }

  /// Takes an answer: the last one within `expiry` of asking wins.
  mutating func answer(
    _ score: Int,
    at instant: Timestamp,
    asked: Timestamp?,
    expiry: Milliseconds,
    position: Int
  ) {
    guard let asked, instant - asked <= expiry else { return }
    self.score = score
    isOpen = false
    answerPosition = position
  }
}
