import Conversation
import TextAnalysis

/// Surveys: asking, and what customers answer.
extension DialogueMachine {
  // MARK: Asking

  /// Asks how it went, or notes why not.
  func askForRating(isResolved: Bool = true, in draft: inout TurnDraft) {
    // With a ticket open the question comes when the ticket is solved, unless its person is done with the talk.
    guard !isWaitingForPerson(draft.session) || draft.session.owner == .returned else { return }
    let decision = definition.surveyAsker.decision(
      in: draft.session,
      attribution: draft.session.attribution,
      isResolved: isResolved,
      last: draft.session.start.lastSurveys,
      at: draft.context.now
    )
    for fact in decision.facts { draft.record(fact) }
    guard case .ask(let survey, _) = decision else { return }
    draft.summary.kind = .survey
    say(survey.question, as: .survey, in: &draft)
    expect(.rating, in: &draft)
  }

  // MARK: Answers

  /// Takes a score with or without words, or words about the score given before; asked for or not, while the session is
  /// open or after it. What comes too late is kept, and said not to count.
  func rate(_ score: Int?, _ comment: RedactedText?, in draft: inout TurnDraft) {
    draft.summary.kind = .survey
    if draft.session.survey == nil {
      let attribution = draft.session.attribution
      draft.record(.survey(definition.survey.unasked, .asked(attribution)))
    }
    guard let state = draft.session.survey else { return }
    let isOpen = state.isOpen(at: draft.context.now, expiry: definition.survey.expires)
    guard isOpen, let score = score ?? state.score else {
      draft.record(.survey(state.survey, .late(score: score, comment: comment)), by: "customer")
      say(.surveyClosed, as: .note, in: &draft)
      return
    }
    let answer = SurveyStep.answered(score: score, comment: comment)
    draft.record(.survey(state.survey, answer), by: "customer")
    let isFirst = comment == nil && state.score == nil
    if definition.survey.asksForComment, isFirst, mayAskWhy(draft.session) {
      say(.surveyComment, as: .survey, in: &draft)
      expect(.comment, in: &draft)
    } else {
      say(.surveyThanks, as: .survey, in: &draft)
    }
  }

  /// Whether nothing else is asked or under way: a score may come at any time.
  private func mayAskWhy(_ session: Session) -> Bool {
    session.owner != .person && session.expectation == .nothing && session.flows.isEmpty
  }

  func answerRating(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) -> [Effect]? {
    if let effects = takeScore(utterance, in: &draft) { return effects }
    if leavesQuestionOpen(utterance) { return nil }
    let isUnclear = utterance.interpretation.zone == .fallback && !utterance.reading.isPureAct
    if isUnclear, utterance.interpretation.acts.isEmpty, draft.session.lastKind == .survey {
      score(.feedback, in: &draft)
      draft.summary.kind = .survey
      // Said as a note, so that it is said once.
      say(.surveyNotUnderstood, as: .note, in: &draft)
      return []
    }
    expect(.nothing, in: &draft)
    return nil
  }

  /// "No, make that a 4", right after the thanks: the last score counts. Nil where it is none.
  func reviseRating(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) -> [Effect]? {
    guard draft.session.mayReviseRating else { return nil }
    return takeScore(utterance, in: &draft)
  }

  private func takeScore(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let rating = utterance.reading.rating else { return nil }
    score(.feedback, in: &draft)
    let isBare = utterance.interpretation.knownWords == 0
    rate(rating, isBare ? nil : utterance.text, in: &draft)
    return []
  }

  /// The words after a score, or "no"; nil for a request of its own.
  func answerComment(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) -> [Effect]? {
    if declines(utterance) {
      score(.feedback, in: &draft)
      expect(.nothing, in: &draft)
      say(.anythingElse, as: .note, in: &draft)
      return []
    }
    guard isComment(utterance) else {
      expect(.nothing, in: &draft)
      return nil
    }
    score(.feedback, in: &draft)
    rate(nil, utterance.text, in: &draft)
    return []
  }

  /// Whether it answers the question why, by words or by a no.
  package func answersWhy(_ utterance: UnderstoodUtterance) -> Bool {
    declines(utterance) || isComment(utterance)
  }

  private func declines(_ utterance: UnderstoodUtterance) -> Bool {
    let acts = utterance.interpretation.acts
    return utterance.reading.isPureAct && !acts.isDisjoint(with: [.deny, .lack, .cancel])
  }

  /// Whether it may be words about a score: it asks for nothing that is clear, and puts no question.
  private func isComment(_ utterance: UnderstoodUtterance) -> Bool {
    let reading = utterance.reading
    if utterance.defect != nil || reading.isPureAct || reading.asks { return false }
    let acts = utterance.interpretation.acts
    if !acts.isDisjoint(with: [.requestPerson, .requestRepeat]) { return false }
    return utterance.interpretation.answerIntent.map { isDoubtfulSmallTalk($0, utterance) } ?? true
  }
}

extension Session {
  /// Whether a bare score now takes the place of the one just given.
  package var mayReviseRating: Bool {
    survey?.score != nil && lastKind == .survey
      && (expectation == .nothing || expectation == .comment)
  }
}
