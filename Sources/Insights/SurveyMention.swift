import Conversation

/// What the log says of a survey of one conversation.
struct SurveyMention: Sendable {
  /// Who had dealt with the customer when they were asked.
  enum Attribution: String, Sendable {
    case agent, person
  }

  /// What happened.
  enum What: Sendable {
    case asked(after: Attribution?)
    case answered(Int)
    case withdrawn
  }

  let survey: Survey
  let what: What
  /// When; of a question up to when its answers count.
  let instant: Timestamp
  /// Whose event it is; behind the last event who that turned out to be.
  var by: CustomerID?
  /// Its place in the log.
  let position: Int
}

/// What became of the surveys of one conversation.
struct SurveyOutcomes: Sendable {
  private(set) var csat = SurveyFacts()
  private(set) var ces = SurveyFacts()
  /// Recommendation, asked about this conversation.
  private(set) var nps = SurveyFacts()

  /// What came of everything that is mentioned.
  /// - Parameter requester: Whose conversation it is. What somebody else answers in it counts for nothing.
  init(of mentions: [SurveyMention], requester: CustomerID?) {
    for mention in mentions {
      if case .answered = mention.what, let requester, let by = mention.by, by != requester {
        continue
      }
      switch mention.survey {
      case .csat: csat.take(mention)
      // Both questions may stand on one form, which is then recorded once.
      case .ces: ces.take(mention, form: csat)
      case .nps: nps.take(mention)
      }
    }
  }
}
