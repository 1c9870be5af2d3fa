/// What each view of a text says for each class: the intents, then perhaps the texts that none should answer.
struct ViewScores: Sendable, Hashable {
  /// By words and letter runs.
  var words: [Float]
  /// By the meaning of the whole text; empty where no encoder has read it.
  var meaning: [Float] = []
  /// By the examples nearest in meaning; empty where no encoder has read it.
  var neighbours: [Float] = []
  /// By the wording; empty where no encoder has read it, or it has no vector for it.
  var wording: [Float] = []

  /// How many classes are scored.
  var count: Int { words.count }
  /// Whether an encoder has read the text.
  var hasMeaning: Bool { !meaning.isEmpty }
}

/// How much each view counts where scores become exponents, whose chances are to each other as their
/// exponentials.
package struct ViewWeights: Sendable, Hashable {
  /// What a score of the words is multiplied with: the inverse of a temperature.
  package var words: Float
  /// How much faster than in a straight line the exponent falls where the words' score is below 0.
  ///
  /// There lie the many intents that have nothing to do with a text. Under a temperature alone, what
  /// little is left to each of them adds up, and the best intent looks less likely than it is.
  package var curvature: Float
  /// What a score of the meaning is multiplied with.
  package var meaning: Float = 0
  /// What a score of the neighbours is multiplied with.
  package var neighbours: Float = 0
  /// What a score of the wording is multiplied with.
  package var wording: Float = 0

  /// The weights by which novelty is told, where all views have read the text.
  ///
  /// Which of the known intents is meant, and whether any is, are two questions: a stranger is near no single
  /// example and shares few words with any, while its wording may well be that of a known question. Chosen on
  /// validation rows of BANKING77 and CLINC150, far strangers, strangers of the same domains and left-out
  /// intents among them: the area under the curve is 0.1 to 0.3 points larger on each.
  var forNovelty: ViewWeights {
    ViewWeights(
      words: words * 1.5,
      curvature: curvature * 1.5,
      meaning: meaning,
      neighbours: neighbours * 2,
      wording: wording * 0.7
    )
  }

  /// The exponent of one class.
  func exponent(_ scores: ViewScores, _ number: Int) -> Float {
    let score = scores.words[number]
    let below = min(score, 0)
    let exponent = words * score - curvature * below * below
    guard scores.hasMeaning else { return exponent }
    let read = meaning * scores.meaning[number] + neighbours * scores.neighbours[number]
    return exponent + read + (scores.wording.isEmpty ? 0 : wording * scores.wording[number])
  }

  /// What each view adds to the exponent of one class.
  func views(of scores: ViewScores, _ number: Int) -> IntentGrounds.Views {
    let score = scores.words[number]
    let below = min(score, 0)
    var views = IntentGrounds.Views(words: Double(words * score - curvature * below * below))
    guard scores.hasMeaning else { return views }
    views.meaning = Double(meaning * scores.meaning[number])
    views.neighbours = Double(neighbours * scores.neighbours[number])
    if !scores.wording.isEmpty { views.wording = Double(wording * scores.wording[number]) }
    return views
  }
}
