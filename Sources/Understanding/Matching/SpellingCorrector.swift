import Foundation
import TextAnalysis

/// Reads misspelt words as the known ones that were probably meant.
///
/// Known are the words of the examples, but for the slips among them, those that must stay as they are, and the whole words of an encoder's
/// vocabulary, where there is one. A word of letters that is none of them is read as the likeliest one slip away: a
/// letter added, left out, replaced, or swapped with its neighbour; a long one also as a word of the
/// examples two slips away. Codes, numbers, short words, and names, by their capitals, stay as they are.
struct SpellingCorrector: Sendable {
  /// The shortest word that is corrected; one slip changes a quarter of it.
  static let shortestWord = 4
  /// From this length on a word may be two slips away.
  static let shortestWordOfTwoSlips = 7
  /// The longest word that is corrected; longer ones are no words.
  static let longestWord = 32
  /// How many words of one text are corrected, so that a long text of nonsense stays cheap.
  private static let maximumCorrections = 16
  /// People rarely mistake the first letter: what a word with the same one has ahead of others.
  private static let sameInitial: Float = 2

  /// A word that others may be corrected to.
  struct KnownWord: Sendable, Hashable {
    /// The word.
    var text: String
    /// How many examples hold it.
    var count: Int
  }

  /// The words of the examples, in the order of their bytes.
  let learnt: [KnownWord]
  /// Words that are never corrected, and to which none is, in the order of their bytes: names of values.
  let kept: [String]
  private let entries: [Entry]
  private let places: [UInt64: Int32]

  private struct Entry: Sendable {
    var letters: [UInt8]
    var score: Float
    var isLearnt: Bool
    var isKept: Bool
  }

  /// - Parameters:
  ///   - learnt: the words of the examples.
  ///   - kept: words that stay as they are, and to which none is corrected.
  ///   - vocabulary: further words, the most frequent first.
  init(learnt: [KnownWord], kept: some Sequence<String> = [], vocabulary: [String] = []) {
    self.learnt = learnt.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    self.kept = Set(kept).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var entries: [Entry] = []
    var places: [UInt64: Int32] = [:]
    places.reserveCapacity(learnt.count + vocabulary.count)
    for word in self.learnt {
      guard places[Self.key(word.text.utf8)] == nil else { continue }
      places[Self.key(word.text.utf8)] = Int32(entries.count)
      let score = log(1 + 20 * Float(word.count))
      entries.append(
        Entry(letters: Array(word.text.utf8), score: score, isLearnt: true, isKept: false)
      )
    }
    for word in self.kept where places[Self.key(word.utf8)] == nil {
      places[Self.key(word.utf8)] = Int32(entries.count)
      entries.append(Entry(letters: Array(word.utf8), score: 0, isLearnt: false, isKept: true))
    }
    for (rank, word) in vocabulary.enumerated() {
      let score = 3 - log(1 + Float(rank) / 2000)
      let key = Self.key(word.utf8)
      if let place = places[key] {
        entries[Int(place)].score += score
        continue
      }
      places[key] = Int32(entries.count)
      entries.append(Entry(letters: Array(word.utf8), score: score, isLearnt: false, isKept: false))
    }
    self.entries = entries
    self.places = places
  }

  /// One word that was read as another.
  typealias Correction = (place: Int, word: String)

  /// What the misspelt words of a text are read as.
  /// - Parameter original: the text as it was written, for its capitals.
  func corrections(of tokens: [Token], in original: String) -> [Correction] {
    var found: [Correction] = []
    var tried = 0
    var names: Set<Int>?
    for (place, token) in tokens.enumerated() where tried < Self.maximumCorrections {
      let letters = Array(token.text.utf8)
      guard letters.count >= Self.shortestWord, Self.isCorrectable(letters), !isKnown(letters)
      else { continue }
      tried += 1
      let protected = names ?? CapitalisedWords.names(in: original, count: tokens.count)
      names = protected
      guard !protected.contains(place), let entry = nearest(to: letters) else { continue }
      found.append((place, String(decoding: entries[entry].letters, as: UTF8.self)))
    }
    return found
  }

  /// Whether a text is one word of plain letters, which alone are corrected, and corrected to.
  static func isWord(_ text: String) -> Bool { isCorrectable(Array(text.utf8)) }

  private static func isCorrectable(_ word: [UInt8]) -> Bool {
    word.count <= longestWord && word.allSatisfy(isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private func isKnown(_ word: [UInt8]) -> Bool { places[Self.key(word)] != nil }

  /// The likeliest known word, of equally likely ones the first in the order of their bytes.
  private func nearest(to word: [UInt8]) -> Int? {
    var best: Int?
    var bestScore: Float = 0
    func consider(_ place: Int) {
      let entry = entries[place]
      guard !entry.isKept, entry.letters.count >= Self.shortestWord - 1 else { return }
      let score = entry.score + (entry.letters.first == word.first ? Self.sameInitial : 0)
      if let best {
        let isFirst = entry.letters.lexicographicallyPrecedes(entries[best].letters)
        guard score > bestScore || (score == bestScore && isFirst) else { return }
      }
      (best, bestScore) = (place, score)
    }
    forEachSlip(of: word) { slip in
      if let place = places[Self.key(slip)], entries[Int(place)].letters == slip {
        consider(Int(place))
      }
    }
    if best == nil, word.count >= Self.shortestWordOfTwoSlips {
      for place in entries.indices where entries[place].isLearnt {
        let letters = entries[place].letters
        guard letters.count >= Self.shortestWordOfTwoSlips - 1, letters.first == word.first,
          Self.isTwoSlips(word, letters)
        else { continue }
        consider(place)
      }
    }
    return best
  }

  /// All texts that one slip makes of `word`.
  private func forEachSlip(of word: [UInt8], _ visit: ([UInt8]) -> Void) {
    var slip = word
    for place in word.indices {
      slip.remove(at: place)
      visit(slip)
      slip.insert(word[place], at: place)
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") where letter != word[place] {
        slip[place] = letter
        visit(slip)
      }
      slip[place] = word[place]
      if place + 1 < word.count, word[place] != word[place + 1] {
        slip.swapAt(place, place + 1)
        visit(slip)
        slip.swapAt(place, place + 1)
      }
    }
    for place in 0...word.count {
      slip.insert(0, at: place)
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        slip[place] = letter
        visit(slip)
      }
      slip.remove(at: place)
    }
  }

  /// Whether two slips or fewer lead from one word to the other.
  static func isTwoSlips(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    slips(from: left, to: right) <= 2
  }

  /// How many slips lead from one word to the other; 3 where it takes more than two.
  ///
  /// The distance of Damerau with adjacent swaps, in a band of two beside the diagonal.
  static func slips(from left: [UInt8], to right: [UInt8]) -> Int {
    let far = 3
    guard abs(left.count - right.count) < far else { return far }
    var before = [Int](repeating: far, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...max(left.count, 1) where row <= left.count {
      var line = [Int](repeating: far, count: right.count + 1)
      if row <= 2 { line[0] = row }
      for column in max(1, row - 2)...max(1, min(right.count, row + 2)) where column <= right.count
      {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(last[column - 1] + (isSame ? 0 : 1), last[column] + 1, line[column - 1] + 1)
        let isSwap =
          row > 1 && column > 1 && left[row - 1] == right[column - 2]
          && left[row - 2] == right[column - 1]
        if isSwap { cost = min(cost, before[column - 2] + 1) }
        line[column] = min(cost, far)
      }
      (before, last) = (last, line)
    }
    return last[right.count]
  }

  /// FNV-1a over 64 bits.
  private static func key(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
