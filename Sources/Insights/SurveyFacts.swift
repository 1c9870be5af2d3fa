import Conversation

/// What became of one survey of a conversation.
struct SurveyFacts: Sendable, Hashable {
  /// Up to when answers to what was last asked count; nil when nothing was, or it was withdrawn.
  private(set) var deadline: Timestamp?
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
  var isAsked: Bool { deadline != nil || score != nil }
  /// Whether a question of its own does.
  var isAskedItself: Bool { deadline != nil || answersOwnQuestion }

  /// Takes what happened next.
  /// - Parameter form: Another survey, on whose form an answer may stand that no question of its own asked for.
  mutating func take(_ mention: SurveyMention, form: SurveyFacts? = nil) {
    switch mention.what {
    case .asked(let attribution):
      deadline = mention.instant
      // Who had dealt with the customer by then is not judged by what comes later.
      askedAfterPerson = attribution.map { $0 == .person }
      isOpen = true
    case .withdrawn:
      // A survey that is still open when its ticket is reopened asks about something that is not over.
      if isOpen { deadline = nil }
    case .answered(let score):
      // The last one in time wins.
      guard let last = deadline ?? form?.deadline, mention.instant <= last else { return }
      self.score = score
      answeredAfterPerson = askedAfterPerson
      answersOwnQuestion = deadline != nil
      isOpen = false
      answerPosition = mention.position
    }
  }
}
