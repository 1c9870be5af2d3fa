/// Puts back what a clause leaves out because the rejected one before it has said it.
enum Ellipsis {
  /// The words at `kept` with the thing or the verb of what was rejected: "change it" after "don't cancel my order" is
  /// "change my order", "but my address" after "don't change my phone number" is "change my address". Nil where
  /// nothing is missing.
  static func completed(
    _ kept: [Int],
    after rejections: [Rejection],
    in message: MessageText
  ) -> String? {
    let words = message.words
    if let lexicon = words.lexicon {
      return LexiconEllipsis(message: message, lexicon: lexicon).completed(kept, after: rejections)
    }
    guard let rejection = rejections.first,
      let thing = thing(of: rejection.scope, words) ?? topic(of: rejection.scope, words)
    else { return nil }
    if let pronoun = kept.firstIndex(where: { isObject($0, words) }) {
      let before = Array(kept[..<pronoun])
      let after = Array(kept[(pronoun + 1)...])
      return [before, Array(thing), after].filter { !$0.isEmpty }.map(message.masked)
        .joined(separator: " ")
    }
    let told = kept.drop { NegationLexicon.turns.contains(words[$0]) || words[$0] == "just" }
    // "It was my brother" is a sentence, not a thing.
    guard let first = told.first, NegationLexicon.determiners.contains(words[first]),
      !FollowingVerb.begins(at: first + 1, words), thing.lowerBound > rejection.scope.lowerBound
    else { return nil }
    let verb = Array(rejection.scope.lowerBound..<thing.lowerBound)
    return [verb, Array(told)].map(message.masked).joined(separator: " ")
  }

  /// "My order" of "cancel my order".
  private static func thing(of scope: Range<Int>, _ words: UtteranceWords) -> Range<Int>? {
    let things: Set<String> = [
      "the", "my", "our", "a", "an", "this", "that", "any", "these", "those",
    ]
    guard let start = scope.first(where: { things.contains(words[$0]) }),
      start + 1 < scope.upperBound
    else { return nil }
    return start..<scope.upperBound
  }

  /// "Delivery" of "how long delivery takes".
  private static func topic(of scope: Range<Int>, _ words: UtteranceWords) -> Range<Int>? {
    guard UtteranceLexicon.questionWords.contains(words[scope.lowerBound]) else { return nil }
    let measured = scope.dropFirst().drop { place in
      !words.isTopical(place) || NegationLexicon.measures.contains(words[place])
    }
    return measured.first.map { $0..<$0 + 1 }
  }

  /// Whether word `index` stands for a thing named before: "change it", not "it is late".
  private static func isObject(_ index: Int, _ words: UtteranceWords) -> Bool {
    guard ["it", "them", "that", "this", "one"].contains(words[index]), index > 0,
      words.mark(before: index) == .none
    else { return false }
    return !FollowingVerb.begins(at: index + 1, words)
  }
}

/// What tells a subject from an object.
private enum FollowingVerb {
  static func begins(at index: Int, _ words: UtteranceWords) -> Bool {
    words.mark(before: index) == .none
      && (UtteranceLexicon.askingVerbs.contains(words[index])
        || UtteranceLexicon.turningVerbs.contains(words[index]))
  }
}
