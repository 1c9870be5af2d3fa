import Conversation
import TextAnalysis

/// Reads from a text's form and words whether whoever wrote it is upset, with the words that show it.
///
/// It counts plain signs only, so that everything it says can be shown to people; it does not guess at moods.
package enum MoodReader {
  /// More words than this are not looked at.
  private static let longest = 120
  /// The least number of letters, and of words, in a text that is written in capitals.
  private static let fewestLetters = 10
  private static let fewestWords = 3
  /// The share of capitals among the letters of a text that is written in them.
  private static let shareOfCapitals = 0.7

  /// The signs in `text`, at most one of each kind.
  ///
  /// - Parameters:
  ///   - text: The redacted text.
  ///   - language: Its language, a BCP 47 tag without script and region; one without words of its own is read as
  ///     English.
  package static func signals(in text: String, language: String) -> [MoodSignal] {
    let form = [capitals(in: text), punctuation(in: text)]
    let words = ActWords(text, limit: longest)
    let lexicon = MoodLexicon.of(language)
    let spoken = [
      swearing(words, text, lexicon),
      lexicon.anger.first(in: words.texts).map { MoodSignal(kind: .anger, evidence: $0) },
      lexicon.waiting.first(in: words.texts).map { MoodSignal(kind: .waiting, evidence: $0) },
    ]
    return (form + spoken).compactMap { $0 }
  }

  /// `text` without its swear words: what it does to a conversation stands in the others.
  package static func withoutSwearing(_ text: String, language: String) -> String {
    let lexicon = MoodLexicon.of(language)
    let kept = text.split(whereSeparator: \.isWhitespace).filter { word in
      guard !isMaskedSwearing(word) else { return false }
      return !ActWords(String(word), limit: 4).texts.contains(where: lexicon.swearing.contains)
    }
    return kept.joined(separator: " ")
  }

  // MARK: Form

  /// Most letters are capitals. Placeholders and words with digits do not count: codes are written so.
  private static func capitals(in text: String) -> MoodSignal? {
    var (letters, capitals, words) = (0, 0, 0)
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard !word.contains(where: \.isNumber), !word.contains("‹"), word.count > 1 else { continue }
      words += 1
      for character in word where character.isCased {
        letters += 1
        if character.isUppercase { capitals += 1 }
      }
    }
    guard letters >= fewestLetters, words >= fewestWords,
      Double(capitals) >= shareOfCapitals * Double(letters)
    else { return nil }
    return MoodSignal(kind: .capitals, evidence: String(text.prefix(60)))
  }

  /// Three or more exclamation or question marks in a row.
  private static func punctuation(in text: String) -> MoodSignal? {
    var run = ""
    for character in text {
      if character == "!" || character == "?" {
        run.append(character)
      } else if run.count >= 3 {
        break
      } else {
        run = ""
      }
    }
    return run.count >= 3 ? MoodSignal(kind: .punctuation, evidence: String(run.prefix(8))) : nil
  }

  // MARK: Words

  /// A swear word; an insult where it, or a slight, is aimed at the one who is spoken to.
  private static func swearing(
    _ words: ActWords,
    _ text: String,
    _ lexicon: MoodLexicon
  ) -> MoodSignal? {
    let masked = text.split(whereSeparator: \.isWhitespace).first { isMaskedSwearing($0) }
    let swears = words.texts.indices.filter { lexicon.swearing.contains(words[$0]) }
    let slights = words.texts.indices.filter { lexicon.slights.contains(words[$0]) }
    let isAimed = { (place: Int) in
      ((place - 2)...(place + 2)).contains { lexicon.aims.contains(words[$0]) }
    }
    if let place = (swears + slights).first(where: isAimed) {
      return MoodSignal(kind: .insult, evidence: words[place])
    }
    if let place = swears.first { return MoodSignal(kind: .swearing, evidence: words[place]) }
    return masked.map { MoodSignal(kind: .swearing, evidence: String($0.prefix(20))) }
  }

  /// "f***", "sh*t": a word of letters with stars inside or behind.
  private static func isMaskedSwearing(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8).filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") }
    guard (3...10).contains(bytes.count), let first = bytes.first,
      "fsbcdwa".utf8.contains(first | 0x20)
    else { return false }
    let stars = bytes.count { $0 == UInt8(ascii: "*") }
    let letters = bytes.count { (0x61...0x7A).contains($0 | 0x20) }
    let isInside = stars == 1 && bytes.last != UInt8(ascii: "*") && letters >= 2
    return stars + letters == bytes.count && (stars >= 2 || isInside)
  }
}
