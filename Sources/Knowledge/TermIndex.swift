import Foundation

/// An inverted index with the BM25 weighting of Robertson and Zaragoza (2009).
struct TermIndex: Sendable {
  /// How soon further occurrences of a word stop counting.
  static let saturation = 1.2
  /// How much long documents are held back: 0 not at all, 1 in full proportion.
  static let lengthWeight = 0.75

  private struct Posting {
    let document: Int
    let weight: Double
  }

  private var postings: [String: [Posting]] = [:]
  /// How many documents there are.
  let count: Int

  /// An index over documents given as the terms they hold, repeated as often as they count.
  init(_ documents: [[String]]) {
    count = documents.count
    let lengths = documents.map { Double($0.count) }
    let average = max(lengths.reduce(0, +) / Double(max(count, 1)), 1)
    for (document, terms) in documents.enumerated() {
      let norm = 1 - Self.lengthWeight + Self.lengthWeight * lengths[document] / average
      for (term, frequency) in Self.frequencies(terms) {
        let weight = frequency * (Self.saturation + 1) / (frequency + Self.saturation * norm)
        postings[term, default: []].append(Posting(document: document, weight: weight))
      }
    }
  }

  /// How often each term stands in a document, in the order of the first time.
  private static func frequencies(_ terms: [String]) -> [(term: String, frequency: Double)] {
    var places: [String: Int] = [:]
    var result: [(term: String, frequency: Double)] = []
    for term in terms {
      if let place = places[term] {
        result[place].frequency += 1
      } else {
        places[term] = result.count
        result.append((term, 1))
      }
    }
    return result
  }

  func contains(_ term: String) -> Bool { postings[term] != nil }

  /// How much a term tells: the rarer, the more. A term that no document holds tells most.
  func rarity(_ term: String) -> Double {
    let holders = Double(postings[term]?.count ?? 0)
    let rest = Double(count) - holders + 0.5
    return log(1 + rest / (holders + 0.5))
  }

  /// The score of every document, and for each the query's terms that it holds, by their places in
  /// `terms`.
  func scores(_ terms: [String]) -> [(score: Double, matched: [Int])] {
    var result = [(score: Double, matched: [Int])](repeating: (0, []), count: count)
    for (place, term) in terms.enumerated() {
      guard let list = postings[term] else { continue }
      let rarity = rarity(term)
      for posting in list {
        result[posting.document].score += rarity * posting.weight
        result[posting.document].matched.append(place)
      }
    }
    return result
  }
}
