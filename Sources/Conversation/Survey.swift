import TextAnalysis

/// A question that customers answer with a number.
package enum Survey: String, Sendable, Hashable, CaseIterable {
  /// How satisfied they are, from 1 to 5.
  case csat
  /// How easy it was made for them, from 1 to 7 (CES 2.0).
  case ces
  /// How likely they are to recommend us, from 0 to 10 (NPS). Asked after a contact it is about that contact.
  case nps

  /// The scores that it takes.
  package var scale: ClosedRange<Int> {
    switch self {
    case .csat: 1...5
    case .ces: 1...7
    case .nps: 0...10
    }
  }
}

/// Who had dealt with a customer when a survey was asked. What comes later does not change it.
package enum SurveyAttribution: Sendable, Hashable {
  /// The agent alone.
  case agent
  /// A person, by their name where it is known; whether or not the agent had a part in it.
  case person(String?)
}

/// What became of one question to a customer: events name its type `csat.asked`, `ces.answered`, ….
package enum SurveyStep: Sendable, Hashable {
  /// The customer was asked; the attribution is nil in logs that were written before there was one.
  case asked(SurveyAttribution?)
  /// They gave a score, with words or without. The last one counts.
  case answered(score: Int, comment: RedactedText?)
  /// The time for an answer has passed.
  case expired
  /// It was withdrawn before it was answered: what it asks about is not over.
  case withdrawn
  /// An answer that came too late: kept, and counted nowhere. Words may come alone.
  case late(score: Int?, comment: RedactedText?)
  /// They were not asked, for this reason (`SurveyDecision.Reason`).
  case skipped(reason: String)
}

/// The survey of a session: what was asked, and what came of it.
package struct SurveyState: Sendable, Hashable {
  /// How far it has come.
  package enum Stage: Sendable, Hashable {
    case asked
    case answered(score: Int)
    case expired
    case withdrawn
  }

  /// What was asked.
  package var survey: Survey
  /// When it was asked.
  package var askedAt: Timestamp
  /// How far it has come.
  package var stage: Stage

  /// A survey that is open unless said otherwise.
  package init(_ survey: Survey, askedAt: Timestamp, stage: Stage = .asked) {
    self.survey = survey
    self.askedAt = askedAt
    self.stage = stage
  }

  /// The last score; nil while there is none.
  package var score: Int? { if case .answered(let score) = stage { score } else { nil } }

  /// Whether an answer that is given now counts, where answers do for `expiry`.
  package func isOpen(at now: Timestamp, expiry: Milliseconds) -> Bool {
    switch stage {
    case .asked, .answered: now < askedAt + expiry
    case .expired, .withdrawn: false
    }
  }
}
