import Conversation
import Dialogue
import Understanding

/// Answers to surveys, as they come in.
extension Agent {
  /// The survey that a score of `session` belongs to.
  func survey(of session: Session) -> Survey {
    session.survey?.survey ?? definition.dialogue.survey.unasked
  }

  /// - Throws: `ServiceError.invalidRequest` for a score off the survey's scale, and for words without any score.
  func check(_ score: Int?, in session: Session) throws(ServiceError) {
    let scale = survey(of: session).scale
    if let score {
      guard scale.contains(score) else {
        throw .invalidRequest(
          "'score' is a whole number from \(scale.lowerBound) to \(scale.upperBound)"
        )
      }
    } else if session.survey == nil || session.isSurveyPending {
      throw .invalidRequest("'score' is missing, and none was given before")
    }
  }

  /// The score that a text to an ended conversation gives; nil where it gives none, or none is awaited.
  func lateRating(_ text: String, in session: Session) -> Int? {
    guard !session.isOpen, session.version > 1,
      session.isSurveyPending || session.mayReviseRating
    else { return nil }
    return bareScore(text, in: session)
  }

  /// The score that a text gives in figures; words such as "good" may mean anything where no score is awaited.
  func bareScore(_ text: String, in session: Session) -> Int? {
    DialogueActRecognizer.rating(in: text, scale: survey(of: session).scale)
  }

  /// Whether a text to an ended conversation answers the question why.
  func isLateComment(_ text: String, in session: Session) -> Bool {
    guard !session.isOpen, session.expectation == .comment else { return false }
    let redaction = redaction(of: bounded(text, in: session), in: session)
    let utterance = understand(text, redaction, in: session, at: session.lastInstant)
    return machine.speaking(in: session).answersWhy(utterance)
  }
}
