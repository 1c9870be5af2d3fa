/// Tells questions, wishes and orders from sentences that only tell something.
enum RequestForm {
  /// What the words of `range` set out to do.
  static func form(of range: Range<Int>, in words: UtteranceWords) -> Clause.Form {
    if let lexicon = words.lexicon {
      return LexiconClauses(words: words, lexicon: lexicon).form(of: range)
    }
    var start = range.lowerBound
    var isCourteous = false
    while start < range.upperBound, UtteranceLexicon.openers.contains(words[start]) {
      isCourteous = isCourteous || UtteranceLexicon.courtesies.contains(words[start])
      start += 1
    }
    if start == range.upperBound { return .statement }
    if isQuestion(at: start, words) { return .question }
    if isWish(at: start, words) { return .wish }
    // "Because I was charged?" tells, whatever its mark.
    if UtteranceLexicon.tellers.contains(words[start])
      || UtteranceLexicon.prepositions.contains(words[start])
    {
      return .statement
    }
    if words.isQuestion(endingAt: range.upperBound) { return .question }
    return isCourteous ? .wish : .fragment
  }

  /// Whether a question or a wish of its own begins at `index`, as far as its first words tell.
  static func opens(at index: Int, _ words: UtteranceWords) -> Bool {
    var start = index
    while ["also", "just", "then", "now"].contains(words[start]) { start += 1 }
    if UtteranceLexicon.courtesies.contains(words[start]) { return start + 1 < words.count }
    // "And is late", "but was informed" go on with the subject before.
    if UtteranceLexicon.askingVerbs.contains(words[start]) {
      return UtteranceLexicon.subjects.contains(words[start + 1])
    }
    // "Cancel it and send me the money" is one wish; "and tell me when" is another.
    if UtteranceLexicon.tellingVerbs.contains(words[start]),
      !["tell", "let", "show", "explain", "help", "remind"].contains(words[start])
    {
      return false
    }
    return isQuestion(at: start, words) || isWish(at: start, words)
  }

  /// Whether a question begins at `index`: "where is …", "can I …", "don't you …"; not "when it comes".
  static func isQuestion(at index: Int, _ words: UtteranceWords) -> Bool {
    let (word, next) = (words[index], words[index + 1])
    if UtteranceLexicon.closedQuestionWords.contains(word) { return true }
    if word == "how" { return !UtteranceLexicon.subjects.contains(next) }
    if UtteranceLexicon.questionWords.contains(word) {
      return isVerb(next) || ["about", "if", "else"].contains(next)
        || (["what", "which"].contains(word) && isVerb(words[index + 2]))
    }
    if word == "am" { return next == "i" }
    if UtteranceLexicon.askingVerbs.contains(word) { return true }
    if word == "any" { return ["chance", "news", "idea", "update", "way"].contains(next) }
    return UtteranceLexicon.turningVerbs.contains(word) && UtteranceLexicon.subjects.contains(next)
      && !(["have", "do", "don't", "dont"].contains(word) && !isPronoun(next))
  }

  private static func isVerb(_ word: String) -> Bool {
    UtteranceLexicon.askingVerbs.contains(word) || UtteranceLexicon.turningVerbs.contains(word)
  }

  private static func isPronoun(_ word: String) -> Bool {
    ["i", "you", "we", "they", "u", "it", "he", "she"].contains(word)
  }

  /// Whether a wish begins at `index`: "I want …", "I'd just like …", "tell me …".
  private static func isWish(at index: Int, _ words: UtteranceWords) -> Bool {
    let word = words[index]
    if UtteranceLexicon.tellingVerbs.contains(word) {
      return ["me", "us"].contains(words[index + 1])
    }
    if ["need", "want", "looking", "wanna", "would", "trying", "wondering"].contains(word) {
      return words.mark(before: index + 1) == .none && !isPronoun(words[index + 1])
    }
    guard UtteranceLexicon.firstPerson.contains(word) else { return false }
    for next in (index + 1)..<(index + 5) {
      if ["like", "love", "prefer"].contains(words[next]) {
        return word.hasSuffix("'d") || (index..<next).contains { words[$0] == "would" }
      }
      if UtteranceLexicon.wishes.contains(words[next]) { return true }
      if words[next] == "have", words[next + 1] == "to" { return true }
      guard UtteranceLexicon.beforeWish.contains(words[next]) else { return false }
    }
    return false
  }
}
