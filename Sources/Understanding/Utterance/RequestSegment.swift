/// The part of a message that asks for one thing.
struct RequestSegment {
  /// The words that ask for it, as they are read: what "it" stands for in its place.
  let places: [Int]
  /// Where its own words stand, in bytes.
  let span: Range<Int>
  /// Where its values may stand: also in what is told before and behind, in bytes.
  let extent: Range<Int>
  /// Whether it is about a thing that the segment before it names: "(is the tent in stock) and how do I wash it".
  let pointsBack: Bool

  /// A segment of these words alone.
  init(_ places: [Int], in words: UtteranceWords) {
    let extent = (places.first ?? 0)..<(places.last.map { $0 + 1 } ?? 0)
    self.init(Core(places: places, end: extent.upperBound), extent: extent, words)
  }

  private init(_ core: Core, extent: Range<Int>, _ words: UtteranceWords) {
    places = core.read ?? core.places
    let (first, last) = (core.places.first ?? 0, core.places.last.map { $0 + 1 } ?? 0)
    span = words.byteRange(first..<last)
    self.extent = words.byteRange(extent)
    pointsBack = core.read != nil
  }

  /// What of a segment asks.
  private struct Core {
    var places: [Int]
    /// The places with those of the thing meant in the place of "it"; nil where they do not point back.
    var read: [Int]?
    /// The end of what is told behind it.
    var end: Int
  }

  /// The segments of a message, each a request with what is told around it. What is only told asks for nothing,
  /// unless words such as "and also" announce it.
  /// - Parameter pointingBack: Whether a question about "it" is one as well, where it is clear what that is.
  static func segments(
    of clauses: [Clause],
    in words: UtteranceWords,
    without rejected: [Rejection],
    pointingBack: Bool = false
  ) -> [RequestSegment] {
    var cores: [Core] = []
    for clause in clauses {
      let places = clause.range.filter { place in
        !rejected.contains { $0.range.contains(place) }
      }
      if clause.joint == .addition, cores.isEmpty {
        // "My card was stolen. Also, …": what comes before something more was a request too.
        let before = (0..<clause.range.lowerBound).filter { place in
          !rejected.contains { $0.range.contains(place) }
        }
        if before.contains(where: words.isTopical) {
          cores.append(Core(places: before, end: clause.range.lowerBound))
        }
      }
      let own = withoutAnnouncement(places, words)
      if asks(clause, places, words) {
        cores.append(Core(places: own, end: clause.range.upperBound))
      } else if pointingBack, let last = cores.last, mayAsk(clause, places, words),
        let read = Backreference.resolved(own, after: last.places, words)
      {
        cores.append(Core(places: own, read: read, end: clause.range.upperBound))
      } else if !cores.isEmpty {
        cores[cores.count - 1].end = clause.range.upperBound
      }
    }
    return cores.indices.map { index in
      let start = index == 0 ? 0 : cores[index - 1].end
      return RequestSegment(cores[index], extent: start..<cores[index].end, words)
    }
  }

  /// The words behind "and also", "by the way", "and": what samples begin with.
  private static func withoutAnnouncement(_ places: [Int], _ words: UtteranceWords) -> [Int] {
    guard var start = places.first else { return places }
    while let length = words.length(ofAny: UtteranceLexicon.additions, at: start)
      ?? (isJoint(words[start], words) ? 1 : nil)
    {
      start += length
    }
    let rest = places.filter { $0 >= start }
    return rest.contains(where: words.isTopical) ? rest : places
  }

  private static func isJoint(_ word: String, _ words: UtteranceWords) -> Bool {
    guard let lexicon = words.lexicon else { return UtteranceLexicon.joints.contains(word) }
    return lexicon.joints.contains(word) || lexicon.additions.contains(word)
  }

  /// Whether a clause is a request of its own. A few bare words, or words that point back to the clause before
  /// ("how do I order one?"), are a part of what that one asks for.
  private static func asks(_ clause: Clause, _ places: [Int], _ words: UtteranceWords) -> Bool {
    guard mayAsk(clause, places, words) else { return false }
    let pronouns = words.lexicon?.pronouns ?? UtteranceLexicon.pronouns
    return clause.joint == .start || clause.joint == .addition
      || !places.contains { pronouns.contains(words[$0]) }
  }

  /// The same, whatever it points back to.
  private static func mayAsk(_ clause: Clause, _ places: [Int], _ words: UtteranceWords) -> Bool {
    let topical = places.count { words.isTopical($0) || words.isValue($0) }
    guard let first = places.first, let last = places.last, topical > 0 else { return false }
    if clause.joint == .addition { return true }
    let isWhole = places.count == clause.range.count
    switch isWhole ? clause.form : RequestForm.form(of: first..<last + 1, in: words) {
    case .statement: return false
    case .fragment: if topical < 2 { return false }
    case .question, .wish: break
    }
    // "What if I lose it, …" supposes something for the question behind it.
    return words[first] != "what" || words[first + 1] != "if"
  }
}
