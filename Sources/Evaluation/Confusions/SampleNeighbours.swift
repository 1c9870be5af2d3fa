import Conversation
import TextAnalysis

/// Finds the samples that read most like a text: by their words, and by their meaning too where there is an
/// encoder, both counting alike.
struct SampleNeighbours: Sendable {
  /// A sample with how like the text it is, 0…1.
  typealias Neighbour = ConfusionPair.Neighbour

  /// The texts near one, as far as they matter to telling two intents apart.
  struct Neighbourhood {
    /// The nearest of its own intent.
    var own: Neighbour?
    /// The nearest of the intent it was taken for.
    var other: Neighbour?
    /// Whether that one has the very same words.
    var isTwin = false
    /// The intents of the nearest of all, the nearest first.
    var intents: [IntentID]
  }

  private let rows: [LabelledRow]
  private let keys: [String]
  private let words: WordLikeness
  private let meaning: MeaningLikeness?
  private let reading: ContentReading

  init(
    _ rows: [LabelledRow],
    reading: ContentReading = ContentReading(),
    encoder: (any SentenceEncoder)? = nil
  ) {
    self.rows = rows
    self.reading = reading
    let texts = rows.map { reading.masked($0.text) }
    keys = texts.map(FoldPlan.key)
    words = WordLikeness(keys)
    meaning = encoder.map { MeaningLikeness(texts, encoder: $0) }
  }

  /// What stands near `text`, which is of the intent `own` and was taken for `other`. The text itself, and
  /// others of its intent with the same words, are passed over.
  func neighbourhood(of text: String, own: IntentID, other: IntentID, count: Int) -> Neighbourhood {
    let masked = reading.masked(text)
    let key = FoldPlan.key(of: masked)
    let likeness = likeness(to: masked, key)
    let near = rows.indices.filter {
      likeness[$0] > 0 && !(rows[$0].intent == own && keys[$0] == key)
    }
    func isNearer(_ left: Int, _ right: Int) -> Bool {
      likeness[left] == likeness[right]
        ? (rows[left].intent, rows[left].text) < (rows[right].intent, rows[right].text)
        : likeness[left] > likeness[right]
    }
    func nearest(of intent: IntentID) -> Int? {
      near.filter { rows[$0].intent == intent }.min(by: isNearer)
    }
    func neighbour(_ place: Int) -> Neighbour {
      Neighbour(text: rows[place].text, similarity: likeness[place])
    }
    let nearestOther = nearest(of: other)
    return Neighbourhood(
      own: nearest(of: own).map(neighbour),
      other: nearestOther.map(neighbour),
      isTwin: nearestOther.map { keys[$0] == key } ?? false,
      intents: near.sorted(by: isNearer).prefix(count).map { rows[$0].intent }
    )
  }

  private func likeness(to masked: String, _ key: String) -> [Double] {
    let byWords = words.likeness(to: key)
    guard let meaning else { return byWords }
    return zip(byWords, meaning.likeness(to: masked)).map { ($0 + $1) / 2 }
  }
}
