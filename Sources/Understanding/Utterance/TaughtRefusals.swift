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

  /// What samples of an intent refuse, in a word or two.
  private let matters: [IntentID: Set<String>]
  /// The intents with samples that say nothing but what is not wanted.
  private let outright: Set<IntentID>
  /// How samples of an intent contrast things: "instead" where it is about taking one thing for another.
  private let constructs: [IntentID: Set<String>]

  /// What `samples` teach; those without an intent teach nothing.
  init(_ samples: [LabelledText]) {
    var matters: [IntentID: Set<String>] = [:]
    var outright: Set<IntentID> = []
    var constructs: [IntentID: Set<String>] = [:]
    for sample in samples {
      guard let intent = sample.intent else { continue }
      let words = UtteranceWords(sample.text)
      let rejections = NegationScope.rejections(in: words)
      for rejection in rejections {
        // "I" of "I already paid" is no way of contrasting things.
        let construct = words[rejection.range.lowerBound]
        if rejection.strength == .contrasting, NegationLexicon.triggers.contains(construct) {
          constructs[intent, default: []].insert(construct)
        }
        guard let matter = Self.matter(of: rejection.scope, words) else { continue }
        matters[intent, default: []].insert(matter)
      }
      if !rejections.isEmpty, !words.isTopical(without: rejections) { outright.insert(intent) }
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
    if rejection.strength == .contrasting,
      constructs[intent]?.contains(words[rejection.range.lowerBound]) == true
    {
      return .full
    }
    let (head, matter) = (
      Self.head(of: rejection.scope, words), Self.matter(of: rejection.scope, words)
    )
    guard let head, let matter, let known = matters[intent] else { return .none }
    if known.contains(matter) { return .full }
    return known.contains { $0 == head || $0.hasPrefix(head + " ") } ? .deed : .none
  }

  /// Whether a text that says nothing but what is not wanted may ask for `intent`.
  func teachRefusing(by intent: IntentID) -> Bool { outright.contains(intent) }

  /// The first word that says something: "cancel" of "cancel my order", "refund" of "a refund".
  private static func head(of scope: Range<Int>, _ words: UtteranceWords) -> String? {
    scope.lazy.map { words[$0] }.first { !FunctionWords.contains($0) }
  }

  /// The first two words that say something: "cancel order".
  private static func matter(of scope: Range<Int>, _ words: UtteranceWords) -> String? {
    let said = scope.lazy.map { words[$0] }.filter { !FunctionWords.contains($0) }
    return said.isEmpty ? nil : said.prefix(2).joined(separator: " ")
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
    return !FunctionWords.contains(word) && !ActLexicon.fillers.contains(word)
      && !UtteranceLexicon.openers.contains(word) && !NegationLexicon.adverbs.contains(word)
      && !tokens[index].isPlaceholder
  }
}
