import Conversation
import TextAnalysis

/// The refusals that are themselves requests, as the content's own samples teach them.
///
/// "Don't send my order" among the samples of cancelling says that this is how people cancel. The samples know
/// the trade better than any rule of grammar, so they win: what they refuse belongs to their intent's request.
struct TaughtRefusals: Sendable {
  /// How far samples teach a refusal.
  enum Degree: Sendable, Hashable {
    case none
    /// They refuse the same deed, perhaps to something else: "talk to a robot" is not "talk to a person".
    case deed
    /// They refuse the very same.
    case full
  }

  /// An intent in one language: how people refuse in another says nothing.
  private struct Lesson: Hashable {
    let intent: IntentID
    let language: String
  }

  /// What samples of an intent refuse, in a word or two.
  private let matters: [Lesson: Set<String>]
  /// What is not wanted in samples that say nothing else.
  private let outright: [Lesson: Set<String>]
  /// How samples of an intent contrast things: "instead" where it is about taking one thing for another.
  private let constructs: [Lesson: Set<String>]

  /// What `samples` teach; those without an intent teach nothing.
  init(_ samples: [LabelledText]) {
    var matters: [Lesson: Set<String>] = [:]
    var outright: [Lesson: Set<String>] = [:]
    var constructs: [Lesson: Set<String>] = [:]
    for sample in samples {
      guard let intent = sample.intent else { continue }
      let lesson = Lesson(intent: intent, language: LanguageTag.language(of: sample.language))
      let words = UtteranceWords(sample.text, language: lesson.language)
      let rejections = NegationScope.rejections(in: words)
      for rejection in rejections {
        if let construct = Self.construct(of: rejection, words) {
          constructs[lesson, default: []].insert(construct)
        }
        guard let matter = Self.matter(of: rejection.scope, words) else { continue }
        matters[lesson, default: []].insert(matter)
      }
      if !rejections.isEmpty, !words.isTopical(without: rejections) {
        outright[lesson, default: []].formUnion(
          rejections.compactMap { Self.head(of: $0.scope, words) }
        )
      }
    }
    self.matters = matters
    self.outright = outright
    self.constructs = constructs
  }

  /// How far refusing what `rejection` refuses is how people ask for `intent`.
  func degree(
    of rejection: Rejection,
    in words: UtteranceWords,
    for intent: IntentID
  ) -> Degree {
    let lesson = Lesson(intent: intent, language: words.language)
    if let construct = Self.construct(of: rejection, words),
      constructs[lesson]?.contains(construct) == true
    {
      return .full
    }
    let (head, matter) = (
      Self.head(of: rejection.scope, words), Self.matter(of: rejection.scope, words)
    )
    guard let head, let matter, let known = matters[lesson] else { return .none }
    if known.contains(matter) { return .full }
    return known.contains { $0 == head || $0.hasPrefix(head + " ") } ? .deed : .none
  }

  /// Whether a text that says nothing but `rejections` may ask for `intent`. In languages that put the verb of a
  /// negation last, and so tell it from the thing, only if samples refuse the same deed.
  func teachRefusing(
    _ rejections: [Rejection],
    in words: UtteranceWords,
    by intent: IntentID
  ) -> Bool {
    guard let heads = outright[Lesson(intent: intent, language: words.language)] else {
      return false
    }
    return words.lexicon == nil
      || rejections.contains { Self.head(of: $0.scope, words).map(heads.contains) ?? false }
  }

  /// The word that contrasts things: "instead", "statt".
  private static func construct(of rejection: Rejection, _ words: UtteranceWords) -> String? {
    guard rejection.strength == .contrasting else { return nil }
    let word = words[rejection.range.lowerBound]
    // "I" of "I already paid" is no way of contrasting things.
    guard let lexicon = words.lexicon else {
      return NegationLexicon.triggers.contains(word) ? word : nil
    }
    return lexicon.preferring.contains(word) || lexicon.sparing.contains(word) ? word : nil
  }

  /// The first word that says something: "cancel" of "cancel my order", "refund" of "a refund".
  private static func head(of scope: Range<Int>, _ words: UtteranceWords) -> String? {
    said(in: scope, words).first
  }

  /// The first two words that say something: "cancel order".
  private static func matter(of scope: Range<Int>, _ words: UtteranceWords) -> String? {
    let said = said(in: scope, words)
    return said.isEmpty ? nil : said.prefix(2).joined(separator: " ")
  }

  private static func said(in scope: Range<Int>, _ words: UtteranceWords) -> [String] {
    guard let lexicon = words.lexicon else {
      return scope.map { words[$0] }.filter { !FunctionWords.contains($0) }
    }
    // The verb stands last: "die Bestellung nicht verschicken".
    return scope.reversed().map { words[$0] }.filter { word in
      !lexicon.isUnsaid(word) && !lexicon.empty.contains(word)
        && !FunctionWords.contains(word, in: words.language)
    }
  }
}

extension UtteranceWords {
  /// Whether a word outside `rejections` says what somebody wants.
  func isTopical(without rejections: [Rejection]) -> Bool {
    tokens.indices.contains { index in
      !rejections.contains { $0.range.contains(index) } && isTopical(index)
    }
  }

  /// Whether word `index` says something of a topic.
  func isTopical(_ index: Int) -> Bool {
    let word = self[index]
    if let lexicon {
      return !FunctionWords.contains(word, in: language) && !lexicon.empty.contains(word)
        && !tokens[index].isPlaceholder
    }
    return !FunctionWords.contains(word) && !ActLexicon.fillers.contains(word)
      && !UtteranceLexicon.openers.contains(word) && !NegationLexicon.adverbs.contains(word)
      && !tokens[index].isPlaceholder
  }
}
