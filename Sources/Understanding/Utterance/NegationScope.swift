/// Finds what a customer says they do not want, and how far that reaches.
///
/// Only wishing and intending can be rejected. A negation of anything else, "I can't log in", "it hasn't arrived",
/// belongs to the request, and so does one in a question: "don't you ship to Spain?". All of it rests on function
/// words; no word of any trade is looked at.
enum NegationScope {
  /// The rejections in `words`, in order; they never overlap.
  static func rejections(in words: UtteranceWords) -> [Rejection] {
    if let lexicon = words.lexicon {
      return ClauseNegation(words: words, lexicon: lexicon).rejections
    }
    var result: [Rejection] = []
    var index = 0
    while index < words.count {
      let found = rejection(at: index, words)
      if let found, found.range.lowerBound >= result.last?.range.upperBound ?? 0 {
        result.append(found)
      }
      index = max(index + 1, found?.range.upperBound ?? 0)
    }
    return result
  }

  private static func rejection(at index: Int, _ words: UtteranceWords) -> Rejection? {
    guard NegationLexicon.triggers.contains(words[index]) else { return nil }
    return Volition.rejection(at: index, words) ?? Prohibition.rejection(at: index, words)
      ?? Dismissal.rejection(at: index, words) ?? Contrast.rejection(at: index, words)
  }

  // MARK: How far a rejection reaches

  /// The end of what is rejected from word `start` on: the clause's end, a word of contrast, or another subject.
  static func end(of start: Int, _ words: UtteranceWords) -> Int {
    var index = start
    while index < words.count {
      if index > start {
        switch words.mark(before: index) {
        case .sentence: return index
        case .comma: if !continuesList(at: index, words) { return index }
        case .none: break
        }
        if isEnd(index, after: start, words) { return index }
      }
      index += 1
    }
    return index
  }

  private static func isEnd(_ index: Int, after start: Int, _ words: UtteranceWords) -> Bool {
    let word = words[index]
    if NegationLexicon.turns.contains(word) { return true }
    if word == "just" || word == "only" { return index > start + 1 }
    if word == "and" || word == "so" || word == "because" {
      // "Because I like it" is a reason, and part of what is rejected.
      let isOrder =
        UtteranceLexicon.tellingVerbs.contains(words[index + 1])
        && ["me", "us"].contains(words[index + 2])
      let isNextRejection = ["don't", "dont", "do", "never", "not"].contains(words[index + 1])
      return word != "because"
        && (isOrder || isNextRejection || RequestForm.opens(at: index + 1, words))
    }
    // Without any punctuation, the next wish or question begins by itself.
    guard words.mark(before: index) == .none else { return false }
    if ["i", "i'd", "i'm", "we", "please"].contains(word) {
      return RequestForm.opens(at: index, words)
        && !NegationLexicon.links.contains(words[index - 1])
    }
    let isAsking = UtteranceLexicon.questionWords.contains(word) || word == "can" || word == "could"
    return isAsking && RequestForm.isQuestion(at: index, words)
      && !NegationLexicon.links.contains(words[index - 1])
  }

  /// Whether a comma goes on with a list, "cancel, return or exchange it", rather than to another clause.
  private static func continuesList(at index: Int, _ words: UtteranceWords) -> Bool {
    if NegationLexicon.turns.contains(words[index]) || words[index] == "just"
      || words[index] == "only" || UtteranceLexicon.tellers.contains(words[index])
      || RequestForm.opens(at: index, words)
    {
      return false
    }
    var next = index
    while next < words.count, next == index || words.mark(before: next) == .none {
      if words[next] == "or" || words[next] == "nor" { return true }
      next += 1
    }
    return false
  }

  // MARK: What surrounds it

  /// Whether a clause's own words begin at `index`: behind punctuation, a joint or a courtesy. What follows a noun
  /// directly is most often a relative clause: "the tent I don't want".
  static func isClauseStart(_ index: Int, _ words: UtteranceWords) -> Bool {
    var start = index
    while words.mark(before: start) == .none, NegationLexicon.lead.contains(words[start - 1]) {
      start -= 1
    }
    return words.mark(before: start) != .none
      || NegationLexicon.clauseOpeners.contains(words[start - 1])
  }

  /// Whether "if", "what if", "unless" or "why" makes a mere supposition of the clause that begins at `index`.
  static func isSupposed(_ index: Int, _ words: UtteranceWords) -> Bool {
    (max(0, index - 2)..<max(0, index)).contains { place in
      NegationLexicon.suppositions.contains(words[place])
        && (place + 1...index).allSatisfy { words.mark(before: $0) == .none || $0 == place }
    }
  }

  /// Where the supposition begins that leads to `index`: "what if", "unless".
  static func supposition(before index: Int, _ words: UtteranceWords) -> Int {
    var start = index
    while start > 0, words.mark(before: start) == .none,
      NegationLexicon.suppositions.contains(words[start - 1])
        || NegationLexicon.lead.contains(words[start - 1])
    {
      start -= 1
    }
    return start
  }

  /// Where the words begin that lead to `index` within its clause: "actually no, please".
  static func lead(to index: Int, _ words: UtteranceWords) -> Int {
    var start = index
    while start > 0, words.mark(before: start) == .none,
      NegationLexicon.lead.contains(words[start - 1])
    {
      start -= 1
    }
    return start
  }
}
