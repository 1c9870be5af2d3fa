import TextAnalysis

/// Reads unknown words as the known ones that were probably meant: those that one slip leads to, a letter
/// added, left out, replaced, or swapped with its neighbour.
///
/// Only words of letters are corrected: names of values, codes and numbers stay as they are, and so do
/// short words, where one slip leads to too many others. The first letter is taken to be right, as it
/// nearly always is.
struct SpellingCorrector: Sendable {
  /// The shortest word that is corrected; one slip changes a quarter of it.
  static let shortestWord = 4
  /// The longest word that is corrected; longer ones are no words.
  private static let longestWord = 32
  /// How many words of one text are corrected, so that a long text of nonsense stays cheap.
  private static let maximumCorrections = 16

  /// The words known, in the order of their bytes.
  let words: [String]
  private let letters: [[UInt8]]
  private let rarities: [Float]

  /// - Parameter words: words that training has seen, in any order; those that could never be a correction
  ///   are left out.
  init(words: some Sequence<String>, vectorizer: TextVectorizer) {
    let usable = words.map { Array($0.utf8) }.filter(Self.isCorrectable)
      .sorted { $0.lexicographicallyPrecedes($1) }
    letters = usable
    self.words = usable.map { String(decoding: $0, as: UTF8.self) }
    rarities = self.words.map { vectorizer.rarity(ofWord: $0) ?? vectorizer.unknownRarity }
  }

  /// `tokens` with each unknown word replaced by the known one that is nearest, if one is near enough.
  func corrected(_ tokens: [Token], isKnown: (Int) -> Bool) -> [Token] {
    var result = tokens
    var corrections = 0
    for place in tokens.indices where corrections < Self.maximumCorrections && !isKnown(place) {
      let word = Array(tokens[place].text.utf8)
      guard Self.isCorrectable(word) else { continue }
      corrections += 1
      if let found = nearest(to: word) {
        result[place] = Token(text: words[found], range: tokens[place].range)
      }
    }
    return result
  }

  private static func isCorrectable(_ word: [UInt8]) -> Bool {
    (shortestWord - 1...longestWord).contains(word.count)
      && word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// The place of the most frequent known word that is one slip away, of equal ones the first.
  private func nearest(to word: [UInt8]) -> Int? {
    guard word.count >= Self.shortestWord, let initial = word.first else { return nil }
    var best: Int?
    for place in range(of: initial) where Self.isOneSlip(word, letters[place]) {
      if let best, rarities[best] <= rarities[place] { continue }
      best = place
    }
    return best
  }

  /// The places of the words with this first letter.
  private func range(of initial: UInt8) -> Range<Int> {
    firstPlace { $0 >= initial }..<firstPlace { $0 > initial }
  }

  private func firstPlace(where isReached: (UInt8) -> Bool) -> Int {
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(letters[middle][0]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether one slip leads from one word to the other; the words are not the same.
  static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (longer, shorter) = left.count >= right.count ? (left, right) : (right, left)
    guard longer.count - shorter.count <= 1 else { return false }
    var head = 0
    while head < shorter.count, longer[head] == shorter[head] { head += 1 }
    if longer.count > shorter.count { return longer[(head + 1)...] == shorter[head...] }
    guard head < longer.count else { return false }
    if longer[(head + 1)...] == shorter[(head + 1)...] { return true }
    return head + 1 < longer.count && longer[head] == shorter[head + 1]
      && longer[head + 1] == shorter[head] && longer[(head + 2)...] == shorter[(head + 2)...]
  }
}
