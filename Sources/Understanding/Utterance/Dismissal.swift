/// "Never mind the refund", "it's not about my order", "I already cancelled": what is not the point.
enum Dismissal {
  static func rejection(at index: Int, _ words: UtteranceWords) -> Rejection? {
    setAside(at: index, words) ?? notAbout(at: index, words) ?? notTheWish(at: index, words)
      ?? knownOrDone(at: index, words)
  }

  /// "Never mind the refund", "forget about cancelling"; "never mind" alone is an act of its own.
  private static func setAside(at index: Int, _ words: UtteranceWords) -> Rejection? {
    let start = NegationScope.lead(to: index, words)
    guard words.mark(before: start) != .none || words[start - 1] == "and",
      let length = words.length(ofAny: NegationLexicon.dismissals, at: index)
    else { return nil }
    var scope = index + length
    guard words.mark(before: scope) == .none else { return nil }
    if words[scope] == "about" { scope += 1 }
    guard scope < words.count, words.mark(before: scope) == .none,
      words[scope - 1] == "about" || NegationLexicon.determiners.contains(words[scope]),
      !["it", "that", "this"].contains(words[scope])
        || words.mark(before: scope + 1) == .none && words[scope + 1] != "i"
    else { return nil }
    // A thing is set aside, so a verb behind "and" is another matter: "forget the refund and cancel my order".
    let reach = NegationScope.end(of: scope, words)
    let joint = (scope..<reach).first { place in
      words[place] == "and" && !NegationLexicon.determiners.contains(words[place + 1])
    }
    let end = joint ?? reach
    // "Forget my order" may well be an order to the agent.
    return Rejection(
      range: start..<end,
      scope: scope..<end,
      strength: .plain,
      isSetAside: ["never", "nevermind"].contains(words[index])
    )
  }

  /// "It's not about my order", "this has nothing to do with the refund".
  private static func notAbout(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard let length = words.length(ofAny: NegationLexicon.offTopic, at: index) else { return nil }
    let scope = index + length
    guard scope < words.count, words.mark(before: scope) == .none else { return nil }
    let start = clauseStart(before: index, words)
    guard start..<index ~= start || start == index, index - start <= 5 else { return nil }
    let end = NegationScope.end(of: scope, words)
    return Rejection(range: start..<end, scope: scope..<end, strength: .plain)
  }

  /// "A refund is not what I want": what is rejected stands before.
  private static func notTheWish(at index: Int, _ words: UtteranceWords) -> Rejection? {
    var next = index + 1
    switch words[index] {
    case "isn't", "isnt", "wasn't", "wasnt", "not": break
    default: return nil
    }
    guard words[next] == "what" || words[next] == "the", words[next] == "what" else { return nil }
    next += 1
    guard ["i", "we", "i'm"].contains(words[next]) else { return nil }
    var start = index
    if words[index] == "not", ["is", "was", "are", "that's", "it's"].contains(words[index - 1]) {
      start -= 1
    }
    let scopeEnd = start
    start = clauseStart(before: start, words)
    let pronouns: Set<String> = ["that", "this", "it", "which"]
    guard start < scopeEnd, scopeEnd - start > 1 || !pronouns.contains(words[start]) else {
      return nil
    }
    return Rejection(
      range: start..<NegationScope.end(of: next, words),
      scope: start..<scopeEnd,
      strength: .plain
    )
  }

  /// "I already paid, …", "I know how to cancel, …".
  private static func knownOrDone(at index: Int, _ words: UtteranceWords) -> Rejection? {
    let isDone = words[index] == "already" || words[index] == "know"
    guard isDone else { return nil }
    var start = index
    if words[start - 1] == "have" { start -= 1 }
    guard ["i", "i've", "ive", "we", "we've"].contains(words[start - 1]),
      NegationScope.isClauseStart(start - 1, words)
    else { return nil }
    if words[index] == "know",
      !["how", "that", "about", "where", "what"].contains(words[index + 1])
    {
      return nil
    }
    let scope = index + 1
    guard scope < words.count, words.mark(before: scope) == .none else { return nil }
    let end = NegationScope.end(of: scope, words)
    return Rejection(
      range: NegationScope.lead(to: start - 1, words)..<end,
      scope: scope..<end,
      strength: .contrasting
    )
  }

  private static func clauseStart(before index: Int, _ words: UtteranceWords) -> Int {
    var start = index
    while start > 0, words.mark(before: start) == .none,
      !["and", "but", "so", "because", "as", "no"].contains(words[start - 1])
    {
      start -= 1
    }
    return start
  }
}
