import Conversation
import TextAnalysis

/// Finds the values of a closed list by their synonyms, word by word, in one walk a position.
struct ValueTrie: EntityReader {
  private struct Node {
    var next: [String: Int] = [:]
    var canonical: String?
  }

  private var nodes = [Node()]

  init(_ values: [EntityValue]) {
    for value in values {
      for synonym in [value.canonical] + value.synonyms { insert(synonym, value.canonical) }
    }
  }

  /// The first value that claims a synonym keeps it.
  private mutating func insert(_ synonym: String, _ canonical: String) {
    let words = Tokenizer.tokens(of: TextNormalizer.normalized(synonym)).map {
      Self.folded($0.text)
    }
    guard !words.isEmpty else { return }
    var node = 0
    for word in words {
      if let next = nodes[node].next[word] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[word] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].canonical = nodes[node].canonical ?? canonical
  }

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let words = text.tokens.map { Self.folded($0.text) }
    var result: [FoundValue] = []
    var first = 0
    while first < words.count {
      if let (end, canonical) = longest(words, from: first, text) {
        result.append(
          FoundValue(
            range: text.range(first, end),
            value: .text(canonical),
            rule: "synonym of \(canonical)"
          )
        )
        first = end
      } else {
        first += 1
      }
    }
    return result
  }

  private func longest(_ words: [String], from first: Int, _ text: EntityText) -> (Int, String)? {
    var node = 0
    var index = first
    var best: (Int, String)?
    while index < words.count, index == first || text.follows(index),
      let next = nodes[node].next[words[index]]
    {
      node = next
      index += 1
      if let canonical = nodes[node].canonical { best = (index, canonical) }
    }
    return best
  }

  /// A word without the ending of a plural, so that "boots" finds "boot" and the other way round.
  private static func folded(_ word: String) -> String {
    var word = word
    if word.hasSuffix("'s") { word.removeLast(2) }
    guard word.utf8.count >= 4, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    let sibilants = ["xes", "ches", "shes", "sses", "zes"]
    word.removeLast(sibilants.contains { word.hasSuffix($0) } ? 2 : 1)
    return word
  }
}
