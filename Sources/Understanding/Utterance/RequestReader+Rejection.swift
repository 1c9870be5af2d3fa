import Conversation

/// What a message asks for beside what it rejects.
extension RequestReader {
  /// The reading of a message that says what is not wanted; nil where nothing is rejected after all.
  mutating func withoutRejected(_ whole: MatchResult) -> Interpretation? {
    let likeliest = whole.candidates.first?.intent
    var found: [Rejection] = []
    for rejection in NegationScope.rejections(in: words)
    where rejection.scope.contains(where: words.isTopical) {
      // Where the whole is torn, samples that refuse the same do not tell which of both is refused.
      let isTorn = rejection.strength == .contrasting && whole.answerIntent == nil
      if rejection.isSetAside || isTorn || !isTaught(rejection, by: likeliest) {
        found.append(rejection)
      }
    }
    if found.isEmpty { return nil }
    let plain = found.filter { $0.strength == .plain }
    if plain.count < found.count, let reading = beside(found, isCertain: false, whole) {
      return reading
    }
    return plain.isEmpty ? nil : beside(plain, isCertain: true, whole)
  }

  /// The reading of the words beside `rejections`.
  ///
  /// - Parameter isCertain: Whether the rejections are certain by their wording alone. Others count only if the rest is
  ///   clear, and if what they reject is a request that could have been meant.
  private mutating func beside(
    _ rejections: [Rejection],
    isCertain: Bool,
    _ whole: MatchResult
  ) -> Interpretation? {
    guard words.isTopical(without: rejections) else {
      return isCertain ? refusal(rejections, whole) : nil
    }
    guard var reading = rest(beside: rejections) else { return nil }
    let wanted = Set(([reading] + reading.further).compactMap(\.answered))
    if !isCertain, wanted.isEmpty, !denyWhole(rejections, whole) { return nil }
    var rejected: [IntentID] = []
    for rejection in rejections {
      let named = intents(in: rejection.scope).filter { !wanted.contains($0) }
      if rejection.strength == .contrasting, named.isEmpty { return nil }
      for intent in named where !rejected.contains(intent) { rejected.append(intent) }
    }
    let asks = !wanted.isEmpty || isRequest(beside: rejections)
    if !asks, isCertain { return refusal(rejections, whole) }
    reading.rejected = rejected
    reading.leaveOut(rejected)
    reading.entities = entities(beside: rejections)
    return reading
  }

  /// Whether what the whole resembles is just what is denied: then it is better not to know what is meant.
  private mutating func denyWhole(_ rejections: [Rejection], _ whole: MatchResult) -> Bool {
    let likely: [IntentID] =
      switch whole.zone {
      case .answer(let intent): [intent]
      case .clarify(let intents): intents
      default: []
      }
    return rejections.contains { rejection in
      rejection.isDenial && intents(in: rejection.scope).contains(where: likely.contains)
    }
  }

  /// A text that rejects and asks for nothing.
  private mutating func refusal(
    _ rejections: [Rejection],
    _ whole: MatchResult
  ) -> Interpretation? {
    let isSetAside = rejections.allSatisfy(\.isSetAside)
    let answer = isSetAside ? nil : whole.answerIntent
    if isTaughtRefusal(rejections, by: answer) { return nil }
    var rejected: [IntentID] = []
    for rejection in rejections {
      for intent in intents(in: rejection.scope) where !rejected.contains(intent) {
        rejected.append(intent)
      }
    }
    // "Don't talk so loud" asks for something, though it forbids; only a clear request can be forbidden.
    if rejected.isEmpty, rejections.allSatisfy(\.isOrder) { return nil }
    // What the whole clearly asks for is something else than what is rejected: the rejection was part of it.
    if let answer, rejected != [answer], !isBest(answer, in: rejections) { return nil }
    var reading = plain(whole)
    reading.zone = .fallback
    reading.rejected = rejected
    reading.isRefusal = true
    return reading
  }

  /// Whether what is rejected resembles nothing more than `intent`.
  private mutating func isBest(_ intent: IntentID, in rejections: [Rejection]) -> Bool {
    rejections.contains { rejection in
      guard let result = match(said(in: rejection.scope)) else { return false }
      return rejection.isOrder
        ? result.answerIntent == intent : result.candidates.first?.intent == intent
    }
  }

  /// The intents that the words of `scope` clearly name: one to answer, or those to choose from.
  private mutating func intents(in scope: Range<Int>) -> [IntentID] {
    switch match(said(in: scope))?.zone {
    case .answer(let intent): [intent]
    case .clarify(let intents): intents
    default: []
    }
  }

  // MARK: The rest

  private mutating func rest(beside rejections: [Rejection]) -> Interpretation? {
    let kept = places(beside: rejections)
    let clauses = ClauseSplitter.clauses(of: words)
    if let reading = several(of: clauses, beside: rejections) { return reading }
    guard var result = match(kept) else { return nil }
    if result.answerIntent == nil,
      let text = Ellipsis.completed(kept, after: rejections, in: message),
      let completed = match(text: text), completed.answerIntent != nil
    {
      result = completed
    }
    var reading = plain(result)
    if let first = kept.first, let last = kept.last, kept.count == last + 1 - first {
      reading.span = words.byteRange(first..<last + 1)
    }
    return reading
  }

  private func places(beside rejections: [Rejection]) -> [Int] {
    words.tokens.indices.filter { place in !rejections.contains { $0.range.contains(place) } }
  }

  /// Whether the words beside `rejections` ask for something, and do not just give a reason.
  private func isRequest(beside rejections: [Rejection]) -> Bool {
    ClauseSplitter.clauses(of: words).contains { clause in
      let places = clause.range.filter { place in
        !rejections.contains { $0.range.contains(place) }
      }
      guard let first = places.first, let last = places.last,
        places.contains(where: words.isTopical)
      else { return false }
      return RequestForm.form(of: first..<last + 1, in: words) != .statement
    }
  }

  /// The message's values. Those of a rejected part count only where the rest names no other of their kind: in "don't
  /// cancel A-10042, just change the address" the order is the same.
  private func entities(beside rejections: [Rejection]) -> [EntityMatch] {
    let scopes = rejections.map { words.byteRange($0.range) }
    let kept = message.entities.filter { match in !scopes.contains { $0.overlaps(match.range) } }
    return message.entities.filter { match in
      kept.contains(match) || !kept.contains { $0.entity == match.entity }
    }
  }
}

extension Interpretation {
  /// The intent that may be answered at once, if there is one.
  fileprivate var answered: IntentID? {
    if case .answer(let intent) = zone { intent } else { nil }
  }

  /// Takes `rejected` off the choices. An intent that the rest asks for by itself is no longer among them.
  fileprivate mutating func leaveOut(_ rejected: [IntentID]) {
    candidates.removeAll { rejected.contains($0.intent) }
    guard case .clarify(let intents) = zone else { return }
    let left = intents.filter { !rejected.contains($0) }
    zone = left.isEmpty ? .search : .clarify(left)
  }
}
