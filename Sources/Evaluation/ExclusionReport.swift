import Conversation

/// What comes of the texts that must not match an intent (`not_samples`).
package struct ExclusionReport: Sendable, Hashable {
  /// What was made of one such text.
  package struct Finding: Sendable, Hashable {
    /// What the agent would do with it; the intent that it must not match is its `expected`.
    package let prediction: Prediction

    /// The intent that the text must not match.
    package var excluded: IntentID { prediction.expected }

    /// What came of it.
    package var fate: Fate {
      switch prediction.outcome {
      case .answeredRight: .answeredWithExcluded
      case .answeredWrong: .answeredWithAnother
      case .askedWith: .askedWithExcluded
      case .askedWithout: .askedWithout
      case .searched: .searched
      case .refused: .refused
      }
    }
  }

  /// What can come of such a text.
  package enum Fate: String, Sendable, Hashable, CaseIterable {
    /// The very intent that it excludes was answered.
    case answeredWithExcluded = "answered_with_excluded"
    /// That intent was among the choices.
    case askedWithExcluded = "asked_with_excluded"
    /// Another intent was answered, which may be just right.
    case answeredWithAnother = "answered_with_another"
    /// The agent asked back without it.
    case askedWithout = "asked_without_excluded"
    /// An article was quoted.
    case searched
    /// Passed on to a person, or asked to say it in other words.
    case refused
  }

  /// The texts in the order of the excluded intents' ids, then of their own.
  package let findings: [Finding]

  init(_ predictions: [Prediction]) {
    findings = predictions.sorted { ($0.expected, $0.text) < ($1.expected, $1.text) }
      .map { Finding(prediction: $0) }
  }

  /// The share of the texts that it came to.
  package func share(of fate: Fate) -> Proportion {
    Proportion(findings.count { $0.fate == fate }, of: findings.count)
  }

  /// The texts that were answered or offered as what they exclude, the surest first.
  package var faults: [Finding] {
    findings.filter { $0.fate == .answeredWithExcluded || $0.fate == .askedWithExcluded }
      .sorted { left, right in
        let order = (left.fate == .askedWithExcluded ? 1 : 0, -left.prediction.confidence)
        let other = (right.fate == .askedWithExcluded ? 1 : 0, -right.prediction.confidence)
        return order == other ? left.prediction.text < right.prediction.text : order < other
      }
  }
}
