import TextAnalysis

/// A linear model in the space of one vector of a text.
struct DenseView: Sendable {
  /// Where the vectors lie.
  let space: VectorSpace
  /// Scores a vector by what whole intents have in common.
  let head: DenseModel
}

/// What an encoder's reading of a text says for each intent.
struct MeaningView: Sendable {
  /// Names the encoder whose vectors were learnt; others mean nothing here.
  let encoder: String
  /// Scores the vector of the meaning.
  let meaning: DenseView
  /// Scores the vector of the wording; nil where the encoder has none.
  let wording: DenseView?
  /// Scores the vector of the meaning by single examples.
  let neighbours: Neighbourhood

  /// Adds what the reading says to the scores of a text.
  func score(_ reading: SentenceReading, into scores: inout ViewScores) {
    let placed = meaning.space.place(reading.meaning)
    scores.meaning = meaning.head.scores(of: placed)
    scores.neighbours = neighbours.scores(of: placed)
    if let wording {
      scores.wording = wording.head.scores(of: wording.space.place(reading.wording))
    }
  }
}
