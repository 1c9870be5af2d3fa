import Conversation
import TextAnalysis

/// Finds the values of a closed list by their synonyms, word by word, in one walk a position.
///
/// Synonyms are found anywhere, in any case, with and without accents and inner punctuation. Where a
/// word is unknown, one that a slip or two lead to counts as well: a name of five letters may hold
/// one slip, one of nine letters two.
struct ValueReader: EntityReader {
  private struct Node: Sendable {
    var next: [Int: Int] = [:]
    var canonical: String?
    /// The synonym as it is listed, for the rule.
    var synonym = ""
    /// How many slips it may hold.
    var slips = 0
  }

  /// Where a walk has come.
  private struct Walk {
    var node = 0
    var end: Int
    var slips = 0
  }

  private var nodes = [Node()]
  private var places: [String: Int] = [:]
  private let near: NearWords
  private let listed: ListedWords

  init(_ values: [EntityValue], _ listed: ListedWords) {
    var words: [String] = []
    var nodes = [Node()]
    var places: [String: Int] = [:]
    for value in values {
      for synonym in [value.canonical] + value.synonyms {
        var node = 0
        let parts = FoldedWord.words(of: synonym)
        for word in parts {
          let place = places[word] ?? words.count
          if place == words.count {
            places[word] = place
            words.append(word)
          }
          if nodes[node].next[place] == nil {
            nodes[node].next[place] = nodes.count
            nodes.append(Node())
          }
          node = nodes[node].next[place] ?? 0
        }
        // The first value that claims a synonym keeps it.
        guard node > 0, nodes[node].canonical == nil else { continue }
        let letters = parts.reduce(0) { $0 + $1.utf8.count }
        nodes[node].canonical = value.canonical
        nodes[node].synonym = synonym.lowercased()
        nodes[node].slips = letters > NearWords.shortest ? NearWords.slips(in: letters) : 0
      }
    }
    self.nodes = nodes
    self.places = places
    self.listed = listed
    near = NearWords(words)
  }

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let candidates = text.tokens.indices.map { words(at: $0, text) }
    var result: [FoundValue] = []
    var first = 0
    while first < candidates.count {
      guard !candidates[first].isEmpty, let best = longest(candidates, from: first, text) else {
        first += 1
        continue
      }
      result.append(found(text, first, best))
      first = best.end
    }
    return result
  }

  private func found(_ text: EntityText, _ first: Int, _ walk: Walk) -> FoundValue {
    let node = nodes[walk.node]
    let canonical = node.canonical ?? ""
    return FoundValue(
      range: text.range(first, walk.end),
      value: .text(canonical),
      rule: walk.slips == 0 ? "synonym of \(canonical)" : "near \"\(node.synonym)\"",
      isNear: walk.slips > 0
    )
  }

  /// The words of the list that word `index` of a text is, or nearly is.
  private func words(at index: Int, _ text: EntityText) -> [(place: Int, slips: Int)] {
    let word = text.foldedWords[index]
    if let place = places[word] { return isInsideCode(text, index) ? [] : [(place, 0)] }
    let found = near.near(word)
    let isKnown = !found.isEmpty && (listed.contains(word) || CommonWords.contains(word))
    return isKnown || text.tokens[index].isPlaceholder ? [] : found
  }

  /// `basic_plan2`: words of a code or a name of a file.
  private func isInsideCode(_ text: EntityText, _ index: Int) -> Bool {
    let range = text.tokens[index].range
    let underscore = UInt8(ascii: "_")
    return (range.lowerBound > 0 && text.bytes[range.lowerBound - 1] == underscore)
      || (range.upperBound < text.bytes.count && text.bytes[range.upperBound] == underscore)
  }

  /// The longest name that starts with word `first`, of equally long ones that with the fewest
  /// slips, then the one listed first.
  private func longest(
    _ candidates: [[(place: Int, slips: Int)]],
    from first: Int,
    _ text: EntityText
  ) -> Walk? {
    var best: Walk?
    var open = [Walk(end: first)]
    while let walk = open.popLast() {
      let index = walk.end
      guard index < candidates.count, index == first || isJoined(text, index) else { continue }
      for (place, slips) in candidates[index].reversed() {
        guard let node = nodes[walk.node].next[place] else { continue }
        let step = Walk(node: node, end: index + 1, slips: walk.slips + slips)
        guard step.slips <= 2 else { continue }
        if nodes[node].canonical != nil, step.slips <= nodes[node].slips, isBetter(step, best) {
          best = step
        }
        open.append(step)
      }
    }
    return best
  }

  private func isBetter(_ walk: Walk, _ best: Walk?) -> Bool {
    guard let best else { return true }
    if walk.end != best.end { return walk.end > best.end }
    return (walk.slips, walk.node) < (best.slips, best.node)
  }

  /// Whether a name may go on with word `index`: behind spaces, a hyphen, a comma, a slash, or a
  /// point without a space.
  private func isJoined(_ text: EntityText, _ index: Int) -> Bool {
    if text.follows(index) { return true }
    let gap = text.gap(before: index)
    return gap.count == 1 && gap.allSatisfy { "/.&+".utf8.contains($0) }
  }
}
