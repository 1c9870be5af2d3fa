import TextAnalysis

/// The words of a redacted text with what parts them: what clauses and negation are read from.
struct UtteranceWords: Sendable {
  /// What stands between two words.
  enum Break: Int, Sendable, Comparable {
    case none, comma, sentence

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// More words than this are no message but a document; what lies behind them is not looked at.
  static let limit = 400

  /// The words; their ranges count UTF-8 bytes of the text.
  let tokens: [Token]
  /// What stands before each word, and behind the last one: one more than there are words.
  private let breaks: [Break]
  /// Whether a question mark stands before each word, or behind the last one.
  private let questions: [Bool]
  /// Whether each word is part of a value.
  private let values: [Bool]
  let bytes: [UInt8]
  /// The language they are in, a BCP 47 tag without script and region.
  let language: String
  /// The function words of that language; nil for English, which has a grammar, and for languages read as a whole.
  let lexicon: RequestLexicon?

  /// The words of `text`; what lies within `protected` (codes, dates, addresses) is never parted.
  init(_ text: String, protecting protected: [Range<Int>] = [], language: String = "en") {
    self.language = language
    lexicon = RequestLexicon.of(language)
    bytes = Array(text.utf8)
    tokens = Tokenizer.tokens(of: text, limit: Self.limit)
    let reader = BreakReader(bytes: bytes, tokens: tokens, protected: protected)
    breaks = (0...tokens.count).map(reader.mark)
    questions = (0...tokens.count).map(reader.isQuestion)
    values = tokens.map { token in protected.contains { $0.overlaps(token.range) } }
  }

  /// The number of words.
  var count: Int { tokens.count }

  /// The word at `index`; empty outside the text.
  subscript(index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// Whether word `index` is part of a value: a code, a date, an address.
  func isValue(_ index: Int) -> Bool { values.indices.contains(index) && values[index] }

  /// What stands before word `index`; the text's ends part like a full stop.
  func mark(before index: Int) -> Break {
    index > 0 && index < tokens.count ? breaks[index] : .sentence
  }

  /// Whether the words up to `end` end in a question mark.
  func isQuestion(endingAt end: Int) -> Bool { questions.indices.contains(end) && questions[end] }

  /// Whether the words from `index` on are `phrase`, with nothing but spaces between them.
  func holds(_ phrase: [String], at index: Int) -> Bool {
    phrase.indices.allSatisfy { offset in
      self[index + offset] == phrase[offset]
        && (offset == 0 || mark(before: index + offset) == .none)
    }
  }

  /// The length of the longest of `phrases` that starts at word `index`; nil where none does.
  func length(ofAny phrases: [[String]], at index: Int) -> Int? {
    phrases.lazy.filter { holds($0, at: index) }.map(\.count).max()
  }

  /// The bytes that the words of `range` cover, from the first letter to the last.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return 0..<0 }
    return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }
}

/// Reads what stands between words.
private struct BreakReader {
  let bytes: [UInt8]
  let tokens: [Token]
  let protected: [Range<Int>]

  func isQuestion(_ index: Int) -> Bool {
    let gap = gap(index)
    return bytes[gap].contains(UInt8(ascii: "?")) && mark(index) == .sentence
  }

  func mark(_ index: Int) -> UtteranceWords.Break {
    guard index > 0, index < tokens.count else { return .sentence }
    let gap = gap(index)
    if protected.contains(where: { $0.contains(gap.lowerBound) && $0.contains(gap.upperBound) }) {
      return .none
    }
    return mark(of: gap, index)
  }

  private func gap(_ index: Int) -> Range<Int> {
    let start = index > 0 ? tokens[index - 1].range.upperBound : 0
    return start..<(index < tokens.count ? tokens[index].range.lowerBound : bytes.count)
  }

  private func mark(of gap: Range<Int>, _ index: Int) -> UtteranceWords.Break {
    var result = UtteranceWords.Break.none
    let isSpaced = bytes[gap].contains { $0 <= 0x20 }
    for place in gap {
      let byte = bytes[place]
      switch byte {
      case 0x0A: result = .sentence
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        if isSpaced || isBetweenLetters(gap) && !isInAddress(gap) { result = .sentence }
      case UInt8(ascii: "."):
        if isSpaced, !isAbbreviated(index) { result = .sentence }
      case UInt8(ascii: ","):
        if isSpaced || isBetweenLetters(gap) { result = max(result, .comma) }
      case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
        if isSpaced { result = max(result, .comma) }
      case UInt8(ascii: "-"), 0xE2:
        // A dash parts what a hyphen joins; the longer ones and the ellipsis start with 0xE2.
        if isSpaced, isDash(place) { result = max(result, .comma) }
      default: continue
      }
    }
    return result
  }

  private func isDash(_ place: Int) -> Bool {
    if bytes[place] == UInt8(ascii: "-") { return place > 0 && bytes[place - 1] <= 0x20 }
    guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return false }
    return [0x93, 0x94, 0xA6].contains(bytes[place + 2])
  }

  private func isBetweenLetters(_ gap: Range<Int>) -> Bool {
    guard gap.lowerBound > 0, gap.upperBound < bytes.count else { return false }
    return isLetter(bytes[gap.lowerBound - 1]) && isLetter(bytes[gap.upperBound])
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 || byte >= 0x80 }

  /// Whether the gap lies in a run without spaces that is a web address.
  private func isInAddress(_ gap: Range<Int>) -> Bool {
    var start = gap.lowerBound
    while start > 0, bytes[start - 1] > 0x20, gap.lowerBound - start < 200 { start -= 1 }
    return bytes[start..<gap.lowerBound].contains { $0 == UInt8(ascii: "/") || $0 == 0x2E }
  }

  /// "e.g. a tent", "order no. 5", "Dr. Shaw", "5 p.m. today": the full stop is part of the word.
  private func isAbbreviated(_ index: Int) -> Bool {
    let word = tokens[index - 1].text
    let next = tokens[index].text
    if word == "no" || word == "nr" { return next.utf8.first?.isDigit ?? false }
    if word.utf8.count == 1, word != "i" { return word.utf8.first.map { !$0.isDigit } ?? false }
    return UtteranceLexicon.abbreviations.contains(word)
  }
}
