import Conversation

/// Recognises "I don't have my order number", "I lost the confirmation e-mail": what was asked for
/// is not there.
enum LackingThing {
  static func phrase(in words: ActWords, at index: Int) -> ActPhrase? {
    guard let start = endOfVerb(words, index), let end = endOfThing(words, start) else {
      return nil
    }
    return ActPhrase(act: .lack, range: index..<end, isStrong: true)
  }

  private static let verbs: [[String]] = [
    ["don't", "have"], ["do", "not", "have"], ["dont", "have"], ["haven't", "got"],
    ["have", "not", "got"], ["can't", "find"],
    ["cannot", "find"], ["cant", "find"], ["don't", "know"], ["do", "not", "know"],
    ["dont", "know"],
    ["don't", "remember"], ["dont", "remember"], ["can't", "remember"], ["lost"], ["forgot"],
    ["no", "longer", "have"], ["don't", "recall"], ["forgotten"], ["not", "sure", "about"],
    ["have", "no"], ["got", "no"], ["without"],
  ]

  /// Behind the verb and an "I" before it.
  private static func endOfVerb(_ words: ActWords, _ index: Int) -> Int? {
    let start = ["i", "i've", "we"].contains(words[index]) ? index + 1 : index
    let verb = verbs.first { verb in
      verb.indices.allSatisfy { words[start + $0] == verb[$0] }
    }
    return verb.map { start + $0.count }
  }

  /// Behind "my order number", "the confirmation e-mail any more"; nil for things that nobody asks
  /// for by number.
  private static func endOfThing(_ words: ActWords, _ start: Int) -> Int? {
    for next in start..<(start + 5) {
      let word = words[next]
      if things.contains(word) {
        return endOfTail(words, next + 1)
      }
      guard leading.contains(word) else { return nil }
    }
    return nil
  }

  private static func endOfTail(_ words: ActWords, _ start: Int) -> Int {
    var end = start
    while tail.contains(words[end]) { end += 1 }
    return end
  }

  /// What may stand before the thing.
  private static let leading: Set<String> = [
    "it", "that", "the", "my", "a", "an", "any", "this", "what", "order", "invoice", "member",
    "membership", "customer", "confirmation", "tracking", "account", "booking", "e", "of",
  ]

  /// Things that are asked for by number.
  private static let things: Set<String> = [
    "number", "numbers", "code", "id", "reference", "ref", "email", "mail", "no", "details",
  ]

  /// What may follow the thing.
  private static let tail: Set<String> = [
    "any", "more", "anymore", "handy", "with", "me", "to", "hand", "right", "now", "at", "the",
    "moment", "here", "sorry",
  ]
}
