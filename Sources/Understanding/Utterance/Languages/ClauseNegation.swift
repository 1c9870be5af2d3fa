/// Finds what a customer says they do not want, in a language whose words a lexicon gives.
///
/// The clause is the unit, since verbs and negations stand apart in it: "ich möchte die Bestellung nicht stornieren".
/// As in English only wishing, ordering and contrasting can reject; a negation in a clause that tells what is ("mein
/// Paket ist nicht da", "ich kann mich nicht anmelden") belongs to the request.
struct ClauseNegation {
  let words: UtteranceWords
  let lexicon: RequestLexicon

  /// The rejections, in order; they never overlap.
  var rejections: [Rejection] {
    let clauses = self.clauses
    var result: [Rejection] = []
    for (place, clause) in clauses.enumerated() {
      let isRejected = place > 0 && result.last?.range.upperBound == clause.lowerBound
      guard let found = rejection(in: clause, of: clauses, afterRejected: isRejected) else {
        continue
      }
      result.append(found)
    }
    return result
  }

  private func rejection(
    in clause: Range<Int>,
    of clauses: [Range<Int>],
    afterRejected: Bool
  ) -> Rejection? {
    if let found = preferred(in: clause) ?? spared(in: clause) { return found }
    guard let negator = negator(in: clause), !isOpen(clause) else { return nil }
    return uninterested(clause, negator) ?? notAbout(clause, negator) ?? intention(clause, negator)
      ?? wish(clause, negator)
      ?? shall(clause, negator) ?? order(clause, negator)
      ?? listed(clause, negator, afterRejected: afterRejected)
      ?? contrast(clause, negator, of: clauses) ?? plan(clause, negator)
  }

  // MARK: Clauses

  /// The parts of the message between punctuation, words of contrast, and joints before another wish or negation.
  private var clauses: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in 1..<max(words.count, 1) where parts(index, since: start) {
      result.append(start..<index)
      start = index
    }
    if words.count > 0 { result.append(start..<words.count) }
    return result
  }

  private func parts(_ index: Int, since start: Int) -> Bool {
    let word = words[index]
    switch words.mark(before: index) {
    case .sentence: return true
    case .comma:
      // "Ich möchte nicht, dass …": the clause behind says what.
      let isBegun = (start..<index).contains { says($0) }
      return isBegun || !hasNegator(start..<index)
    case .none: break
    }
    let isBehindTurn = lexicon.turns.contains(words[index - 1])
    if lexicon.turns.contains(word), !isBehindTurn { return hasNegator(start..<index) }
    if lexicon.restrictors.contains(word) {
      return hasNegator(start..<index) && !lexicon.negators.contains(words[index - 1])
    }
    if lexicon.joints.contains(word) { return opensClause(index + 1) }
    // Without any punctuation, the next wish begins by itself.
    return lexicon.subjects.contains(word) && lexicon.wishes.contains(words[index + 1])
      && (start..<index).contains { says($0) } && !isOnlyJoints(start..<index)
  }

  private func isOnlyJoints(_ range: Range<Int>) -> Bool {
    range.allSatisfy { lexicon.joints.contains(words[$0]) || lexicon.turns.contains(words[$0]) }
  }

  private func opensClause(_ index: Int) -> Bool {
    let start = lexicon.also.contains(words[index]) ? index + 1 : index
    let word = words[start]
    return lexicon.negators.contains(word) || lexicon.questionWords.contains(word)
      || lexicon.courtesies.contains(word) || lexicon.turns.contains(word)
      || (lexicon.subjects.contains(word) && lexicon.wishes.contains(words[start + 1]))
      || (lexicon.wishes.contains(word) && lexicon.subjects.contains(words[start + 1]))
  }

  private func hasNegator(_ range: Range<Int>) -> Bool {
    range.contains { lexicon.negators.contains(words[$0]) }
  }

  /// Whether word `index` says something of a topic.
  private func says(_ index: Int) -> Bool {
    !lexicon.isUnsaid(words[index]) && words.isTopical(index)
  }

  /// Whether a clause asks, supposes, or only tells under which condition.
  private func isOpen(_ clause: Range<Int>) -> Bool {
    let isCourteous = clause.contains { lexicon.courtesies.contains(words[$0]) }
    return words.isQuestion(endingAt: clause.upperBound) && !isCourteous
      || clause.prefix(3).contains { lexicon.suppositions.contains(words[$0]) }
  }

  /// The place of what denies; nil where it does not: "nicht nur", "keine … mehr".
  private func negator(in clause: Range<Int>) -> Int? {
    guard let place = clause.first(where: { lexicon.negators.contains(words[$0]) }),
      words.mark(before: place + 1) != .none || !lexicon.restrictors.contains(words[place + 1])
    else { return nil }
    let ends = clause.contains { lexicon.endings.contains(words[$0]) }
    // "Nicht mehr stornieren" gives up a wish, "nicht mehr Mitglied sein" and "keine Werbung mehr" end something.
    if ends, lexicon.thingNegators.contains(words[place]) || !endsInDeed(clause) { return nil }
    return place
  }

  /// Whether a clause ends in the infinitive of something that one does.
  private func endsInDeed(_ clause: Range<Int>) -> Bool {
    guard let last = clause.last else { return false }
    let word = words[last]
    return lexicon.isInfinitive(word) && !lexicon.undergoing.contains(word)
      && !lexicon.wishes.contains(word)
  }

  private func isTold(_ clause: Range<Int>) -> Bool {
    clause.contains { lexicon.tellers.contains(words[$0]) }
  }

  /// Whether somebody does not want what befalls them: "nicht so lange warten".
  private func isSuffered(_ clause: Range<Int>) -> Bool {
    clause.contains { lexicon.undergoing.contains(words[$0]) }
  }

  // MARK: What rejects

  /// "Statt einer Erstattung (möchte ich …)"; after something that happened it names what was wanted.
  private func preferred(in clause: Range<Int>) -> Rejection? {
    guard let place = clause.first(where: { lexicon.preferring.contains(words[$0]) }),
      place + 1 < clause.upperBound, !isTold(clause)
    else { return nil }
    let end = (place + 2..<clause.upperBound).first { index in
      lexicon.subjects.contains(words[index]) || lexicon.wishes.contains(words[index])
        || lexicon.courtesies.contains(words[index])
    }
    return rejection(place..<(end ?? clause.upperBound), from: place + 1, .contrasting)
  }

  /// "Ohne zu kündigen".
  private func spared(in clause: Range<Int>) -> Rejection? {
    guard let place = clause.first(where: { lexicon.sparing.contains(words[$0]) }),
      endsInDeed(clause),
      (place..<clause.upperBound).contains(where: { lexicon.infinitiveMarks.contains(words[$0]) })
    else { return nil }
    return rejection(place..<clause.upperBound, from: place + 1, .contrasting)
  }

  /// "Kein Interesse an einer Mitgliedschaft".
  private func uninterested(_ clause: Range<Int>, _ negator: Int) -> Rejection? {
    guard lexicon.thingNegators.contains(words[negator]),
      lexicon.wishNouns.contains(words[negator + 1]), negator + 2 < clause.upperBound
    else { return nil }
    return rejection(clause, from: negator + 2, .plain)
  }

  /// "Es geht nicht um die Rechnung".
  private func notAbout(_ clause: Range<Int>, _ negator: Int) -> Rejection? {
    guard lexicon.abouts.contains(words[negator + 1]), negator + 2 < clause.upperBound else {
      return nil
    }
    return rejection(clause, from: negator + 2, .plain)
  }

  /// "Ich möchte die Bestellung nicht stornieren". One does not ask for what one has: "ich will das Zelt nicht" may
  /// well be a wish to send it back.
  private func wish(_ clause: Range<Int>, _ negator: Int) -> Rejection? {
    let hasComplement = clause.contains { lexicon.complements.contains(words[$0]) }
    guard hasWish(clause), !isSuffered(clause), hasComplement || !isTold(clause) else { return nil }
    let first = clause.first { !lexicon.openers.contains(words[$0]) } ?? clause.lowerBound
    let isFronted = clause.dropFirst().contains { index in
      lexicon.wishes.contains(words[index]) && lexicon.isInfinitive(words[index - 1])
    }
    let isNamed = isFronted || says(first) || lexicon.indefinites.contains(words[first])
    let isDeed = negator + 1 < clause.upperBound || isNamed
    return rejection(clause, from: clause.lowerBound, isDeed ? .plain : .contrasting)
  }

  /// "Ich habe nicht vor zu kündigen".
  private func intention(_ clause: Range<Int>, _ negator: Int) -> Rejection? {
    guard lexicon.intentions.contains(words[negator + 1]), !isSuffered(clause),
      clause.contains(where: { lexicon.subjects.contains(words[$0]) })
    else { return nil }
    return rejection(clause, from: negator + 2, .plain)
  }

  /// Whether the customer wishes: "ich will", "möchte" at the beginning.
  private func hasWish(_ clause: Range<Int>) -> Bool {
    guard let verb = clause.first(where: { lexicon.wishes.contains(words[$0]) }) else {
      return false
    }
    return clause.contains { lexicon.subjects.contains(words[$0]) }
      || (clause.lowerBound..<verb).allSatisfy { lexicon.isUnsaid(words[$0]) }
  }

  /// "Die Bestellung soll nicht storniert werden".
  private func shall(_ clause: Range<Int>, _ negator: Int) -> Rejection? {
    guard clause.contains(where: { lexicon.orders.contains(words[$0]) }) else { return nil }
    return rejection(clause, from: clause.lowerBound, .plain, isOrder: true)
  }

  /// "Bitte nicht stornieren", "stornieren Sie die Bestellung nicht".
  private func order(_ clause: Range<Int>, _ negator: Int) -> Rejection? {
    guard !isTold(clause), !isSuffered(clause) else { return nil }
    let isCourteous = clause.contains { lexicon.courtesies.contains(words[$0]) }
    let first = clause.first { !lexicon.openers.contains(words[$0]) } ?? clause.lowerBound
    let isImperative =
      lexicon.isInfinitive(words[first]) && lexicon.addressees.contains(words[first + 1])
      && !lexicon.offers.contains(words[first])
    let isBare = first == negator && endsInDeed(clause)
    guard isCourteous || isImperative || isBare else { return nil }
    return rejection(clause, from: clause.lowerBound, .plain, isOrder: true)
  }

  /// "(Ich will nicht stornieren) und auch nicht umtauschen".
  private func listed(
    _ clause: Range<Int>,
    _ negator: Int,
    afterRejected: Bool
  ) -> Rejection? {
    guard afterRejected, lexicon.joints.contains(words[clause.lowerBound]),
      negator < clause.lowerBound + 3,
      !isTold(clause)
    else { return nil }
    return rejection(clause, from: negator + 1, .plain)
  }

  /// "Keine Erstattung, lieber einen Umtausch", "einen Umtausch, keine Erstattung".
  private func contrast(
    _ clause: Range<Int>,
    _ negator: Int,
    of clauses: [Range<Int>]
  ) -> Rejection? {
    let isFirst = (clause.lowerBound..<negator).allSatisfy { lexicon.isUnsaid(words[$0]) }
    guard isFirst, clauses.count > 1, !isTold(clause), !isSuffered(clause) else { return nil }
    return rejection(clause, from: negator + 1, .contrasting)
  }

  /// "Ich kündige nicht, …".
  private func plan(_ clause: Range<Int>, _ negator: Int) -> Rejection? {
    let first = clause.first { !lexicon.openers.contains(words[$0]) } ?? clause.lowerBound
    guard negator + 1 == clause.upperBound, lexicon.subjects.contains(words[first]),
      !isTold(clause), says(first + 1)
    else { return nil }
    return rejection(clause, from: first + 1, .contrasting)
  }

  private func rejection(
    _ range: Range<Int>,
    from scope: Int,
    _ strength: Rejection.Strength,
    isOrder: Bool = false
  ) -> Rejection? {
    let start = (scope..<range.upperBound).first { !lexicon.openers.contains(words[$0]) } ?? scope
    guard (start..<range.upperBound).contains(where: says) else { return nil }
    return Rejection(
      range: range,
      scope: start..<range.upperBound,
      strength: strength,
      isOrder: isOrder
    )
  }
}
