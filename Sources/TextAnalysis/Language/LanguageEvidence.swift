/// What the words of a text say for each language of a model.
struct LanguageEvidence {
  typealias Row = LanguageModel.Row

  /// By how much a word that another language has, and this one has not, speaks against it at most.
  private static let missingWord: Float = 4
  /// The same for a word that no language has, by its letters.
  private static let unlikelyLetters: Float = 3
  /// Shorter words are written by chance in many languages.
  private static let shortestTelling = 4
  /// A longer text is judged by its beginning.
  private static let maximumWords = 60

  /// For each language the sum of what speaks against it, never above 0.
  private(set) var scores = Row()
  /// How many words each language has.
  private(set) var known = Row()
  /// How many of them the model's first language has not.
  private(set) var foreign = Row()
  /// How much the letters of unknown words tell for each language: one for letters that the first language does not
  /// write, one half for runs that it hardly has.
  private(set) var odd = Row()
  /// How many words any language has.
  private(set) var knownToAny: Float = 0
  /// How many words were looked at, international ones left out.
  private(set) var words: Float = 0

  /// The evidence of `tokens`, the words of `text`.
  init(of tokens: [Token], in text: String, for model: LanguageModel) {
    var seen: Set<String> = []
    for word in Self.parts(of: tokens, in: text, model).prefix(Self.maximumWords)
    where seen.insert(word).inserted {
      add(word, model)
    }
  }

  /// The words without codes, numbers and placeholders. A word that nobody knows as a whole is read in parts: `l'ordre`.
  private static func parts(
    of tokens: [Token],
    in text: String,
    _ model: LanguageModel
  ) -> [String] {
    tokens.flatMap { token -> [String] in
      let word = token.text
      if token.isPlaceholder || word.utf8.contains(where: isDigit) { return [] }
      if word.utf8.count == 1, isPrefix(token, in: text) { return [] }
      guard word.utf8.contains(UInt8(ascii: "'")), model.members(having: word) == nil else {
        return [word]
      }
      return word.split(separator: "'").map(String.init)
    }
  }

  /// Whether a single letter belongs to what a hyphen joins to it: the `A` of `A-10042`, the `e` of `e-mail`.
  private static func isPrefix(_ token: Token, in text: String) -> Bool {
    let bytes = text.utf8
    guard token.range.upperBound < bytes.count else { return false }
    return bytes[bytes.index(bytes.startIndex, offsetBy: token.range.upperBound)]
      == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private mutating func add(_ word: String, _ model: LanguageModel) {
    guard let members = model.members(having: word) else { return addUnknown(word, model) }
    guard members != 0 else { return }
    let isTelling = word.utf8.count > 1
    if isTelling { words += 1 }
    knownToAny += 1
    for place in model.tags.indices {
      if members & 1 << place == 0 {
        scores[place] -= Self.missingWord
      } else {
        known[place] += 1
        if isTelling, members & 1 == 0 { foreign[place] += 1 }
      }
    }
  }

  private mutating func addUnknown(_ word: String, _ model: LanguageModel) {
    let likelihoods = model.likelihoods(of: word)
    scores += likelihoods.clamped(
      lowerBound: Row(repeating: -Self.unlikelyLetters),
      upperBound: Row(repeating: 0)
    )
    guard word.utf8.count > 1 else { return }
    words += 1
    let writers = model.members(writing: word)
    let isUnlikely =
      word.utf8.count >= Self.shortestTelling && likelihoods[0] <= -Self.unlikelyLetters
    for place in model.tags.indices {
      if writers & 1 == 0, writers & 1 << place != 0 {
        odd[place] += 1
      } else if isUnlikely, likelihoods[place] == 0 {
        odd[place] += 0.5
      }
    }
  }

  /// The language that least speaks against, with the distance of the next; of equal ones the first.
  func best(of count: Int) -> (place: Int, margin: Float) {
    var best = 0
    for place in 0..<count where scores[place] > scores[best] { best = place }
    var margin = Float.infinity
    for place in 0..<count where place != best {
      margin = min(margin, scores[best] - scores[place])
    }
    return (best, margin)
  }
}
