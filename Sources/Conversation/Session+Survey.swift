/// The survey of a session.
extension Session {
  /// Whether an answer is still awaited.
  package var isSurveyPending: Bool { survey?.stage == .asked }

  /// Who has dealt with the customer until now.
  package var attribution: SurveyAttribution { lastPerson.map { .person($0) } ?? .agent }

  /// Folds what became of a question. One of another kind than the session's own takes its place.
  mutating func apply(_ step: SurveyStep, of survey: Survey, at instant: Timestamp) {
    func moved(to stage: SurveyState.Stage) -> SurveyState {
      let own = self.survey.flatMap { $0.survey == survey ? $0.askedAt : nil }
      return SurveyState(survey, askedAt: own ?? instant, stage: stage)
    }
    switch step {
    case .asked:
      self.survey = SurveyState(survey, askedAt: instant)
      if closedBy != nil { expectation = .rating }
    case .answered(let score, _): self.survey = moved(to: .answered(score: score))
    case .expired: self.survey = moved(to: .expired)
    case .withdrawn: self.survey = moved(to: .withdrawn)
    case .late, .skipped: return
    }
    if !isSurveyPending, expectation.isOfSurvey { expectation = .nothing }
  }
}

extension Fact {
  /// Whether only somebody who deals with the customer does it.
  var isOfPerson: Bool {
    switch self {
    case .ownerChanged(.person), .ticketSolved: true
    case .ticketReplied(let reply): reply.isPublic
    default: false
    }
  }
}
