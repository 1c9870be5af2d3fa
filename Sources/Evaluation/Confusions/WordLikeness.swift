import Foundation

/// How like one another texts are by the words, pairs of words and letter runs they share.
///
/// Texts are vectors of what occurs in them, rare features weighing more (ln((1 + n) ÷ (1 + df)) + 1), of
/// length 1; their product is the cosine of their angle, 0…1.
struct WordLikeness: Sendable {
  private let count: Int
  private let lengths: [Double]
  private let postings: [String: [Int]]

  /// Texts as words between single spaces.
  init(_ texts: [String]) {
    count = texts.count
    var postings: [String: [Int]] = [:]
    let features = texts.map(Self.features)
    for (place, features) in features.enumerated() {
      for feature in features { postings[feature, default: []].append(place) }
    }
    self.postings = postings
    let total = texts.count
    lengths = features.map { features in
      features.reduce(0) { sum, feature in
        let weight = Self.weight(postings[feature]?.count ?? 0, of: total)
        return sum + weight * weight
      }
      .squareRoot()
    }
  }

  /// How like `text` each of the texts is, 0…1.
  func likeness(to text: String) -> [Double] {
    var products = [Double](repeating: 0, count: count)
    var length = 0.0
    for feature in Self.features(of: text) {
      let places = postings[feature] ?? []
      let weight = Self.weight(places.count, of: count)
      length += weight * weight
      for place in places { products[place] += weight * weight }
    }
    for place in products.indices where products[place] > 0 {
      products[place] = min(1, products[place] / (length.squareRoot() * lengths[place]))
    }
    return products
  }

  private static func weight(_ documents: Int, of count: Int) -> Double {
    log(Double(1 + count) / Double(1 + documents)) + 1
  }

  /// What occurs in a text, each feature once, in a fixed order.
  private static func features(of text: String) -> [String] {
    let words = text.split(separator: " ")
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
