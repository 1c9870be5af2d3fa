import Conversation

/// What customers are asked about a conversation, when, and how often.
package struct SurveyPolicy: Sendable, Hashable {
  /// After whose work they are asked.
  package enum Audience: String, Sendable, Hashable, CaseIterable {
    /// Only where the agent alone dealt with the customer.
    case agent
    /// Only where a person did, too.
    case person
    case both
  }

  /// What is asked once a request is settled. A conversation has one survey: the first that the customer was not asked
  /// within `atMostEvery`, each counted for itself.
  package var surveys: [Survey]
  /// How long an answer counts.
  package var expires: Milliseconds
  /// The shortest time between two questions of one kind to one customer.
  package var atMostEvery: Milliseconds
  /// After whose work they are asked.
  package var audience = Audience.both
  /// Whether a score is followed by the question why.
  package var asksForComment = false
  /// Whether customers are left alone of whom nobody knows how often they were asked.
  package var isForKnownOnly = false

  /// Satisfaction, at most every 30 days, open for 7, unless said otherwise.
  package init(
    surveys: [Survey] = [.csat],
    expires: Milliseconds = .days(7),
    atMostEvery: Milliseconds = .days(30)
  ) {
    self.surveys = surveys
    self.expires = expires
    self.atMostEvery = atMostEvery
  }

  /// The survey that a score belongs to which comes without a question.
  package var unasked: Survey { surveys.first ?? .csat }
}

/// Decides whether a customer is asked how it went. Dialog, desk and scenarios ask nobody else.
package struct SurveyAsker: Sendable, Hashable {
  /// What is asked, and how often.
  package var policy: SurveyPolicy
  /// From when a customer counts as upset.
  package var mood: MoodPolicy

  /// An asker by the content's policies.
  package init(policy: SurveyPolicy = SurveyPolicy(), mood: MoodPolicy = MoodPolicy()) {
    self.policy = policy
    self.mood = mood
  }

  /// Whether the customer of `session` is asked now. The reasons come in the order of `SurveyDecision.Reason`; of
  /// several that hold the first is given.
  ///
  /// - Parameters:
  ///   - attribution: Who has dealt with the customer.
  ///   - isResolved: Whether the request was settled, as far as anybody can tell.
  ///   - last: When the customer was last asked each survey, in any conversation.
  package func decision(
    in session: Session,
    attribution: SurveyAttribution,
    isResolved: Bool = true,
    last: [Survey: Timestamp],
    at now: Timestamp
  ) -> SurveyDecision {
    guard let first = policy.surveys.first else { return .none }
    // What was withdrawn is asked again: the cap was kept when it was asked first.
    if let survey = session.survey, survey.stage != .withdrawn {
      return .skip(survey.survey, .alreadyAsked)
    }
    let again = session.survey.map(\.survey).flatMap { policy.surveys.contains($0) ? $0 : nil }
    if let reason = obstacle(in: session, attribution, isResolved: isResolved) {
      return .skip(again ?? first, reason)
    }
    let free = policy.surveys.first { isFree($0, last, now) }
    return (again ?? free).map { .ask($0, attribution) } ?? .skip(first, .cap)
  }

  private func obstacle(
    in session: Session,
    _ attribution: SurveyAttribution,
    isResolved: Bool
  ) -> SurveyDecision.Reason? {
    if !isResolved { return .unresolved }
    if session.start.isOutbound { return .outbound }
    if !isWanted(attribution) { return .attribution }
    if session.recentMood >= mood.upset { return .upset }
    return policy.isForKnownOnly && session.customer == nil ? .unknownCustomer : nil
  }

  private func isWanted(_ attribution: SurveyAttribution) -> Bool {
    switch policy.audience {
    case .agent: attribution == .agent
    case .person: attribution != .agent
    case .both: true
    }
  }

  private func isFree(_ survey: Survey, _ last: [Survey: Timestamp], _ now: Timestamp) -> Bool {
    last[survey].map { now - $0 >= policy.atMostEvery } ?? true
  }
}

extension DialogueDefinition {
  /// Who decides whether customers are asked how it went.
  package var surveyAsker: SurveyAsker { SurveyAsker(policy: survey, mood: mood) }
}

extension Survey {
  /// The occasion of its question.
  package var question: Wording.Key {
    switch self {
    case .csat: .survey
    case .ces: .surveyEffort
    case .nps: .surveyRecommendation
    }
  }
}
