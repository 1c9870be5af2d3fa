import TextAnalysis

/// Phrases that are looked for in the words of an utterance, found by their first word: what it costs to look does not
/// grow with their number.
struct PhraseSet: Sendable {
  /// The words of the phrases that begin with a word, longest first.
  private let byFirstWord: [String: [[String]]]

  init(_ phrases: [String]) {
    let words = phrases.map { Tokenizer.tokens(of: TextNormalizer.normalized($0)).map(\.text) }
    byFirstWord = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Phrases that are parted by `|`.
  init(list: String) { self.init(list.split(separator: "|").map(String.init)) }

  /// The first phrase that stands in `words`, the longest of those that begin there.
  func first(in words: [String]) -> String? {
    for place in words.indices {
      guard let phrases = byFirstWord[words[place]] else { continue }
      let found = phrases.first { words[place...].starts(with: $0) }
      if let found { return found.joined(separator: " ") }
    }
    return nil
  }

  /// Whether a phrase stands in `words`.
  func isSaid(in words: [String]) -> Bool { first(in: words) != nil }
}
