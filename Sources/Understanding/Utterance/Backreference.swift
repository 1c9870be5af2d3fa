/// Puts what was named before in the place of "it".
enum Backreference {
  /// How many words behind "the" or "my" are taken for the name of a thing.
  private static let longestName = 2

  /// `places` with those of the thing that the words at `before` name in the place of "it": "how do I wash the tent"
  /// after "is the tent in stock". Nil where they point to nothing, or it is not clear to what.
  static func resolved(_ places: [Int], after before: [Int], _ words: UtteranceWords) -> [Int]? {
    let pronouns = places.indices.filter { UtteranceLexicon.pronouns.contains(words[places[$0]]) }
    guard let place = pronouns.first, pronouns.count == 1, standsForThing(places[place], words),
      let thing = thing(at: before, words)
    else { return nil }
    return Array(places[..<place]) + thing + Array(places[(place + 1)...])
  }

  /// "Wash it", not "do it", which stands for a deed, and not "what it costs to".
  private static func standsForThing(_ index: Int, _ words: UtteranceWords) -> Bool {
    ["it", "them"].contains(words[index])
      && !["do", "doing", "did", "done", "does", "about", "make"].contains(words[index - 1])
  }

  /// The thing that the words at `places` name: a value, or what stands behind "the" or "my".
  private static func thing(at places: [Int], _ words: UtteranceWords) -> [Int]? {
    let value = places.filter(words.isValue)
    if !value.isEmpty { return value }
    let names = ["the", "my", "our", "a", "an", "your"]
    guard let start = places.firstIndex(where: { names.contains(words[$0]) }) else { return nil }
    let name = places[(start + 1)...].prefix(longestName).prefix(while: words.isTopical)
    return name.isEmpty ? nil : [places[start]] + name
  }
}
