import Conversation
import TextAnalysis

/// Reads what a short utterance does to a conversation, from a lexicon of whole phrases.
///
/// It is made to be right rather than to know everything: what is not plainly an act is left to the
/// matcher of intents. English only.
package enum DialogueActRecognizer {
  /// More words than this are never an act by themselves; only their beginning and end are looked
  /// at.
  private static let longest = 40

  /// The acts of `text`; empty for a text that is about something else.
  package static func acts(in text: String) -> Set<DialogueAct> { recognise(text).acts }

  /// The acts of `text`, and whether it consists of nothing else: "no" is pure, "no, I want a
  /// refund" is not.
  package static func recognise(_ text: String) -> (acts: Set<DialogueAct>, isPure: Bool) {
    let words = ActWords(text, limit: longest)
    if words.tokens.isEmpty { return emoji(text) }
    let phrases = phrases(in: words)
    var isCovered = [Bool](repeating: false, count: words.tokens.count)
    for phrase in phrases {
      for index in phrase.range { isCovered[index] = true }
    }
    let isPure =
      !words.isCut
      && words.tokens.indices.allSatisfy {
        isCovered[$0] || ActLexicon.fillers.contains(words[$0])
      } || words.texts == ["what"]
    if isPure { return pureActs(phrases, words) }
    return (actsBesideContent(phrases, words), false)
  }

  private static func emoji(_ text: String) -> (acts: Set<DialogueAct>, isPure: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x1F44D, 0x2705, 0x1F44C: return ([.affirm], true)
      case 0x1F44E, 0x274C: return ([.deny], true)
      case 0x1F64F: return ([.thank], true)
      default: continue
      }
    }
    let isQuestion = text.contains("?") && text.allSatisfy { $0 == "?" || $0 == "!" || $0 == " " }
    return isQuestion ? ([.requestRepeat], true) : ([], false)
  }

  private static func phrases(in words: ActWords) -> [ActPhrase] {
    var result: [ActPhrase] = []
    var index = 0
    while index < words.tokens.count {
      let phrase =
        personRequest(in: words, at: index) ?? LackingThing.phrase(in: words, at: index)
        ?? PurposeQuestion.phrase(in: words, at: index, language: "en")
        ?? ActLexicon.phrase(in: words, at: index)
      if let phrase { result.append(phrase) }
      index = phrase?.range.upperBound ?? index + 1
    }
    return result
  }

  /// The wish for a person, unless that is just what is not wanted.
  private static func personRequest(in words: ActWords, at index: Int) -> ActPhrase? {
    guard let phrase = PersonRequest.phrase(in: words, at: index) else { return nil }
    let rejections = NegationScope.rejections(in: UtteranceWords(words.text(from: 0)))
    let isRejected = rejections.contains {
      $0.strength == .plain && $0.scope.contains(phrase.range.lowerBound)
    }
    return isRejected ? nil : phrase
  }

  // MARK: - Pure utterances

  private static func pureActs(
    _ phrases: [ActPhrase],
    _ words: ActWords
  ) -> (
    acts: Set<DialogueAct>, isPure: Bool
  ) {
    var acts = Set(phrases.map(\.act))
    if phrases.isEmpty {
      if words.texts == ["please"] { return ([.affirm], true) }
      if words.texts == ["what"] { return ([.requestRepeat], true) }
      if words.texts == ["sorry"], words.isQuestion { return ([.requestRepeat], true) }
      return ([], false)
    }
    // "I want to cancel" and "can I cancel" ask for something; only the bare word stops what goes
    // on.
    if acts == [.cancel], words.texts.contains(where: ActLexicon.wishes.contains) {
      return ([], false)
    }
    // "OK, cancel" does not agree, "great, that did not help" neither.
    let isWeak = !phrases.contains { $0.act == .affirm && $0.isStrong }
    if isWeak,
      !acts.isDisjoint(with: [
        .cancel, .deny, .lack, .requestPerson, .requestRepeat, .somethingElse,
      ])
    {
      acts.remove(.affirm)
    }
    return (acts, true)
  }

  // MARK: - Acts beside a topic

  private static func actsBesideContent(
    _ phrases: [ActPhrase],
    _ words: ActWords
  ) -> Set<DialogueAct> {
    var acts = Set(leading(phrases, words).filter(\.isStrong).map(\.act))
    if phrases.contains(where: { $0.act == .requestPerson && $0.isStrong }) {
      acts.insert(.requestPerson)
    }
    if let last = phrases.last, last.act == .thank, last.range.upperBound == words.tokens.count,
      !words.isCut
    {
      acts.insert(.thank)
    }
    return acts
  }

  /// The phrases that answer before the topic begins; a weak "ok, …" among them is passed over.
  private static func leading(_ phrases: [ActPhrase], _ words: ActWords) -> [ActPhrase] {
    var result: [ActPhrase] = []
    for phrase in phrases {
      let end = phrase.range.upperBound
      let isLeading = ((result.last?.range.upperBound ?? 0)..<phrase.range.lowerBound).allSatisfy {
        ActLexicon.openers.contains(words[$0])
      }
      let isAnswer = phrase.isStrong && words.leads(phrase)
      let isPassedOver = !phrase.isStrong && phrase.act == .affirm && words.isBreak(before: end)
      guard isLeading, isAnswer || isPassedOver else { break }
      result.append(phrase)
    }
    return result
  }

  /// What `text` says behind the acts it begins with, and whether that is a question; nil where it says nothing
  /// more.
  package static func rest(of text: String) -> (text: String, isQuestion: Bool)? {
    let words = ActWords(text, limit: longest)
    let end = leading(phrases(in: words), words).last?.range.upperBound ?? 0
    guard end < words.tokens.count else { return nil }
    let spoken = words.texts[end...].drop { ActLexicon.joints.contains($0) }
    let asks = spoken.first.map(ActLexicon.questionWords.contains) ?? false
    // "Could you do that?" asks for a deed, not for an answer.
    let isRequest = asks && spoken.dropFirst().first == "you"
    return (words.text(from: end), (words.isQuestion || asks) && !isRequest)
  }

  /// Whether `text` says goodbye.
  package static func isFarewell(_ text: String) -> Bool {
    ActLexicon.farewells.isSaid(in: ActWords(text, limit: longest).texts)
  }
}
