import Conversation
import TextAnalysis

/// What short utterances do in a language other than English: whole phrases, fewer than English has.
///
/// Languages that content is likely to have cover every act; others have yes, no and thanks, so that a customer
/// who is handed over can answer whether, and how, they want to be reached.
struct ActPhrasebook: Sendable {
  private let acts: [String: DialogueAct]
  private let longest: Int
  /// Words that may stand beside a phrase without changing what it does.
  let fillers: Set<String>
  /// Phrases that say goodbye.
  private let farewells: PhraseSet
  /// Small numbers, and places in a list: 0 is the last one.
  let numbers: [String: Int]
  /// Words that may stand beside a choice or a rating.
  let aroundChoice: Set<String>
  /// What a question begins with.
  let questionWords: Set<String>
  /// Whether the word for "no" is another one than that for "not": "nein, …" answers, "no he recibido nada" tells.
  private let saysNoApart: Bool

  /// Phrases are parted by `|`, words by spaces; places in a list are written like `zweite=2`.
  init(
    _ phrases: [DialogueAct: String],
    fillers: String = "",
    farewells: String = "",
    numbers: String = "",
    aroundChoice: String = "",
    questionWords: String = "",
    saysNoApart: Bool = false
  ) {
    self.saysNoApart = saysNoApart
    var acts: [String: DialogueAct] = [:]
    var longest = 1
    for (act, list) in phrases {
      for phrase in list.split(separator: "|") {
        let words = Self.words(String(phrase))
        acts[words.joined(separator: " ")] = act
        longest = max(longest, words.count)
      }
    }
    self.acts = acts
    self.longest = longest
    self.fillers = Set(Self.words(fillers))
    self.farewells = PhraseSet(list: farewells)
    self.numbers = Dictionary(
      numbers.split(separator: " ").compactMap { pair in
        let parts = pair.split(separator: "=")
        guard parts.count == 2, let number = Int(parts[1]) else { return nil }
        return (Self.words(String(parts[0])).joined(), number)
      },
      uniquingKeysWith: { first, _ in first }
    )
    self.aroundChoice = Set(Self.words(aroundChoice))
    self.questionWords = Set(Self.words(questionWords))
  }

  private static func words(_ text: String) -> [String] {
    Tokenizer.tokens(of: TextNormalizer.normalized(text)).map(\.text)
  }

  /// The phrases in an utterance, longer ones first at each place.
  func phrases(in words: ActWords) -> [ActPhrase] {
    var result: [ActPhrase] = []
    var index = 0
    while index < words.tokens.count {
      let phrase = phrase(in: words, at: index)
      if let phrase { result.append(phrase) }
      index = phrase?.range.upperBound ?? index + 1
    }
    return result
  }

  private func phrase(in words: ActWords, at index: Int) -> ActPhrase? {
    for length in stride(from: min(longest, words.tokens.count - index), to: 0, by: -1) {
      let key = words.texts[index..<(index + length)].joined(separator: " ")
      guard let act = acts[key] else { continue }
      return ActPhrase(act: act, range: index..<(index + length), isStrong: true)
    }
    return nil
  }

  /// Whether an utterance says goodbye.
  func isFarewell(_ words: ActWords) -> Bool { farewells.isSaid(in: words.texts) }
}

extension ActPhrasebook {
  /// The acts of an utterance, and whether it consists of nothing else.
  func recognise(_ words: ActWords) -> (acts: Set<DialogueAct>, isPure: Bool) {
    let phrases = phrases(in: words)
    var isCovered = [Bool](repeating: false, count: words.tokens.count)
    for phrase in phrases {
      for index in phrase.range { isCovered[index] = true }
    }
    let isPure =
      !words.isCut && !phrases.isEmpty
      && words.tokens.indices.allSatisfy { isCovered[$0] || fillers.contains(words[$0]) }
    if isPure { return (pureActs(phrases), true) }
    // Beside a topic only what stands at the beginning, apart from it, is an answer.
    var acts = Set(leading(phrases, words).map(\.act))
    if phrases.contains(where: { $0.act == .requestPerson && $0.range.count > 1 }) {
      acts.insert(.requestPerson)
    }
    if let last = phrases.last, last.act == .thank, last.range.upperBound == words.tokens.count {
      acts.insert(.thank)
    }
    return (acts, false)
  }

  /// "OK, cancel" does not agree, "great, that did not help" neither.
  private func pureActs(_ phrases: [ActPhrase]) -> Set<DialogueAct> {
    var acts = Set(phrases.map(\.act))
    if !acts.isDisjoint(with: [
      .cancel, .deny, .lack, .requestPerson, .requestRepeat, .somethingElse,
    ]) {
      acts.remove(.affirm)
    }
    return acts
  }

  /// The phrases that answer before the topic begins: "ja, …", "nein …".
  func leading(_ phrases: [ActPhrase], _ words: ActWords) -> [ActPhrase] {
    var result: [ActPhrase] = []
    for phrase in phrases {
      let start = result.last?.range.upperBound ?? 0
      let isLeading = (start..<phrase.range.lowerBound).allSatisfy { fillers.contains(words[$0]) }
      let isApart = words.isBreak(before: phrase.range.upperBound)
      guard isLeading, isApart || (saysNoApart && phrase.act == .deny), phrase.act != .requestRepeat
      else { break }
      result.append(phrase)
    }
    return result
  }
}
