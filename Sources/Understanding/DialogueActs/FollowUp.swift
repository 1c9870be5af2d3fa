import TextAnalysis

/// A short message that leaves out what it is about: "and A-10043?", "what about the other one?", "and to Spain?".
package struct FollowUp: Sendable, Hashable {
  /// What it does say.
  package enum Subject: Sendable, Hashable {
    /// A value it holds, with the words around it.
    case value(String)
    /// Another thing of the kind: "the other one", "my other order".
    case other
    /// The thing at a place, from 1, in the order in which they were named: "the first one".
    case place(Int)
    /// Words to add to what was asked before.
    case words(String)
  }

  /// What it does say.
  package let subject: Subject
  /// Whether it is a question of its own that only lacks what "it" is: "and how much is it?".
  package let isQuestion: Bool

  /// A follow-up; no question of its own unless said otherwise.
  package init(_ subject: Subject, isQuestion: Bool = false) {
    self.subject = subject
    self.isQuestion = isQuestion
  }
}

extension DialogueActRecognizer {
  /// How `text` reads as a follow-up; nil for a message that says all it means.
  ///
  /// - Parameter values: Where its values stand, in UTF-8 bytes of `text`.
  package static func followUp(in text: String, values: [Range<Int>]) -> FollowUp? {
    let words = UtteranceWords(text, protecting: values)
    guard (1...FollowUpLexicon.longest).contains(words.count) else { return nil }
    let (start, isMarked) = behindMarker(words)
    let isValue = { (place: Int) in values.contains { $0.overlaps(words.tokens[place].range) } }
    let rest = (start..<words.count).filter { !FollowUpLexicon.empty.contains(words[$0]) }
    let said = rest.filter { !isValue($0) }
    if let subject = reference(said, words), values.isEmpty {
      return FollowUp(subject)
    }
    guard isMarked else { return nil }
    let range = words.byteRange(start..<words.count)
    let text = String(decoding: words.bytes[range], as: UTF8.self)
    if said.isEmpty, !values.isEmpty { return FollowUp(.value(text)) }
    guard !said.isEmpty, rest.count <= FollowUpLexicon.longestRest else { return nil }
    // "And how much is it?" asks by itself, but for what "it" is.
    let isWhole = RequestForm.opens(at: start, words)
    if isWhole, !(start..<words.count).contains(where: { words[$0] == "it" || words[$0] == "that" })
    {
      return nil
    }
    return FollowUp(.words(text), isQuestion: isWhole)
  }

  /// The first word behind "and", "what about", "the same for", "yes but".
  private static func behindMarker(_ words: UtteranceWords) -> (start: Int, isMarked: Bool) {
    var start = 0
    while start < words.count, FollowUpLexicon.openers.contains(words[start]) { start += 1 }
    var isMarked = false
    while let length = words.length(ofAny: FollowUpLexicon.markers, at: start) {
      start += length
      isMarked = true
    }
    return (start, isMarked)
  }

  /// "The other one", "my second order", "another parcel".
  private static func reference(_ said: [Int], _ words: UtteranceWords) -> FollowUp.Subject? {
    for place in said {
      let (word, next) = (words[place], words[place + 1])
      let isNamed = ["the", "my", "our", "that", "this"].contains(words[place - 1])
      let isLast = place + 1 >= words.count || words.mark(before: place + 1) != .none
      guard isNamed, !isLast || word == "other" else { continue }
      if word == "other", next != "question", next != "thing" { return .other }
      guard next == "one" || next == "order", place + 2 >= words.count else { continue }
      if let number = NumberWords.ordinal(word) ?? NumberWords.digitOrdinal(word) {
        return .place(number)
      }
      if word == "previous" || word == "earlier" { return .other }
    }
    return nil
  }

  /// Whether `text` says yes under a condition: "yes but cheaper", "ok, only if it is free".
  package static func isConditionalYes(_ text: String) -> Bool {
    let words = UtteranceWords(text)
    return condition(in: words).map { words.hasTopic(in: $0) } ?? false
  }

  /// Whether `text` says yes to a part only: "yes but only the mat". What else a condition says may well be a wish of
  /// its own: "yes but where is my refund".
  package static func isRestrictedYes(_ text: String) -> Bool {
    let words = UtteranceWords(text)
    guard let condition = condition(in: words), words.hasTopic(in: condition) else { return false }
    return !RequestForm.opens(at: condition.lowerBound, words)
      && FollowUpLexicon.restrictions.contains(words[condition.lowerBound - 1])
  }

  /// The words behind a yes and what makes a condition of them: "the mat" of "yes but only the mat".
  private static func condition(in words: UtteranceWords) -> Range<Int>? {
    guard
      let first = words.tokens.indices.first(where: {
        !FollowUpLexicon.hesitation.contains(words[$0])
      }),
      FollowUpLexicon.agreement.contains(words[first])
    else { return nil }
    var next = first + 1
    while FollowUpLexicon.agreement.contains(words[next])
      || ["please", "thanks", "do", "it"].contains(words[next])
    {
      next += 1
    }
    guard let length = words.length(ofAny: FollowUpLexicon.conditions, at: next) else { return nil }
    return next + length..<words.count
  }
}

extension UtteranceWords {
  /// Whether a word of `range` says something of a topic.
  fileprivate func hasTopic(in range: Range<Int>) -> Bool { range.contains(where: isTopical) }
}

/// The words that follow-ups are made of. English.
private enum FollowUpLexicon {
  /// The longest message that is looked at, and the longest rest behind a marker, in words.
  static let longest = 14
  static let longestRest = 6

  static let openers: Set<String> = [
    "ok", "okay", "thanks", "thank", "you", "great", "good", "right", "fine", "hi", "hello", "so",
    "well", "ah", "oh", "cool", "perfect", "please", "yes", "yeah", "no", "alright", "now",
  ]

  static let markers: [[String]] = [
    "and", "but", "also", "or", "what about", "how about", "same for", "the same for", "same with",
    "the same with", "the same question for", "same question for", "same thing for", "as for",
    "and what if it's", "what if it's", "except", "now for", "ditto for", "then",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Words that say nothing beside a value.
  static let empty: Set<String> = [
    "and", "for", "to", "in", "on", "with", "about", "of", "the", "is", "it", "please", "order",
    "number", "too", "as", "well", "then", "a", "an", "that", "this", "my", "what", "how", "also",
    "same", "one", "from", "at", "by", "now", "again", "order's", "no", "code",
  ]

  static let agreement: Set<String> = [
    "yes", "yeah", "yep", "yup", "ok", "okay", "sure", "fine", "right", "alright", "good",
  ]

  static let hesitation: Set<String> = ["well", "oh", "um", "uh", "hmm", "ah", "so"]

  static let conditions: [[String]] = [
    "but", "except", "only if", "as long as", "provided", "unless", "if", "however", "although",
    "though", "only", "on condition", "just not", "but only", "but just", "but not",
    "but without", "but except",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The last words of conditions that leave out a part.
  static let restrictions: Set<String> = ["only", "just", "not", "without", "except"]
}
