import Foundation

/// Turns the n-grams of a text into a sparse vector of weighted features.
///
/// A feature weighs (1 + ln of its count) times its rarity in training; each view is brought to length 1,
/// so that long and short texts, words and letter runs count alike. Features that training never saw have
/// no place in the vector, but they count in its length: the more of a text is unknown, the weaker it
/// speaks for any intent.
struct TextVectorizer: Sendable {
  /// The features by number.
  let index: FeatureIndex
  /// The rarity of each feature, by number.
  let rarities: [Float]
  /// The rarity of a feature that training never saw.
  let unknownRarity: Float

  init(index: FeatureIndex, rarities: [Float], unknownRarity: Float) {
    self.index = index
    self.rarities = rarities
    self.unknownRarity = unknownRarity
  }

  /// Learns which features there are and how rare each is.
  init(learning texts: [TextFeatures]) {
    var counter = FeatureIndex()
    var counts: [Int] = []
    for text in texts {
      for (key, _) in Self.counted(text.words + text.pairs) + Self.counted(text.runs) {
        let number = counter.insert(key)
        if number == counts.count { counts.append(1) } else { counts[number] += 1 }
      }
    }
    // Frequent features first: their weights then lie together, and stay in the processor's cache.
    let order = counts.indices.sorted {
      (counts[$1], counter.keys[$0]) < (counts[$0], counter.keys[$1])
    }
    let total = Float(1 + texts.count)
    index = FeatureIndex(keys: order.map { counter.keys[$0] }) ?? FeatureIndex()
    rarities = order.map { log(total / Float(1 + counts[$0])) + 1 }
    unknownRarity = log(total) + 1
  }

  /// The rarity of a word; nil where training never saw it.
  func rarity(ofWord word: String) -> Float? {
    index.number(of: TextFeatures.key(ofWord: word)).map { rarities[$0] }
  }

  /// The vector of a text: words and pairs, then letter runs.
  func vector(of features: TextFeatures) -> SparseVector {
    var vector = SparseVector()
    vector.reserveCapacity(features.words.count * 2 + features.runs.count)
    append(features.words + features.pairs, to: &vector)
    append(features.runs, to: &vector)
    return vector
  }

  private func append(_ keys: [UInt32], to vector: inout SparseVector) {
    let start = vector.values.count
    var squares: Float = 0
    for (key, count) in Self.counted(keys) {
      let number = index.number(of: key)
      let rarity = number.map { rarities[$0] } ?? unknownRarity
      let value = (count == 1 ? 1 : 1 + log(Float(count))) * rarity
      squares += value * value
      if let number { vector.append(UInt32(number), value) }
    }
    guard squares > 0 else { return }
    vector.scale(from: start, by: 1 / squares.squareRoot())
  }

  /// Each key once with its count, in the order of the keys.
  private static func counted(_ keys: [UInt32]) -> [(key: UInt32, count: Int)] {
    let sorted = keys.sorted()
    var result: [(key: UInt32, count: Int)] = []
    result.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      result.append((sorted[start], end - start))
      start = end
    }
    return result
  }
}

/// The features of one text that training knows, with their values.
struct SparseVector: Sendable {
  /// The numbers of the features.
  private(set) var numbers: [UInt32] = []
  /// The value of each.
  private(set) var values: [Float] = []

  /// Makes room for `count` features.
  mutating func reserveCapacity(_ count: Int) {
    numbers.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  /// Adds a feature.
  mutating func append(_ number: UInt32, _ value: Float) {
    numbers.append(number)
    values.append(value)
  }

  /// Multiplies the values from place `start` on.
  mutating func scale(from start: Int, by factor: Float) {
    for place in start..<values.count { values[place] *= factor }
  }
}
