import Conversation
import TextAnalysis

/// The words of an utterance as the reader of acts sees them.
struct ActWords {
  let tokens: [Token]
  let texts: [String]
  /// Whether there were more words than are looked at.
  let isCut: Bool
  let isQuestion: Bool
  private let normalized: [UInt8]

  init(_ text: String, limit: Int) {
    let normalized = TextNormalizer.normalized(text)
    let tokens = Tokenizer.tokens(of: normalized, limit: limit + 1)
    isCut = tokens.count > limit
    self.tokens = Array(tokens.prefix(limit))
    texts = self.tokens.map(\.text)
    self.normalized = Array(normalized.utf8)
    isQuestion = normalized.hasSuffix("?")
  }

  /// The word at `index`; empty outside the text.
  subscript(index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }

  /// The byte of the normalised text before `offset`.
  func byte(before offset: Int) -> UInt8? {
    normalized.indices.contains(offset - 1) ? normalized[offset - 1] : nil
  }

  /// Whether punctuation stands before word `index`, or the text ends there.
  func isBreak(before index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return true }
    return gap(before: index).contains { $0 != 0x20 }
  }

  /// The normalised text from word `index` on, a word inside the text.
  func text(from index: Int) -> String {
    String(decoding: normalized[tokens[index].range.lowerBound...], as: UTF8.self)
  }

  /// What stands between word `index - 1` and word `index`, both inside the text.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    normalized[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
  }

  /// Whether a phrase at the start of a longer text is an answer there: "no, …" and "no I …" are,
  /// "no poles in the box" is not; "I forgot, …" is, "I forgot my password" is not.
  func leads(_ phrase: ActPhrase) -> Bool {
    let next = phrase.range.upperBound
    switch phrase.act {
    case .deny where phrase.range.count == 1 && self[next - 2] == "oh":
      // "Oh no, my card is stolen" answers nothing.
      return false
    case .deny where phrase.range.count == 1:
      return isBreak(before: next) || ActLexicon.afterNo.contains(self[next])
    case .lack:
      return isBreak(before: next) || ["but", "and", "can", "could", "so"].contains(self[next])
    default:
      return true
    }
  }
}

/// Words of an utterance that do one thing.
struct ActPhrase {
  let act: DialogueAct
  let range: Range<Int>
  /// Whether it counts beside a topic too: "yes" does, "right" does not.
  let isStrong: Bool
}
