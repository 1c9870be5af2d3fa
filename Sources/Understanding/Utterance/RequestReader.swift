import Conversation

/// Reads what one message asks for: one thing most often, sometimes several, sometimes something else than its
/// words seem to say.
///
/// The whole text is matched first. Only where its grammar gives a reason are parts matched as well: where something
/// is rejected, where two requests stand side by side, where a long text says more than its point.
struct RequestReader {
  let message: MessageText
  private let matcher: IntentMatcher
  /// Most messages reject nothing, and need not know.
  private let taught: @Sendable () -> TaughtRefusals
  private let smallTalk: Set<IntentID>
  /// Whether the matcher's encoder has learnt the language of the message.
  private let isEncodable: Bool
  /// How often the matcher may still be asked: an encoder is dear.
  private(set) var calls: Int
  private var results: [String: MatchResult] = [:]

  /// A reader of `message` that asks the matcher at most `calls` times.
  init(
    _ message: MessageText,
    matcher: IntentMatcher,
    taught: @autoclosure @escaping @Sendable () -> TaughtRefusals,
    smallTalk: Set<IntentID>,
    calls: Int,
    isEncodable: Bool
  ) {
    self.message = message
    self.matcher = matcher
    self.taught = taught
    self.smallTalk = smallTalk
    self.calls = calls
    self.isEncodable = isEncodable
  }

  var words: UtteranceWords { message.words }

  /// What the message asks for.
  mutating func interpretation() -> Interpretation {
    let whole = matcher.match(message.masked, isEncodable: isEncodable)
    calls -= 1
    guard !whole.isExact, words.count >= (words.lexicon == nil ? 3 : 2) else { return plain(whole) }
    if let reading = withoutRejected(whole) { return reading }
    let clauses = ClauseSplitter.clauses(of: words)
    return several(of: clauses) ?? joined(clauses, whole)
      ?? clearest(of: clauses, whole) ?? plain(whole)
  }

  /// What the whole message means, whatever its grammar.
  mutating func plain() -> Interpretation {
    calls -= 1
    return plain(matcher.match(message.masked, isEncodable: isEncodable))
  }

  /// Leaves out the values that were taken back or denied, and notes whether the others are listed.
  func settleValues(of interpretation: inout Interpretation) {
    let mentions = ValueMentions(message.entities, in: words)
    let meant = mentions.meant
    interpretation.entities.removeAll { !meant.contains($0) }
    interpretation.listsValues =
      ValueMentions(interpretation.entities, in: words).isList
    for index in interpretation.further.indices {
      let own = interpretation.further[index].entities.filter { meant.contains($0) }
      interpretation.further[index].entities = own
    }
  }

  /// What the matcher makes of the words at `places`; nil where it may not be asked any more.
  mutating func match(_ places: [Int]) -> MatchResult? {
    guard !places.isEmpty else { return nil }
    return match(text: message.masked(places))
  }

  mutating func match(text: String) -> MatchResult? {
    if let known = results[text] { return known }
    guard calls > 0 else { return nil }
    calls -= 1
    let result = matcher.match(text, isEncodable: isEncodable)
    results[text] = result
    return result
  }

  // MARK: Several requests

  /// The requests of `clauses` where there are at least two, each clear by itself and different from the others.
  mutating func several(
    of clauses: [Clause],
    beside rejected: [Rejection] = []
  ) -> Interpretation? {
    let plain = RequestSegment.segments(of: clauses, in: words, without: rejected)
    let all = RequestSegment.segments(
      of: clauses,
      in: words,
      without: rejected,
      pointingBack: true
    )
    if all.count > plain.count, let reading = several(all) { return reading }
    return several(plain)
  }

  private mutating func several(_ segments: [RequestSegment]) -> Interpretation? {
    guard (2...3).contains(segments.count) else { return nil }
    var parts: [Interpretation] = []
    for segment in segments {
      guard let result = match(segment.places), let intent = result.answerIntent else { return nil }
      if smallTalk.contains(intent) { continue }
      let part = part(result, segment, after: parts.last)
      if parts.contains(where: {
        $0.answer == intent && !isAboutAnother(part.entities, than: $0.entities)
      }) {
        continue
      }
      parts.append(part)
    }
    return parts.count > 1 ? merged(parts) : nil
  }

  /// Whether values of one kind differ between two parts: "where is A-10042? where is A-10043?".
  private func isAboutAnother(_ values: [EntityMatch], than others: [EntityMatch]) -> Bool {
    let meant = ValueMentions(message.entities, in: words).meant
    return values.contains { match in
      meant.contains(match)
        && others.contains {
          $0.entity == match.entity && $0.value != match.value && meant.contains($0)
        }
    }
  }

  /// "Cancel my order and change my address": parted only where the whole is torn between just these two, or where each
  /// deed has a value of its own.
  private mutating func joined(_ clauses: [Clause], _ whole: MatchResult) -> Interpretation? {
    guard words.count <= Self.longMessage else { return nil }
    for clause in clauses where clause.isRequest {
      if let joint = ClauseSplitter.jointOfDeeds(in: clause.range, words),
        let reading = deeds(at: joint, of: clause)
      {
        return reading
      }
      guard case .clarify = whole.zone,
        let joint = ClauseSplitter.weakJoints(in: clause.range, words).first
      else { continue }
      if let reading = torn(at: joint, of: clause, whole) { return reading }
    }
    return nil
  }

  /// The two requests of a clause whose deeds have values of one kind.
  private mutating func deeds(at joint: Int, of clause: Clause) -> Interpretation? {
    let (first, second) = segments(of: clause, at: joint)
    let (values, others) = (message.entities(in: first.extent), message.entities(in: second.extent))
    guard isAboutAnother(others, than: values), let left = match(first.places),
      let leftIntent = left.answerIntent, let right = match(second.places),
      let rightIntent = right.answerIntent,
      smallTalk.isDisjoint(with: [leftIntent, rightIntent])
    else { return nil }
    return merged([part(left, first), part(right, second)])
  }

  /// The requests of a clause that is torn between just two intents.
  private mutating func torn(
    at joint: Int,
    of clause: Clause,
    _ whole: MatchResult
  ) -> Interpretation? {
    let ranked = Set(whole.candidates.map(\.intent))
    let (first, second) = segments(of: clause, at: joint)
    guard let left = match(first.places), let leftIntent = left.answerIntent,
      ranked.contains(leftIntent), let verb = second.places.first
    else { return nil }
    // "Return it and get my money back": what comes of a deed is no second one.
    if NegationLexicon.undergoing.contains(words[verb]) { return plain(left) }
    guard let right = match(second.places, completedBy: first.places),
      let rightIntent = right.answerIntent, leftIntent != rightIntent,
      ranked.contains(rightIntent),
      smallTalk.isDisjoint(with: [leftIntent, rightIntent])
    else { return nil }
    return merged([part(left, first), part(right, second)])
  }

  /// What stands before and behind a joint.
  private func segments(
    of clause: Clause,
    at joint: Int
  ) -> (first: RequestSegment, second: RequestSegment) {
    let range = clause.range
    let next = min(ClauseSplitter.pastJoints(joint, words), range.upperBound)
    return (
      RequestSegment(Array(range.lowerBound..<joint), in: words),
      RequestSegment(Array(next..<range.upperBound), in: words)
    )
  }

  /// "(Cancel my order and) my membership": a thing without a verb shares the one before it.
  private mutating func match(_ places: [Int], completedBy before: [Int]) -> MatchResult? {
    guard let first = places.first, NegationLexicon.determiners.contains(words[first]),
      let thing = before.first(where: { NegationLexicon.determiners.contains(words[$0]) })
    else { return match(places) }
    return match(before.prefix { $0 < thing } + places)
  }

  /// A request with its own values; one that points back has those of the request before it too.
  private func part(
    _ result: MatchResult,
    _ segment: RequestSegment,
    after before: Interpretation? = nil
  ) -> Interpretation {
    var reading = plain(result)
    reading.span = segment.span
    reading.entities = message.entities(in: segment.extent)
    if segment.pointsBack, let before {
      let own = Set(reading.entities.map(\.entity))
      reading.entities = before.entities.filter { !own.contains($0.entity) } + reading.entities
    }
    return reading
  }

  private func merged(_ parts: [Interpretation]) -> Interpretation? {
    guard var first = parts.first else { return nil }
    first.further = Array(parts.dropFirst())
    return first
  }

  // MARK: Long messages

  /// The sentence that is clearest, where the whole is clear about nothing: people tell a story before they ask, and
  /// are polite behind.
  private mutating func clearest(
    of clauses: [Clause],
    _ whole: MatchResult
  ) -> Interpretation? {
    guard whole.answerIntent == nil else { return nil }
    let sentences = Clause.sentences(of: clauses).filter { clause in
      clause.range.count { words.isTopical($0) } > (clause.isRequest ? 0 : 1)
    }
    guard sentences.count > 1 else { return nil }
    return clearest(among: sentences.filter(\.isRequest), whole)
      ?? clearest(among: sentences.filter { !$0.isRequest }, whole)
  }

  private mutating func clearest(
    among sentences: [Clause],
    _ whole: MatchResult
  ) -> Interpretation? {
    var best: (result: MatchResult, clause: Clause)?
    for clause in sentences.prefix(Self.maximumSentences) {
      guard let result = match(Array(clause.range)) else { break }
      guard let intent = result.answerIntent, !smallTalk.contains(intent) else { continue }
      // Where the whole is known well enough to ask back, its sentences may settle which of its choices is meant.
      let isSettled = whole.isNovel || whole.candidates.prefix(3).contains { $0.intent == intent }
      if isSettled, result.novelty < best?.result.novelty ?? whole.novelty {
        best = (result, clause)
      }
    }
    return best.map { best in
      var reading = plain(best.result)
      reading.span = words.byteRange(best.clause.range)
      return reading
    }
  }

  /// Above this number of words, sentences are looked at one by one.
  private static let longMessage = 25
  private static let maximumSentences = 3

  /// The result of the matcher with all of the message's values.
  func plain(_ result: MatchResult) -> Interpretation {
    var reading = Interpretation(
      candidates: result.candidates,
      zone: result.zone,
      novelty: result.novelty,
      isNovel: result.isNovel,
      threshold: result.threshold,
      isExact: result.isExact,
      beginsAsExample: result.beginsAsExample,
      knownWords: result.knownWords,
      corrections: result.corrections,
      entities: message.entities
    )
    reading.matched = result.text
    return reading
  }

  /// Whether refusing is how people ask for `intent`, as its samples tell. One that refuses the same deed to something
  /// else tells nothing where the deed by itself asks for the intent.
  mutating func isTaught(_ rejection: Rejection, by intent: IntentID?) -> Bool {
    guard let intent else { return false }
    switch taught().degree(of: rejection, in: words, for: intent) {
    case .none: return false
    case .full: return true
    case .deed: return match(said(in: rejection.scope))?.answerIntent != intent
    }
  }

  /// The words of a rejection that say what is rejected: in languages where the negation stands among them, not that.
  func said(in scope: Range<Int>) -> [Int] {
    guard let lexicon = words.lexicon else { return Array(scope) }
    return scope.filter { !lexicon.isUnsaid(words[$0]) }
  }

  func isTaughtRefusal(_ rejections: [Rejection], by intent: IntentID?) -> Bool {
    intent.map { taught().teachRefusing(rejections, in: words, by: $0) } ?? false
  }
}

extension MatchResult {
  /// The intent that may be answered at once, if there is one.
  var answerIntent: IntentID? {
    if case .answer(let intent) = zone { intent } else { nil }
  }
}

extension Interpretation {
  /// The intent that may be answered at once, if there is one.
  fileprivate var answer: IntentID? {
    if case .answer(let intent) = zone { intent } else { nil }
  }
}
