import Conversation
import TextAnalysis

/// Labelled texts in the form in which a matcher learns them, sorted so that their order has no influence.
struct TrainingSet {
  /// From this many texts that no intent should answer on, they are a class of their own; fewer only teach
  /// every intent what it is not.
  static let minimumOutOfScope = 100
  /// Intents with fewer examples are not held out: what remains says too little about them.
  private static let minimumExamples = 3

  /// The intents in the order of their ids; their places are their numbers.
  let intents: [IntentID]
  /// How many classes are learnt: the intents, then perhaps the texts that none should answer.
  let classes: Int
  /// What turns a text into features.
  let vectorizer: TextVectorizer
  /// What is learnt.
  let examples: [MarginTrainer.Example]
  /// The numbers of the intents whose example a phrase is, by the phrase.
  let phrases: [String: [Int]]
  /// What reads misspelt words.
  let corrector: SpellingCorrector
  private let numbers: [IntentID: Int]

  init(_ texts: [LabelledText], notSamples: [LabelledText]) {
    intents = Set(texts.compactMap(\.intent)).sorted()
    numbers = Dictionary(uniqueKeysWithValues: zip(intents, 0...))
    let isClass = texts.count { $0.intent == nil } >= Self.minimumOutOfScope
    classes = intents.count + (isClass ? 1 : 0)
    let strangers = isClass ? intents.count : nil
    let positive = Self.rows(texts, numbers)
    let negative = Self.rows(notSamples, numbers).filter { $0.number != nil }
    let features = (positive + negative).map { TextFeatures($0.tokens) }
    let vectorizer = TextVectorizer(learning: features)
    examples = zip(positive + negative, features).enumerated().map { place, row in
      let vector = vectorizer.vector(of: row.1)
      return place < positive.count
        ? MarginTrainer.Example(vector: vector, label: row.0.number ?? strangers)
        : MarginTrainer.Example(vector: vector, onlyClass: row.0.number)
    }
    self.vectorizer = vectorizer
    phrases = Self.phrases(positive)
    let words = Set(positive.flatMap { $0.tokens.map(\.text) })
    corrector = SpellingCorrector(words: words, vectorizer: vectorizer)
  }

  /// The number of the intent of an example; nil where no intent should answer it.
  func label(of example: Int) -> Int? {
    examples[example].label.flatMap { $0 < intents.count ? $0 : nil }
  }

  /// The examples of the part `fold`; every intent is spread evenly over the parts.
  func heldOut(_ fold: Int, of folds: Int) -> [Int] {
    var seen: [Int: [Int]] = [:]
    for (place, example) in examples.enumerated() where example.onlyClass == nil {
      seen[example.label ?? -1, default: []].append(place)
    }
    return seen.values.filter { $0.count >= Self.minimumExamples }
      .flatMap { places in
        places.enumerated().filter { $0.offset % folds == fold }.map(\.element)
      }
      .sorted()
  }

  /// What `model` makes of the texts whose intents are known here and that are no example.
  func scored(_ texts: [LabelledText], by model: LinearModel) -> [CalibrationFit.HeldOut] {
    texts.compactMap { text in
      let number = text.intent.flatMap { numbers[$0] }
      let tokens = IntentMatcher.tokens(of: text.text)
      guard number != nil || text.intent == nil, phrases[IntentMatcher.phrase(of: tokens)] == nil
      else { return nil }
      let read = corrector.corrected(tokens) { vectorizer.rarity(ofWord: tokens[$0].text) != nil }
      let vector = vectorizer.vector(of: TextFeatures(read))
      return CalibrationFit.HeldOut(scores: model.scores(of: vector), label: number)
    }
  }

  /// One example as words.
  private struct Row {
    var number: Int?
    var tokens: [Token]
    var phrase: String
  }

  /// The texts as words, sorted, each once for each intent; those that repeat would pass for unseen when
  /// their twin is held out.
  private static func rows(_ texts: [LabelledText], _ numbers: [IntentID: Int]) -> [Row] {
    let rows = texts.map { text in
      let tokens = IntentMatcher.tokens(of: text.text)
      let number = text.intent.flatMap { numbers[$0] }
      return Row(number: number, tokens: tokens, phrase: IntentMatcher.phrase(of: tokens))
    }
    let sorted = rows.sorted { ($0.number ?? -1, $0.phrase) < ($1.number ?? -1, $1.phrase) }
    var result: [Row] = []
    for row in sorted where !row.tokens.isEmpty {
      if let last = result.last, last.number == row.number, last.phrase == row.phrase { continue }
      result.append(row)
    }
    return result
  }

  private static func phrases(_ rows: [Row]) -> [String: [Int]] {
    var phrases: [String: [Int]] = [:]
    for row in rows {
      if let number = row.number { phrases[row.phrase, default: []].append(number) }
    }
    return phrases
  }
}
