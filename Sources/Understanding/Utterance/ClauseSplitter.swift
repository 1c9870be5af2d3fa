/// Parts a message into clauses: at the ends of sentences, where something more is announced, and where "and"
/// or a comma is followed by a question or a wish of its own.
///
/// It parts too seldom rather than too often: "return my tent and get a refund" stays in one piece.
enum ClauseSplitter {
  /// The clauses of `words`, in order; together they are all the words.
  static func clauses(of words: UtteranceWords) -> [Clause] {
    if let lexicon = words.lexicon {
      return LexiconClauses(words: words, lexicon: lexicon).clauses
    }
    var result: [Clause] = []
    var start = 0
    var joint = Clause.Joint.start
    for index in 1..<max(words.count, 1) {
      guard let next = self.joint(before: index, words) else { continue }
      // "Also, can I …": what is announced belongs to its announcement.
      if next == .coordination, isAnnouncement(start..<index, words) { continue }
      result.append(clause(start..<index, joint, words))
      (start, joint) = (index, next)
    }
    if words.count > 0 { result.append(clause(start..<words.count, joint, words)) }
    return result
  }

  /// The places in `range` where "and" or "then" joins two verbs: "cancel my order | and change my address". They part
  /// nothing by themselves.
  static func weakJoints(in range: Range<Int>, _ words: UtteranceWords) -> [Int] {
    range.dropFirst(2).dropLast().filter { ["and", "&", "then"].contains(words[$0]) }
  }

  /// The place in `range` where a deed follows that has a value of its own, as the one before it has: "track A-10040 |,
  /// then cancel A-10050". In "cancel A-10040 and A-10050" there is but one deed.
  static func jointOfDeeds(in range: Range<Int>, _ words: UtteranceWords) -> Int? {
    var deeds = 0
    var isValued = false
    for place in range {
      let isJoint =
        UtteranceLexicon.joints.contains(words[place])
        || place > range.lowerBound && words.mark(before: place) != .none
      if isJoint, deeds > 0, isValued, isDeedWithValue(pastJoints(place, words), range, words) {
        return place
      }
      if words.isValue(place) { isValued = true } else if words.isTopical(place) { deeds += 1 }
    }
    return nil
  }

  /// Whether words that say something, and then a value, follow from `start` on.
  private static func isDeedWithValue(
    _ start: Int,
    _ range: Range<Int>,
    _ words: UtteranceWords
  ) -> Bool {
    guard let value = (start..<max(start, range.upperBound)).first(where: words.isValue) else {
      return false
    }
    return (start..<value).contains(where: words.isTopical)
  }

  private static func clause(
    _ range: Range<Int>,
    _ joint: Clause.Joint,
    _ words: UtteranceWords
  ) -> Clause {
    // "I also want to know …" announces something more in mid-sentence.
    let announces =
      joint == .sentence && range.prefix(4).contains { ["also", "another"].contains(words[$0]) }
    return Clause(
      range: range,
      joint: announces ? .addition : joint,
      form: RequestForm.form(of: range, in: words)
    )
  }

  private static func joint(before index: Int, _ words: UtteranceWords) -> Clause.Joint? {
    let mark = words.mark(before: index)
    if mark != .none, let length = words.length(ofAny: UtteranceLexicon.additions, at: index) {
      // "Also" before a mere noun lists things: "a tent, also pegs".
      let isAnnouncing = mark == .sentence || begins(index + length, words)
      return isAnnouncing ? .addition : nil
    }
    switch mark {
    case .sentence: return .sentence
    case .comma: return RequestForm.opens(at: pastJoints(index, words), words) ? .coordination : nil
    case .none: return jointInRunningText(before: index, words)
    }
  }

  private static func jointInRunningText(
    before index: Int,
    _ words: UtteranceWords
  ) -> Clause.Joint? {
    if words.length(ofAny: UtteranceLexicon.inlineAdditions, at: index) != nil { return .addition }
    if words[index] == "also", !UtteranceLexicon.joints.contains(words[index - 1]),
      !UtteranceLexicon.firstPerson.contains(words[index - 1])
    {
      return RequestForm.opens(at: index + 1, words) ? .addition : nil
    }
    guard UtteranceLexicon.joints.contains(words[index]) else { return nil }
    return RequestForm.opens(at: pastJoints(index, words), words) ? .coordination : nil
  }

  private static func isAnnouncement(_ range: Range<Int>, _ words: UtteranceWords) -> Bool {
    words.length(ofAny: UtteranceLexicon.additions, at: range.lowerBound) == range.count
  }

  /// Whether a request, or a verb that starts one, begins at `index`.
  private static func begins(_ index: Int, _ words: UtteranceWords) -> Bool {
    index < words.count
      && (RequestForm.opens(at: index, words) || !UtteranceLexicon.tellers.contains(words[index]))
  }

  /// The first word from `index` on that joins nothing.
  static func pastJoints(_ index: Int, _ words: UtteranceWords) -> Int {
    var next = index
    while UtteranceLexicon.joints.contains(words[next]) { next += 1 }
    return next
  }
}
