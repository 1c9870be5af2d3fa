import Conversation

/// What became of one survey of a conversation.
struct SurveyFacts: Sendable, Hashable {
  /// When it was last asked; nil when it never was, or what was asked was withdrawn.
  private(set) var askedAt: Timestamp?
  /// Whether a person had dealt with the customer when it was last asked; nil where the log does not say.
  private var askedAfterPerson: Bool?
  /// Whether nobody has answered since it was last asked.
  private var isOpen = false
  /// The last answer that counts.
  private(set) var score: Int?
  /// The same of the question that this answer answers.
  private var answeredAfterPerson: Bool?
  /// The place of that answer in the log.
  private(set) var answerPosition: Int?

  /// Whether that answer answers a question of its own; else it stands on the form of another one.
  private var answersOwnQuestion = false

  /// Whether a person had dealt with the customer when they were asked what the answer that counts answers, or what stands
  /// open; nil where the log does not say.
  var isAfterPerson: Bool? { score == nil ? askedAfterPerson : answeredAfterPerson }
  /// Whether a question counts as asked.
  var isAsked: Bool { askedAt != nil || score != nil }
  /// Whether a question of its own does.
  var isAskedItself: Bool { askedAt != nil || answersOwnQuestion }

  /// Notes a question, with who had dealt with the customer by then: that is not judged by what comes later.
  mutating func ask(at instant: Timestamp, after attribution: SurveyMention.Attribution?) {
    askedAt = instant
    askedAfterPerson = attribution.map { $0 == .person }
    isOpen = true
  }

  /// A survey that is still open when its ticket is reopened asks about something that is not over.
  mutating func withdraw() {
    if isOpen { askedAt = nil }
  }

  /// Takes an answer that came in time: the last one wins.
  mutating func answer(_ score: Int, position: Int) {
    self.score = score
    answeredAfterPerson = askedAfterPerson
    answersOwnQuestion = askedAt != nil
    isOpen = false
    answerPosition = position
  }
}
