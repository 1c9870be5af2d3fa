/// What the meaning of a text says for each intent: the text's vector, scored by a linear model and by the
/// examples nearest to it.
struct MeaningView: Sendable {
  /// Names the encoder whose vectors were learnt; others mean nothing here.
  let encoder: String
  /// Where the vectors lie.
  let space: VectorSpace
  /// Scores a vector by what whole intents have in common.
  let head: DenseModel
  /// Scores a vector by single examples.
  let neighbours: Neighbourhood

  /// The scores of a text by its vector.
  func scores(of vector: [Float]) -> (head: [Float], neighbours: [Float]) {
    let placed = space.place(vector)
    return (head.scores(of: placed), neighbours.scores(of: placed))
  }
}
