import TextAnalysis

/// Finds the misspelt words of the examples, which must not pass for known: examples are written as customers write,
/// and a slip that stands in one of them is as much a slip in a message.
///
/// Only where there is an encoder's vocabulary, for by counts alone a rare word cannot be told from a slip. Even so
/// many a rare word resembles a common one: "swop" is no "shop", and "wont" no "want". So a slip is a letter added,
/// left out or swapped, of a word that says something; a plural is none.
struct LearntSlips {
  /// How many examples hold a slip at most; what more of them hold is a word of the trade.
  static let mostExamples = 3
  /// How many times as many examples must hold the word that was meant.
  static let timesAsCommon = 20

  /// Common words of the vocabulary.
  private let common: [(word: SpellingCorrector.KnownWord, letters: [UInt8])]
  private let rare: [SpellingCorrector.KnownWord]

  /// - Parameters:
  ///   - words: The words of the examples.
  ///   - kept: Words that are right as they are: names of values.
  ///   - vocabulary: The encoder's words; without them nothing is a slip.
  init(among words: [SpellingCorrector.KnownWord], kept: Set<String>, vocabulary: [String]) {
    let known = Set(vocabulary)
    common = words.filter { word in
      word.count >= Self.timesAsCommon && known.contains(word.text)
        && word.text.utf8.count >= SpellingCorrector.shortestWord
        && !FunctionWords.contains(word.text)
    }
    .map { ($0, Array($0.text.utf8)) }
    rare = words.filter { word in
      word.count <= Self.mostExamples && word.text.utf8.count >= SpellingCorrector.shortestWord
        && !known.contains(word.text) && !kept.contains(word.text)
    }
  }

  /// The slips.
  /// - Parameter isUsedAlike: Whether the second word stands in other examples of the intents whose examples hold the
  ///   first.
  func slips(where isUsedAlike: (String, String) -> Bool) -> Set<String> {
    let slips = rare.filter { word in
      let letters = Array(word.text.utf8)
      return common.contains { meant in
        meant.word.count >= Self.timesAsCommon * word.count
          && Self.isSlip(letters, of: meant.letters) && isUsedAlike(word.text, meant.word.text)
      }
    }
    return Set(slips.map(\.text))
  }

  /// Whether one letter was added, left out or swapped with its neighbour; "orders" is no slip of "order".
  private static func isSlip(_ word: [UInt8], of meant: [UInt8]) -> Bool {
    guard SpellingCorrector.slips(from: word, to: meant) == 1 else { return false }
    let isPlural = word.dropLast() == meant[...] && word.last == UInt8(ascii: "s")
    return !isPlural && (word.count != meant.count || word.sorted() == meant.sorted())
  }
}
