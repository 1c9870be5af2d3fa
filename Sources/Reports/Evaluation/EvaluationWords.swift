import Conversation
import Evaluation

/// What the figures of an evaluation are called, the same in a terminal and on a page.
enum EvaluationWords {
  /// What comes of a text.
  static func title(of outcome: Outcome) -> String {
    switch outcome {
    case .answeredRight: "answered right"
    case .answeredWrong: "answered wrong"
    case .askedWith: "asked back, the right one among the choices"
    case .askedWithout: "asked back without it"
    case .searched: "quoted an article"
    case .refused: "passed on, or asked to say it otherwise"
    }
  }

  /// What comes of a text that must not match an intent.
  static func title(of fate: ExclusionReport.Fate) -> String {
    switch fate {
    case .answeredWithExcluded: "answered with the very intent it excludes"
    case .askedWithExcluded: "asked back with that intent among the choices"
    case .answeredWithAnother: "answered with another intent"
    case .askedWithout: "asked back without it"
    case .searched: "quoted an article"
    case .refused: "passed on, or asked to say it otherwise"
    }
  }

  /// What happened to a text that was taken for another intent.
  static func fate(of prediction: Prediction) -> String {
    switch prediction.outcome {
    case .answeredWrong, .answeredRight: "answered wrongly"
    case .askedWith: "asked back, with the right one"
    case .askedWithout: "asked back, without the right one"
    case .searched: "an article instead"
    case .refused: "not answered"
    }
  }

  /// What to do about two intents; nil where nothing is wrong with them as a whole.
  static func advice(on pair: ConfusionPair) -> String? {
    switch pair.advice {
    case .merge:
      "Nothing tells these two apart. Make them one intent, or let one reply ask which is meant."
    case .split:
      "The line between these two is not clear. Sort the samples below, or make a third intent of what lies "
        + "between."
    case .addSamples:
      "\(fewer(of: pair)) Write more, as different as customers write."
    case .single: nil
    }
  }

  private static func fewer(of pair: ConfusionPair) -> String {
    let (intent, count) =
      pair.samples.first <= pair.samples.second
      ? (pair.first, pair.samples.first) : (pair.second, pair.samples.second)
    return "\(intent) has \(count) \(count == 1 ? "sample" : "samples") only."
  }

  /// What to do about one text.
  static func advice(on mistake: ConfusionPair.Mistake) -> String {
    let other = mistake.prediction.intent?.rawValue ?? ""
    let near = mistake.otherNeighbour.map { "“\($0.text)”" } ?? "its samples"
    let words = mistake.prediction.evidence?.telling ?? []
    let more = "add samples like it" + (words.isEmpty ? "" : ", with \(quoted(words))")
    switch mistake.advice {
    case .duplicate: return "\(other) has the same words: only one of the two can keep them"
    case .nearDuplicate:
      return "\(other) has \(near): say in both what tells them apart, or keep one"
    case .move: return "reads like \(near): move it to \(other), or else \(more)"
    case .add: return more
    }
  }

  /// Which words misled; empty where none is known.
  static func reason(for mistake: ConfusionPair.Mistake) -> String {
    let words = mistake.prediction.evidence?.misleading ?? []
    return words.isEmpty ? "" : "misled by \(quoted(words))"
  }

  private static func quoted(_ words: [String]) -> String {
    words.map { "“\($0)”" }.joined(separator: ", ")
  }
}
