import Conversation

extension IntentMatcher {
  /// The version of what `encoded` writes; it rises whenever other code would read it differently, also
  /// where only the features of a text change.
  package static let formatVersion = 3

  private static let magic: [UInt8] = Array("FLMATCH\n".utf8)

  /// The matcher as bytes; equal matchers give equal bytes.
  package func encoded() -> [UInt8] {
    var body = ByteWriter()
    body.append(intents.count)
    for intent in intents { body.append(intent.rawValue) }
    body.append(calibration)
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
    body.append(corrector.words.count)
    for word in corrector.words { body.append(word) }
    var file = ByteWriter()
    file.bytes = Self.magic
    file.append(Self.formatVersion)
    file.append(ByteReader.checksum(of: body.bytes[...]))
    file.bytes += body.bytes
    return file.bytes
  }

  /// The matcher that `bytes` hold.
  /// - Throws: `MatcherFileError` where they hold none, or one of another version, or a damaged one.
  package init(decoding bytes: [UInt8]) throws(MatcherFileError) {
    var reader = ByteReader(bytes[...])
    guard bytes.starts(with: Self.magic) else { throw .notAMatcher }
    reader.position += Self.magic.count
    let version = try reader.integer()
    guard version == Self.formatVersion else { throw .otherVersion(version) }
    let checksum = try reader.integer()
    guard ByteReader.checksum(of: bytes[reader.position...]) == checksum else { throw .damaged }
    try self.init(&reader)
    guard reader.isAtEnd else { throw .damaged }
  }

  private init(_ reader: inout ByteReader) throws(MatcherFileError) {
    var names: [IntentID] = []
    for _ in 0..<(try reader.count()) { names.append(IntentID(try reader.string())) }
    let calibration: Calibration = try reader.value()
    let unknownRarity: Float = try reader.value()
    let keys: [UInt32] = try reader.array()
    let rarities: [Float] = try reader.array()
    let classes = try reader.integer()
    let weights: [LinearModel.Lane] = try reader.array()
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
    var words: [String] = []
    for _ in 0..<(try reader.count()) { words.append(try reader.string()) }
    let vectorizer = TextVectorizer(
      index: index,
      rarities: rarities,
      unknownRarity: unknownRarity
    )
    self.init(
      intents: names,
      vectorizer: vectorizer,
      model: LinearModel(classes: classes, features: keys.count, weights: weights),
      calibration: calibration,
      phrases: phrases,
      corrector: SpellingCorrector(words: words, vectorizer: vectorizer)
    )
  }
}
