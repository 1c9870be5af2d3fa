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
  let at: Timestamp
  /// Whose event it is.
  var by: CustomerID?
  /// Its place in the log.
  let position: Int
}

extension [SurveyMention] {
  /// What became of each survey that is mentioned.
  /// - Parameters:
  ///   - requester: Whose conversation it is. What somebody else answers in it counts for nothing.
  ///   - expiry: How long after asking an answer counts.
  func facts(requester: CustomerID?, expiry: Milliseconds) -> [Survey: SurveyFacts] {
    var facts: [Survey: SurveyFacts] = [:]
    for mention in self {
      let survey = mention.survey
      switch mention.what {
      case .asked(let attribution):
        facts[survey, default: SurveyFacts()].ask(at: mention.at, after: attribution)
      case .withdrawn: facts[survey]?.withdraw()
      case .answered(let score):
        if let requester, let by = mention.by, by != requester { continue }
        // Both questions may stand on one form, which is then recorded once.
        let form = survey == .ces ? facts[.csat]?.askedAt : nil
        guard let asked = facts[survey]?.askedAt ?? form, mention.at - asked <= expiry else {
          continue
        }
        facts[survey, default: SurveyFacts()].answer(score, position: mention.position)
      }
    }
    return facts
  }
}
