import Conversation
import TextAnalysis

/// The refusals that are themselves requests, as the content's own samples teach them.
///
/// "Don't send my order" among the samples of cancelling says that this is how people cancel. The samples know
/// the trade better than any rule of grammar, so they win: what they refuse belongs to their intent's request.
struct TaughtRefusals: Sendable {
  private let heads: [IntentID: Set<String>]
  /// The intents with samples that say nothing but what is not wanted.
  private let outright: Set<IntentID>
  /// How samples of an intent contrast things: "instead" where it is about taking one thing for another.
  private let constructs: [IntentID: Set<String>]

  /// What `samples` teach; those without an intent teach nothing.
  init(_ samples: [LabelledText]) {
    var heads: [IntentID: Set<String>] = [:]
    var outright: Set<IntentID> = []
    var constructs: [IntentID: Set<String>] = [:]
    for sample in samples {
      guard let intent = sample.intent else { continue }
      let words = UtteranceWords(sample.text)
      let rejections = NegationScope.rejections(in: words)
      for rejection in rejections {
        if rejection.strength == .contrasting {
          constructs[intent, default: []].insert(words[rejection.range.lowerBound])
        }
        guard let head = Self.head(of: rejection.scope, words) else { continue }
        heads[intent, default: []].insert(head)
      }
      if !rejections.isEmpty, !words.isTopical(without: rejections) { outright.insert(intent) }
    }
    self.heads = heads
    self.outright = outright
    self.constructs = constructs
  }

  /// Whether refusing what `rejection` refuses is how people ask for `intent`.
  func teach(_ rejection: Rejection, of words: UtteranceWords, as intent: IntentID) -> Bool {
    if rejection.strength == .contrasting,
      constructs[intent]?.contains(words[rejection.range.lowerBound]) == true
    {
      return true
    }
    guard let head = Self.head(of: rejection.scope, words) else { return false }
    return heads[intent]?.contains(head) ?? false
  }

  /// Whether a text that says nothing but what is not wanted may ask for `intent`.
  func teachRefusing(by intent: IntentID) -> Bool { outright.contains(intent) }

  /// The first word that says something: "cancel" of "cancel my order", "refund" of "a refund".
  private static func head(of scope: Range<Int>, _ words: UtteranceWords) -> String? {
    scope.lazy.map { words[$0] }.first { !FunctionWords.contains($0) }
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
