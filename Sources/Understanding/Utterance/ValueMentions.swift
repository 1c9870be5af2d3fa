import Conversation
import TextAnalysis

/// How several values of one kind stand to each other: listed, corrected, or one of them denied.
struct ValueMentions {
  private let entities: [EntityMatch]
  private let words: UtteranceWords

  /// Reads `entities` as they stand in `words`.
  init(_ entities: [EntityMatch], in words: UtteranceWords) {
    self.entities = entities
    self.words = words
  }

  /// The values that are meant: not those taken back ("A-10042, sorry, A-10043") or denied ("A-10043, not A-10042").
  var meant: [EntityMatch] {
    let pairs = self.pairs
    if pairs.isEmpty { return entities }
    var withdrawn: [EntityMatch] = []
    for (first, second) in pairs {
      let between = self.between(first, second)
      if isDenied(second) {
        withdrawn.append(second)
      } else if isDenied(first) || isCorrection(between) {
        withdrawn.append(first)
      }
    }
    return entities.filter { !withdrawn.contains($0) }
  }

  /// Whether values of one kind are listed: "A-10042 and A-10077", "A-10042, A-10077".
  var isList: Bool {
    let pairs = self.pairs
    return !pairs.isEmpty
      && pairs.allSatisfy { first, second in
        let between = self.between(first, second)
        let joints = words.lexicon?.joints ?? ["and"]
        let isJoined =
          between.isEmpty
          || between.contains { ["&", "plus"].contains(words[$0]) || joints.contains(words[$0]) }
        return isJoined && between.count <= 5
          && between.allSatisfy { listWords.contains(words[$0]) }
      }
  }

  /// Neighbours of one kind with different values.
  private var pairs: [(EntityMatch, EntityMatch)] {
    var last: [EntityID: EntityMatch] = [:]
    var result: [(EntityMatch, EntityMatch)] = []
    for match in entities {
      if let before = last[match.entity], before.value != match.value {
        result.append((before, match))
      }
      last[match.entity] = match
    }
    return result
  }

  /// The words between two values.
  private func between(_ first: EntityMatch, _ second: EntityMatch) -> [Int] {
    words.tokens.indices.filter { index in
      words.tokens[index].range.lowerBound >= first.range.upperBound
        && words.tokens[index].range.upperBound <= second.range.lowerBound
    }
  }

  /// Whether "not", "instead of" or "rather than" stands right before a value.
  private func isDenied(_ match: EntityMatch) -> Bool {
    let start = words.tokens.firstIndex { $0.range.lowerBound >= match.range.lowerBound } ?? 0
    var index = start
    if let lexicon = words.lexicon {
      while lexicon.listWords.contains(words[index - 1]), !lexicon.joints.contains(words[index - 1])
      {
        index -= 1
      }
      return lexicon.negators.union(lexicon.preferring).contains(words[index - 1])
    }
    while ["order", "number", "the", "for", "my", "one", "in"].contains(words[index - 1]) {
      index -= 1
    }
    let (last, before) = (words[index - 1], words[index - 2])
    return last == "not" || (last == "of" && before == "instead")
      || (last == "than" && before == "rather")
  }

  private func isCorrection(_ between: [Int]) -> Bool {
    guard between.count <= 6 else { return false }
    let said = between.map { words[$0] }
    if let lexicon = words.lexicon { return said.contains(where: lexicon.corrections.contains) }
    return said.contains {
      ["sorry", "wait", "actually", "oops", "correction", "meant"].contains($0)
    }
      || said.first == "no" || zip(said, said.dropFirst()).contains { $0 == "i" && $1 == "mean" }
  }

  private var listWords: Set<String> { words.lexicon?.listWords ?? Self.listWords }

  private static let listWords: Set<String> = [
    "and", "&", "plus", "also", "order", "orders", "number", "numbers", "my", "the", "for", "then",
    "of", "with", "both", "other", "one", "as", "well", "in", "on", "about", "to",
  ]
}
