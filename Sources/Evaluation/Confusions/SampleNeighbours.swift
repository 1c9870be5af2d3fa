import Conversation
import Foundation
import TextAnalysis

/// Finds the texts that read most like another, by the words, pairs of words and letter runs they share.
///
/// Texts are vectors of what occurs in them, rare features weighing more (ln((1 + n) ÷ (1 + df)) + 1), of
/// length 1; their product is the cosine of their angle, 0…1.
struct SampleNeighbours: Sendable {
  /// A text with how near it is: 1 for the same words, 0 where nothing is shared.
  typealias Neighbour = ConfusionPair.Neighbour

  /// The texts near one, as far as they matter to telling two intents apart.
  struct Neighbourhood {
    /// The nearest of its own intent.
    var own: Neighbour?
    /// The nearest of the intent it was taken for.
    var other: Neighbour?
    /// The intents of the nearest of all, the nearest first.
    var intents: [IntentID]
  }

  private let rows: [LabelledRow]
  private let keys: [String]
  private let lengths: [Double]
  private let postings: [String: [Int]]
  private let reading: @Sendable (String) -> String

  init(_ rows: [LabelledRow], reading: @escaping @Sendable (String) -> String) {
    self.rows = rows
    self.reading = reading
    keys = rows.map { FoldPlan.key(of: reading($0.text)) }
    var postings: [String: [Int]] = [:]
    let features = keys.map(Self.features)
    for (place, features) in features.enumerated() {
      for feature in features { postings[feature, default: []].append(place) }
    }
    self.postings = postings
    lengths = features.map { features in
      features.reduce(0) { sum, feature in
        let weight = Self.weight(postings[feature]?.count ?? 0, of: rows.count)
        return sum + weight * weight
      }
      .squareRoot()
    }
  }

  /// What stands near `text`, which is of the intent `own` and was taken for `other`. The text itself, and
  /// others of its intent with the same words, are passed over.
  func neighbourhood(of text: String, own: IntentID, other: IntentID, count: Int) -> Neighbourhood {
    let key = FoldPlan.key(of: reading(text))
    let similarities = similarities(to: key)
    let near = rows.indices.filter {
      similarities[$0] > 0 && !(rows[$0].intent == own && keys[$0] == key)
    }
    func isNearer(_ left: Int, _ right: Int) -> Bool {
      similarities[left] == similarities[right]
        ? (rows[left].intent, rows[left].text) < (rows[right].intent, rows[right].text)
        : similarities[left] > similarities[right]
    }
    func nearest(of intent: IntentID) -> Neighbour? {
      near.filter { rows[$0].intent == intent }.min(by: isNearer)
        .map { Neighbour(text: rows[$0].text, similarity: min(1, similarities[$0])) }
    }
    return Neighbourhood(
      own: nearest(of: own),
      other: nearest(of: other),
      intents: near.sorted(by: isNearer).prefix(count).map { rows[$0].intent }
    )
  }

  private func similarities(to key: String) -> [Double] {
    var products = [Double](repeating: 0, count: rows.count)
    var length = 0.0
    for feature in Self.features(of: key) {
      let places = postings[feature] ?? []
      let weight = Self.weight(places.count, of: rows.count)
      length += weight * weight
      for place in places { products[place] += weight * weight }
    }
    guard length > 0 else { return products }
    for place in products.indices where products[place] > 0 {
      products[place] /= length.squareRoot() * lengths[place]
    }
    return products
  }

  private static func weight(_ documents: Int, of count: Int) -> Double {
    log(Double(1 + count) / Double(1 + documents)) + 1
  }

  /// The features of words that stand between single spaces, each once, in a fixed order.
  private static func features(of key: String) -> [String] {
    let words = key.split(separator: " ")
    var features = words.map { "w\($0)" }
    for (left, right) in zip(words, words.dropFirst()) { features.append("p\(left) \(right)") }
    for word in words where !word.hasPrefix("‹") {
      let letters = Array(" \(word) ")
      guard letters.count >= 5 else { continue }
      for start in 0...letters.count - 3 {
        features.append("r" + String(letters[start..<start + 3]))
      }
    }
    return Set(features).sorted()
  }
}
