/// "I don't want to …", "not looking for a …", "I'd rather not …", "no need to …".
enum Volition {
  static func rejection(at index: Int, _ words: UtteranceWords) -> Rejection? {
    negatedWish(at: index, words) ?? negatedPlan(at: index, words) ?? preference(at: index, words)
      ?? needlessness(at: index, words)
  }

  // MARK: "I don't want to …"

  /// "Don't want", "wouldn't like", "never asked", "not trying": the negator stands at `index`.
  private static func negatedWish(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard let negator = negator(at: index, words) else { return nil }
    let subject = subjectStart(before: index, words)
    guard let subject else { return nil }
    var verb = negator.end
    while NegationLexicon.adverbs.contains(words[verb]) { verb += 1 }
    verb = pastReport(at: verb, words)
    guard NegationLexicon.volitions.contains(words[verb]) else { return nil }
    if NegationLexicon.linkedVolitions.contains(words[verb]),
      !["to", "for", "in", "about", "on", "of", "after"].contains(words[verb + 1]),
      !asksQuestion(at: verb, words), !meansThing(at: verb, words)
    {
      return nil
    }
    let isPast = negator.isPast || ["wanted", "asked", "meant"].contains(words[verb])
    // "What if I don't want …", "the tent I don't want".
    let isSupposed = NegationScope.isSupposed(subject, words)
    let isRelative = !NegationScope.isClauseStart(subject, words)
    var rejection = complement(
      at: verb + 1,
      from: isSupposed
        ? NegationScope.supposition(before: subject, words)
        : NegationScope.lead(to: subject, words),
      isDoubtful: isPast || isRelative || isSupposed,
      words
    )
    rejection?.isDenial = isPast && !isRelative && !isSupposed && words[verb + 1] == "to"
    return rejection
  }

  /// "(I'm not) asking how long it takes".
  private static func asksQuestion(at verb: Int, _ words: UtteranceWords) -> Bool {
    ["asking", "ask", "asked"].contains(words[verb])
      && (UtteranceLexicon.questionWords.contains(words[verb + 1])
        || ["if", "whether"].contains(words[verb + 1]))
  }

  /// "(I don't) mean a refund".
  private static func meansThing(at verb: Int, _ words: UtteranceWords) -> Bool {
    ["mean", "meant"].contains(words[verb]) && ["a", "an", "any"].contains(words[verb + 1])
  }

  /// The verb of wishing behind what only reports it: "I don't think I want to …", "I never said that I'd like to …"
  /// and "it's not that I want to …" say the same.
  private static func pastReport(at index: Int, _ words: UtteranceWords) -> Int {
    var verb = index
    let isReport = NegationLexicon.reports.contains(words[verb])
    if isReport { verb += 1 }
    if isReport, words[verb] == "that" { verb += 1 }
    guard isReport || words[verb - 1] == "that", words.mark(before: verb) == .none,
      UtteranceLexicon.firstPerson.contains(words[verb])
    else { return index }
    verb += 1
    while UtteranceLexicon.beforeWish.contains(words[verb]),
      !NegationLexicon.volitions.contains(words[verb])
    {
      verb += 1
    }
    return verb
  }

  /// The words of the negation that starts at `index`.
  private static func negator(
    at index: Int,
    _ words: UtteranceWords
  ) -> (end: Int, isPast: Bool)? {
    switch words[index] {
    case "don't", "dont", "wouldn't", "wouldnt": return (index + 1, false)
    case "didn't", "didnt", "wasn't", "wasnt": return (index + 1, true)
    case "do", "would", "did", "was":
      guard words[index + 1] == "not" else { return nil }
      return (index + 2, ["did", "was"].contains(words[index]))
    case "not", "never": return (index + 1, words[index] == "never")
    default: return nil
    }
  }

  /// Where the subject of the verb at `index` starts, if that is the customer; the verb itself where nobody is
  /// named.
  private static func subjectStart(before index: Int, _ words: UtteranceWords) -> Int? {
    var place = index
    while words.mark(before: place) == .none,
      [
        "really", "actually", "honestly", "just", "still", "also", "certainly", "definitely", "am",
        "are", "was", "do", "would", "simply",
      ].contains(words[place - 1])
    {
      place -= 1
    }
    if words.mark(before: place) != .none { return place }
    if UtteranceLexicon.firstPerson.contains(words[place - 1]) { return place - 1 }
    // "You don't need to refund me" lets the agent off.
    if words[place - 1] == "you", ["need", "have"].contains(words[index + 1]) { return place - 1 }
    // "It's not that I want to …" and "and don't want to …".
    let isJoined = ["and", "but", "so", "please", "no", "hi", "hello", "as", "just", "it's", "its"]
      .contains(words[place - 1])
    return isJoined ? place : nil
  }

  // MARK: "I'm not going to …"

  /// "Will not return it", "I'm not cancelling": what somebody does not set out to do.
  private static func negatedPlan(at index: Int, _ words: UtteranceWords) -> Rejection? {
    var verb = index + 1
    switch words[index] {
    case "won't", "wont", "shan't": break
    case "will" where words[index + 1] == "not": verb += 1
    case "not" where words[index + 1].hasSuffix("ing"):
      guard ["i'm", "im", "am", "we're", "are"].contains(words[index - 1]) else { return nil }
    default: return nil
    }
    guard let subject = subjectStart(before: index, words),
      UtteranceLexicon.firstPerson.contains(words[subject]),
      NegationScope.isClauseStart(subject, words), !NegationScope.isSupposed(subject, words)
    else { return nil }
    while NegationLexicon.adverbs.contains(words[verb])
      || words[verb] == "be"
        && words[verb + 1]
          .hasSuffix("ing")
    {
      verb += 1
    }
    guard verb < words.count, !NegationLexicon.undergoing.contains(words[verb]) else { return nil }
    let isProgress = words[index] == "not"
    return rejection(
      from: NegationScope.lead(to: subject, words),
      scope: verb,
      isProgress ? .contrasting : .plain,
      words
    )
  }

  // MARK: "I'd rather not …"

  private static func preference(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard let length = words.length(ofAny: NegationLexicon.preferences, at: index) else {
      return nil
    }
    let subject = subjectStart(before: index, words) ?? index
    guard !NegationScope.isSupposed(subject, words), index + length < words.count else {
      return nil
    }
    return rejection(
      from: NegationScope.lead(to: subject, words),
      scope: index + length,
      .plain,
      words
    )
  }

  /// "No need to …", "there is no need for …", "I have no wish to …".
  private static func needlessness(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard words[index] == "no", NegationLexicon.wishNouns.contains(words[index + 1]),
      ["to", "for", "of", "in"].contains(words[index + 2]), index + 3 < words.count
    else { return nil }
    var start = index
    while words.mark(before: start) == .none,
      ["there", "there's", "theres", "is", "i", "i've", "have", "got", "we", "really"].contains(
        words[start - 1]
      )
    {
      start -= 1
    }
    return rejection(
      from: NegationScope.lead(to: start, words),
      scope: index + 3,
      .plain,
      words
    )
  }

  // MARK: What is not wanted

  /// What follows the verb of wishing: a deed ("to cancel"), a thing, or somebody else's deed ("you to …").
  private static func complement(
    at index: Int,
    from start: Int,
    isDoubtful: Bool,
    _ words: UtteranceWords
  ) -> Rejection? {
    guard words.mark(before: index) == .none, index < words.count else { return nil }
    var scope = index
    var isDeed = false
    if ["to", "for", "in", "about", "after", "on", "of"].contains(words[scope]) {
      isDeed = words[scope] == "to"
      scope += 1
    } else if words[scope] == "you", words[scope + 1] == "to" {
      isDeed = true
      scope += 2
    } else if ["wanna", "gonna"].contains(words[scope - 1]) || words[scope].hasSuffix("ing") {
      isDeed = true
    } else if ["you", "others", "anyone", "anybody", "people"].contains(words[scope]) {
      return nil
    }
    guard scope < words.count else { return nil }
    let end = NegationScope.end(of: scope, words)
    if !isDeed, hasEnded(scope..<end, words) { return nil }
    let isPlain = !isDoubtful && (isDeed ? isOwnDeed(scope, words) : isAnyThing(scope, words))
    return rejection(from: start, scope: scope, isPlain ? .plain : .contrasting, words)
  }

  /// What somebody does, not what happens to them: "to be charged", "to wait", "to receive e-mails".
  private static func isOwnDeed(_ index: Int, _ words: UtteranceWords) -> Bool {
    var verb = index
    while NegationLexicon.adverbs.contains(words[verb]) { verb += 1 }
    return !NegationLexicon.undergoing.contains(words[verb])
  }

  /// "A refund", "any help", "refunds", not "the tent", "my order", "it": one does not ask for what one has.
  private static func isAnyThing(_ index: Int, _ words: UtteranceWords) -> Bool {
    !NegationLexicon.definites.contains(words[index])
  }

  /// "I don't want it any more": a wish to get rid of something.
  private static func hasEnded(_ scope: Range<Int>, _ words: UtteranceWords) -> Bool {
    scope.contains { place in
      ["anymore", "longer", "anylonger"].contains(words[place])
        || (words[place] == "any" && words[place + 1] == "more" && place + 2 >= scope.upperBound)
    }
  }

  private static func rejection(
    from start: Int,
    scope: Int,
    _ strength: Rejection.Strength,
    _ words: UtteranceWords
  ) -> Rejection {
    let end = NegationScope.end(of: scope, words)
    return Rejection(range: start..<end, scope: scope..<end, strength: strength)
  }
}
