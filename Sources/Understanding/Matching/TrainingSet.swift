import Conversation
import TextAnalysis

/// Labelled texts in the form in which a matcher learns them, sorted so that their order has no influence.
struct TrainingSet {
  /// From this many texts that no intent should answer on, they are a class of their own; fewer only teach
  /// every intent what it is not.
  static let minimumOutOfScope = 100
  /// Intents with fewer examples are not held out: what remains says too little about them.
  private static let minimumExamples = 3
  /// Up to this many examples of its own, an intent learns from its name too (measured: helps at 5 and 10).
  private static let fewExamples = 10

  /// One example as it is learnt.
  struct Example {
    /// Its text in the normal form.
    var text: String
    /// The same as an encoder reads it.
    var readable: String
    /// The number of its class; nil where it belongs to none.
    var label: Int?
    /// The class that it must not be taken for; nil for a text that says what it is.
    var notClass: Int?
    /// Whether an encoder can read it.
    var isEncodable: Bool
    /// Whether it is an intent's name, which nobody wrote.
    var isName = false
    /// Its words and letter runs.
    var vector = SparseVector()
  }

  /// The intents in the order of their ids; their places are their numbers.
  let intents: [IntentID]
  /// How many classes are learnt: the intents, then perhaps the texts that none should answer.
  let classes: Int
  /// What turns a text into features.
  let vectorizer: TextVectorizer
  /// What is learnt.
  let examples: [Example]
  /// The texts to recognise as they came, sorted.
  let texts: [LabelledText]
  /// The numbers of the intents whose example a phrase is, by the phrase.
  let phrases: [String: [Int]]
  /// What reads misspelt words.
  let corrector: SpellingCorrector
  private let numbers: [IntentID: Int]

  /// - Parameters:
  ///   - texts: what to recognise, and what no intent should answer.
  ///   - notSamples: texts that must not match the intent that they name.
  ///   - keptWords: words that no spelling correction touches.
  ///   - vocabulary: words known beside those of the texts, the most frequent first.
  init(
    _ texts: [LabelledText],
    notSamples: [LabelledText],
    keptWords: Set<String> = [],
    vocabulary: [String] = []
  ) {
    self.texts = texts.sorted { $0.sortKey < $1.sortKey }
    intents = Set(texts.compactMap(\.intent)).sorted()
    numbers = Dictionary(uniqueKeysWithValues: zip(intents, 0...))
    let isClass = texts.count { $0.intent == nil } >= Self.minimumOutOfScope
    classes = intents.count + (isClass ? 1 : 0)
    let strangers = isClass ? intents.count : nil
    let positive = Self.rows(texts, numbers)
    let names = Self.names(of: intents, beside: positive)
    let negative = Self.rows(notSamples, numbers).filter { $0.number != nil }
    let rows = positive + names + negative
    let features = rows.map { TextFeatures($0.tokens) }
    let vectorizer = TextVectorizer(learning: features)
    let learnt = positive.count + names.count
    examples = rows.indices.map { place in
      let row = rows[place]
      return Example(
        text: row.text,
        readable: EncoderText.text(of: row.text, row.tokens, []),
        label: place < learnt ? row.number ?? strangers : nil,
        notClass: place < learnt ? nil : row.number,
        isEncodable: row.isEncodable,
        isName: place >= positive.count && place < learnt,
        vector: vectorizer.vector(of: features[place])
      )
    }
    self.vectorizer = vectorizer
    phrases = Self.phrases(positive)
    // Slips are learnt as they were written: their examples then teach as much (measured), but no message holds them.
    let slips = Self.slips(in: positive, kept: keptWords, vocabulary)
    corrector = SpellingCorrector(
      learnt: Self.words(of: positive).filter { !slips.contains($0.text) },
      kept: keptWords,
      vocabulary: vocabulary
    )
  }

  /// The number of the intent of an example; nil where no intent should answer it.
  func label(of example: Int) -> Int? {
    examples[example].label.flatMap { $0 < intents.count ? $0 : nil }
  }

  /// The places of the examples from which probabilities and thresholds may be learnt, at most `limit`, evenly
  /// spread; for each the number of its part of `parts`, into which every intent is spread evenly.
  func heldOut(parts: Int, limit: Int) -> [(place: Int, part: Int)] {
    var seen: [Int: [Int]] = [:]
    for (place, example) in examples.enumerated() where example.notClass == nil && !example.isName {
      seen[example.label ?? -1, default: []].append(place)
    }
    let usable = seen.values.filter { $0.count >= Self.minimumExamples }
      .flatMap { places in places.enumerated().map { (place: $0.element, part: $0.offset % parts) }
      }
      .sorted { $0.place < $1.place }
    guard usable.count > limit else { return usable }
    return (0..<limit).map { usable[$0 * usable.count / limit] }
  }

  /// Texts beside the examples, whose intents are known here, as they are read.
  func readable(_ texts: [LabelledText]) -> [(text: LabelledText, label: Int?)] {
    texts.compactMap { text in
      let number = text.intent.flatMap { numbers[$0] }
      guard number != nil || text.intent == nil else { return nil }
      let tokens = IntentMatcher.tokens(of: text.text)
      return phrases[IntentMatcher.phrase(of: tokens)] == nil ? (text, number) : nil
    }
  }

  /// One example as words.
  private struct Row {
    var number: Int?
    var text: String
    var tokens: [Token]
    var phrase: String
    var isEncodable: Bool

    init(_ text: String, number: Int?, isEncodable: Bool) {
      self.number = number
      self.text = TextNormalizer.normalized(text)
      self.isEncodable = isEncodable
      tokens = IntentMatcher.tokens(ofNormalized: self.text)
      phrase = IntentMatcher.phrase(of: tokens)
    }
  }

  /// The texts as words, sorted, each once for each intent; those that repeat would pass for unseen when
  /// their twin is held out.
  private static func rows(_ texts: [LabelledText], _ numbers: [IntentID: Int]) -> [Row] {
    let rows = texts.map { text in
      Row(text.text, number: text.intent.flatMap { numbers[$0] }, isEncodable: text.isEncodable)
    }
    let sorted = rows.sorted {
      ($0.number ?? -1, $0.phrase, $0.text) < ($1.number ?? -1, $1.phrase, $1.text)
    }
    var result: [Row] = []
    for row in sorted where !row.tokens.isEmpty {
      if let last = result.last, last.number == row.number, last.phrase == row.phrase { continue }
      result.append(row)
    }
    return result
  }

  /// The names of intents with few examples as one more example each: `orders/track_order` as "orders track
  /// order".
  private static func names(of intents: [IntentID], beside rows: [Row]) -> [Row] {
    var counts = [Int](repeating: 0, count: intents.count)
    for row in rows { if let number = row.number { counts[number] += 1 } }
    return intents.indices.filter { counts[$0] <= fewExamples }.map { number in
      let words = intents[number].rawValue.split { !$0.isLetter && !$0.isNumber }
      return Row(words.joined(separator: " "), number: number, isEncodable: true)
    }
    .filter { !$0.tokens.isEmpty }
  }

  private static func phrases(_ rows: [Row]) -> [String: [Int]] {
    var phrases: [String: [Int]] = [:]
    for row in rows {
      if let number = row.number { phrases[row.phrase, default: []].append(number) }
    }
    return phrases
  }

  /// The misspelt words of the rows. What is not in the vocabulary proves nothing of a word in a language that the
  /// encoder has not learnt.
  private static func slips(
    in rows: [Row],
    kept: Set<String>,
    _ vocabulary: [String]
  ) -> Set<String> {
    if vocabulary.isEmpty { return [] }
    let foreign = rows.filter { !$0.isEncodable }.flatMap { $0.tokens.map(\.text) }
    let slips = LearntSlips(
      among: words(of: rows.filter(\.isEncodable)),
      kept: kept.union(foreign),
      vocabulary: vocabulary
    )
    return slips.slips { slip, meant in
      numbers(of: slip, in: rows).isSubset(of: numbers(of: meant, in: rows))
    }
  }

  /// The numbers of the intents whose examples hold a word, and -1 for those without an intent.
  private static func numbers(of word: String, in rows: [Row]) -> Set<Int> {
    Set(rows.lazy.filter { $0.tokens.contains { $0.text == word } }.map { $0.number ?? -1 })
  }

  /// The words of the rows, each with the number of rows that hold it.
  private static func words(of rows: [Row]) -> [SpellingCorrector.KnownWord] {
    var counts: [String: Int] = [:]
    for row in rows { for word in Set(row.tokens.map(\.text)) { counts[word, default: 0] += 1 } }
    return counts.filter { SpellingCorrector.isWord($0.key) }
      .map { SpellingCorrector.KnownWord(text: $0.key, count: $0.value) }
  }
}
