/// "Please don't cancel it": what the agent is told not to do.
enum Prohibition {
  static func rejection(at index: Int, _ words: UtteranceWords) -> Rejection? {
    var verb = index
    switch words[index] {
    case "don't", "dont", "never": verb += 1
    case "do" where words[index + 1] == "not": verb += 2
    case "not" where words[index + 1] == "to": return orderedNotTo(index, words)
    default: return nil
    }
    let start = NegationScope.lead(to: index, words)
    guard isOrder(at: start, words), verb < words.count, words.mark(before: verb) == .none else {
      return nil
    }
    while NegationLexicon.adverbs.contains(words[verb]) { verb += 1 }
    guard verb < words.count, !NegationLexicon.states.contains(words[verb]),
      !UtteranceLexicon.subjects.contains(words[verb]), !words[verb].hasSuffix("ed")
    else { return nil }
    let end = NegationScope.end(of: verb, words)
    if isAtLast(verb..<end, words) { return nil }
    return Rejection(range: start..<end, scope: verb..<end, strength: .plain, isOrder: true)
  }

  /// An order has no subject: it begins its clause, or follows a joint.
  private static func isOrder(at index: Int, _ words: UtteranceWords) -> Bool {
    words.mark(before: index) != .none || ["and", "but", "so"].contains(words[index])
  }

  /// "I asked you not to cancel it", "please make sure not to …".
  private static func orderedNotTo(_ index: Int, _ words: UtteranceWords) -> Rejection? {
    guard ["sure", "careful", "you", "please"].contains(words[index - 1]),
      index + 2 < words.count
    else { return nil }
    let end = NegationScope.end(of: index + 2, words)
    return Rejection(range: index..<end, scope: index + 2..<end, strength: .contrasting)
  }

  /// "Don't send me e-mails any more" asks for something: that it ends.
  private static func isAtLast(_ scope: Range<Int>, _ words: UtteranceWords) -> Bool {
    scope.contains { place in
      ["anymore", "again"].contains(words[place])
        || (words[place] == "any" && words[place + 1] == "more")
    }
  }
}
