import Conversation
import TextAnalysis

extension IntentMatcher {
  /// The version of what `encoded` writes; it rises whenever other code would read it differently, also
  /// where only the features of a text change.
  package static let formatVersion = 9

  private static let magic: [UInt8] = Array("FLMATCH\n".utf8)

  /// The matcher as bytes; equal matchers give equal bytes.
  package func encoded() -> [UInt8] {
    var body = ByteWriter()
    body.append(intents.count)
    for intent in intents { body.append(intent.rawValue) }
    body.append(calibration)
    body.append(wordsCalibration)
    body.append(vectorizer.unknownRarity)
    body.append(vectorizer.index.keys)
    body.append(vectorizer.rarities)
    body.append(model.classes)
    body.append(model.weights)
    body.append(phrases.count)
    let sorted = phrases.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (phrase, numbers) in sorted {
      body.append(phrase)
      body.append(numbers.map(UInt32.init))
    }
    body.append(corrector.learnt.count)
    for word in corrector.learnt {
      body.append(word.text)
      body.append(word.count)
    }
    body.append(corrector.kept.count)
    for word in corrector.kept { body.append(word) }
    body.append(examples.map(\.label))
    body.append(examples.map { Int32($0.row ?? -1) })
    for example in examples { body.append(example.text) }
    body.append(learnt.count)
    for text in learnt { body.append(text.text) }
    for text in learnt { body.append(text.intent?.rawValue ?? "") }
    for text in learnt { body.append(text.language) }
    body.append(meaning == nil ? 0 : 1)
    if let meaning { Self.append(meaning, to: &body) }
    var file = ByteWriter()
    file.bytes = Self.magic
    file.append(Self.formatVersion)
    file.append(ByteReader.checksum(of: body.bytes[...]))
    file.bytes += body.bytes
    return file.bytes
  }

  private static func append(_ view: MeaningView, to body: inout ByteWriter) {
    body.append(view.encoder)
    append(view.meaning, to: &body)
    body.append(view.wording == nil ? 0 : 1)
    if let wording = view.wording { append(wording, to: &body) }
    body.append(view.neighbours.labels)
    body.append(view.neighbours.vectors)
  }

  private static func append(_ view: DenseView, to body: inout ByteWriter) {
    body.append(view.space.mean)
    body.append(view.space.scale)
    body.append(view.head.weights)
  }

  /// The matcher that `bytes` hold.
  /// - Parameter encoder: the encoder that the matcher learnt with; nil for one of words alone.
  /// - Throws: `MatcherFileError` where they hold none, or one of another version, a damaged one, or one that
  ///   learnt with another encoder.
  package init(
    decoding bytes: [UInt8],
    encoder: (any SentenceEncoder)? = nil
  ) throws(MatcherFileError) {
    var reader = ByteReader(bytes[...])
    guard bytes.starts(with: Self.magic) else { throw .notAMatcher }
    reader.position += Self.magic.count
    let version = try reader.integer()
    guard version == Self.formatVersion else { throw .otherVersion(version) }
    let checksum = try reader.integer()
    guard ByteReader.checksum(of: bytes[reader.position...]) == checksum else { throw .damaged }
    try self.init(&reader, encoder)
    guard reader.isAtEnd else { throw .damaged }
    guard meaning?.encoder == encoder?.identifier else { throw .otherEncoder }
  }

  private init(
    _ reader: inout ByteReader,
    _ encoder: (any SentenceEncoder)?
  ) throws(MatcherFileError) {
    var names: [IntentID] = []
    for _ in 0..<(try reader.count()) { names.append(IntentID(try reader.string())) }
    let calibration: Calibration = try reader.value()
    let wordsCalibration: Calibration = try reader.value()
    let unknownRarity: Float = try reader.value()
    let keys: [UInt32] = try reader.array()
    let rarities: [Float] = try reader.array()
    let classes = try reader.integer()
    let weights: [Lane] = try reader.array()
    guard let index = FeatureIndex(keys: keys), rarities.count == keys.count,
      classes == names.count || classes == names.count + 1,
      weights.count == (classes + 7) / 8 * (keys.count + 1)
    else { throw .damaged }
    var phrases: [String: [Int]] = [:]
    for _ in 0..<(try reader.count()) {
      let phrase = try reader.string()
      let numbers: [UInt32] = try reader.array()
      guard numbers.allSatisfy({ $0 < names.count }) else { throw .damaged }
      phrases[phrase] = numbers.map(Int.init)
    }
    var learnt: [SpellingCorrector.KnownWord] = []
    for _ in 0..<(try reader.count()) {
      learnt.append(.init(text: try reader.string(), count: try reader.integer()))
    }
    var kept: [String] = []
    for _ in 0..<(try reader.count()) { kept.append(try reader.string()) }
    let labels: [Int32] = try reader.array()
    let rows: [Int32] = try reader.array()
    guard labels.allSatisfy({ (0..<Int32(classes)).contains($0) }), rows.count == labels.count
    else { throw .damaged }
    var examples: [Example] = []
    for (label, row) in zip(labels, rows) {
      examples.append(
        Example(text: try reader.string(), label: label, row: row < 0 ? nil : Int(row))
      )
    }
    let samples = try Self.samples(&reader)
    let meaning = try reader.integer() == 0 ? nil : try Self.meaning(&reader, classes: classes)
    let vectors = meaning?.neighbours.labels.count ?? 0
    guard rows.allSatisfy({ $0 < vectors }) else { throw .damaged }
    let vectorizer = TextVectorizer(
      index: index,
      rarities: rarities,
      unknownRarity: unknownRarity
    )
    self.init(
      intents: names,
      vectorizer: vectorizer,
      model: LinearModel(classes: classes, features: keys.count, weights: weights),
      meaning: meaning,
      encoder: encoder,
      calibration: calibration,
      wordsCalibration: wordsCalibration,
      phrases: phrases,
      corrector: SpellingCorrector(learnt: learnt, kept: kept, vocabulary: encoder?.words ?? []),
      examples: examples,
      learnt: samples
    )
  }

  private static func samples(
    _ reader: inout ByteReader
  ) throws(MatcherFileError) -> [LabelledText] {
    let count = try reader.count()
    var texts: [String] = []
    for _ in 0..<count { texts.append(try reader.string()) }
    var intents: [IntentID?] = []
    for _ in 0..<count {
      let name = try reader.string()
      intents.append(name.isEmpty ? nil : IntentID(name))
    }
    var samples: [LabelledText] = []
    for (text, intent) in zip(texts, intents) {
      samples.append(LabelledText(text: text, intent: intent, language: try reader.string()))
    }
    return samples
  }

  private static func meaning(
    _ reader: inout ByteReader,
    classes: Int
  ) throws(MatcherFileError) -> MeaningView {
    let encoder = try reader.string()
    let meaning = try dense(&reader, classes: classes)
    let wording = try reader.integer() == 0 ? nil : try dense(&reader, classes: classes)
    let labels: [Int32] = try reader.array()
    let vectors: [Lane] = try reader.array()
    let dimension = meaning.space.dimension
    guard vectors.count == labels.count * ((dimension + 7) / 8),
      labels.allSatisfy({ (0..<Int32(classes)).contains($0) })
    else { throw .damaged }
    return MeaningView(
      encoder: encoder,
      meaning: meaning,
      wording: wording,
      neighbours: Neighbourhood(
        dimension: dimension,
        classes: classes,
        labels: labels,
        vectors: vectors
      )
    )
  }

  private static func dense(
    _ reader: inout ByteReader,
    classes: Int
  ) throws(MatcherFileError) -> DenseView {
    let mean: [Float] = try reader.array()
    let space = VectorSpace(mean: mean, scale: try reader.value())
    let weights: [Lane] = try reader.array()
    guard weights.count == (classes + 7) / 8 * (mean.count + 1) else { throw .damaged }
    let head = DenseModel(classes: classes, dimension: mean.count, weights: weights)
    return DenseView(space: space, head: head)
  }
}
