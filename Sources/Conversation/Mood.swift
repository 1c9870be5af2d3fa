/// A sign that a customer is upset, with the words that show it.
package struct MoodSignal: Sendable, Hashable {
  /// What shows it.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Most of the letters are capitals.
    case capitals
    /// "!!!", "???".
    case punctuation
    /// A swear word.
    case swearing
    /// A swear word or a slight aimed at the agent.
    case insult
    /// Words of anger: "ridiculous", "third time".
    case anger
    /// Words of waiting: "still waiting", "for two weeks".
    case waiting
    /// The same was asked before.
    case repetition
    /// A person was asked for.
    case personRequest = "person_request"
    /// An answer was rejected.
    case rejection
  }

  /// What shows it.
  package var kind: Kind
  /// The words, redacted; empty where none show it.
  package var evidence: String

  /// A signal; the evidence must be redacted.
  package init(kind: Kind, evidence: String = "") {
    self.kind = kind
    self.evidence = evidence
  }
}

extension MoodSignal.Kind {
  /// How much it adds to the score, chosen so that two plain signs, or one aimed at the agent and a lesser one, make
  /// an upset customer.
  package var weight: Double {
    switch self {
    case .punctuation, .waiting: 0.5
    case .capitals, .rejection: 0.75
    case .swearing, .anger, .repetition, .personRequest: 1
    case .insult: 1.5
    }
  }
}

/// How upset a customer is after a turn.
package struct MoodScore: Sendable, Hashable {
  /// What of the score before a turn is left after it.
  package static let persistence = 0.5

  /// The customer's turn, from 1.
  package var turn: Int
  /// The score after the turn, from 0: half of the one before and the weights of the turn's signals.
  package var score: Double
  /// What the turn showed.
  package var signals: [MoodSignal]

  /// A score.
  package init(turn: Int, score: Double, signals: [MoodSignal]) {
    self.turn = turn
    self.score = score
    self.signals = signals
  }

  /// The score after a turn that showed `signals`, where it was `score` before.
  package init(turn: Int, after score: Double, signals: [MoodSignal]) {
    let added = signals.reduce(0) { $0 + $1.kind.weight }
    self.init(turn: turn, score: score * Self.persistence + added, signals: signals)
  }
}
