/// Parts a message into clauses, and tells what they set out to do, by the words of a lexicon.
struct LexiconClauses {
  let words: UtteranceWords
  let lexicon: RequestLexicon

  /// The clauses, in order; together they are all the words.
  var clauses: [Clause] {
    var result: [Clause] = []
    var (start, joint) = (0, Clause.Joint.start)
    for index in 1..<max(words.count, 1) {
      guard let next = self.joint(before: index, since: start) else { continue }
      result.append(Clause(range: start..<index, joint: joint, form: form(of: start..<index)))
      (start, joint) = (index, next)
    }
    if words.count > 0 {
      let last = start..<words.count
      result.append(Clause(range: last, joint: joint, form: form(of: last)))
    }
    return result
  }

  private func joint(before index: Int, since start: Int) -> Clause.Joint? {
    let first = past(lexicon.joints, index)
    let mark = words.mark(before: index)
    if mark != .none, lexicon.additions.contains(words[first]) { return .addition }
    if mark == .sentence { return .sentence }
    let isJoined = mark == .comma || lexicon.joints.contains(words[index])
    return isJoined && opens(past(lexicon.turns, first)) ? .coordination : nil
  }

  /// Whether a question or a wish of its own begins at `index`. What a question word opens with its verb at the end is
  /// part of the clause before: "(sagen Sie mir,) wo mein Paket ist".
  private func opens(_ index: Int) -> Bool {
    let (word, next) = (words[index], words[index + 1])
    if lexicon.questionWords.contains(word) {
      return !lexicon.determiners.contains(next) && !lexicon.subjects.contains(next)
    }
    if lexicon.courtesies.contains(word) || lexicon.askingVerbs.contains(word) {
      return index + 1 < words.count
    }
    return isWish(word, next)
  }

  private func isWish(_ word: String, _ next: String) -> Bool {
    lexicon.subjects.contains(word) && lexicon.wishes.contains(next)
      || lexicon.wishes.contains(word) && lexicon.subjects.contains(next)
  }

  private func past(_ set: Set<String>, _ index: Int) -> Int {
    var next = index
    while set.contains(words[next]) { next += 1 }
    return next
  }

  /// What the words of `range` set out to do.
  func form(of range: Range<Int>) -> Clause.Form {
    let openers = range.prefix { index in
      lexicon.openers.contains(words[index]) || lexicon.joints.contains(words[index])
        || lexicon.turns.contains(words[index]) || lexicon.additions.contains(words[index])
    }
    let start = range.lowerBound + openers.count
    guard start < range.upperBound else { return .statement }
    let word = words[start]
    if lexicon.questionWords.contains(word) || lexicon.askingVerbs.contains(word) {
      return .question
    }
    let isCourteous = openers.contains { lexicon.courtesies.contains(words[$0]) }
    if isWish(word, words[start + 1]) || lexicon.wishes.contains(word) || isCourteous {
      return .wish
    }
    if words.isQuestion(endingAt: range.upperBound) { return .question }
    return lexicon.statementOpeners.contains(word) ? .statement : .fragment
  }
}
