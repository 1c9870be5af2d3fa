import TextAnalysis

extension DialogueActRecognizer {
  /// What `text` puts in the place of something said before: "number 12" of "actually number 12", "the 14th" of "no,
  /// the 14th". Nil for a text that corrects nothing, and in languages other than English and German.
  ///
  /// - Returns: The words, and whether they can only be a correction: "no, …" may be just a no.
  package static func correction(
    in text: String,
    _ language: String = "en"
  ) -> (words: String, isCertain: Bool)? {
    guard let lexicon = CorrectionLexicon.of(language) else { return nil }
    let words = UtteranceWords(text)
    guard (2...14).contains(words.count) else { return nil }
    var start = 0
    var isMarked = false
    var isCertain = false
    while start < words.count {
      if let length = words.length(ofAny: lexicon.certain, at: start) {
        (start, isMarked, isCertain) = (start + length, true, true)
      } else if lexicon.openers.contains(words[start]) {
        isMarked = isMarked || !lexicon.weak.contains(words[start])
        start += 1
      } else {
        break
      }
    }
    guard isMarked, start < words.count, !RequestForm.opens(at: start, words) else { return nil }
    let range = words.byteRange(start..<words.count)
    return (String(decoding: words.bytes[range], as: UTF8.self), isCertain)
  }

  /// Whether `text` puts the other of two things in the place of one: "no, the other order". English and German.
  package static func meansOther(_ text: String, language: String) -> Bool {
    guard let lexicon = CorrectionLexicon.of(language) else { return false }
    let words = UtteranceWords(text)
    guard (2...8).contains(words.count) else { return false }
    if words.count <= 5, lexicon.saysWrong(words) { return true }
    for place in 1..<words.count where lexicon.others.contains(words[place]) {
      let isNamed = lexicon.articles.contains(words[place - 1])
      let isShort = (0..<(place - 1)).allSatisfy {
        lexicon.openers.contains(words[$0]) || lexicon.fillers.contains(words[$0])
      }
      if isNamed, isShort, words.count - place <= 2 { return true }
    }
    return false
  }

  /// `value` with its first number replaced, where `words` are nothing but a number: the house number of an address.
  /// Nil where either has none.
  package static func replacingNumber(of value: String, by words: String) -> String? {
    let said = UtteranceWords(words).tokens.filter {
      !["number", "no", "nr", "house", "the", "please", "instead", "a"].contains($0.text)
    }
    guard said.count == 1, let number = said.first?.text, isNumber(number),
      let old = UtteranceWords(value).tokens.first(where: { isNumber($0.text) })
    else { return nil }
    var bytes = Array(value.utf8)
    bytes.replaceSubrange(old.range, with: number.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a word is a number, perhaps with one letter behind: "12", "12b".
  private static func isNumber(_ word: String) -> Bool {
    let digits = word.utf8.prefix { $0.isDigit }
    return !digits.isEmpty && word.utf8.count - digits.count <= 1 && digits.count <= 5
  }
}

/// The words that corrections are made of.
private struct CorrectionLexicon {
  /// What can only be a correction.
  let certain: [[String]]
  /// What may open one.
  let openers: Set<String>
  /// Openers that alone do not make one.
  let weak: Set<String>
  let articles: Set<String>
  let others: Set<String>
  /// What is said of a value that is wrong.
  let wrongs: [[String]]
  /// What may stand before "the other one".
  let fillers: Set<String>

  /// The words of a language, a BCP 47 tag without script and region; nil where there are none.
  static func of(_ language: String) -> Self? {
    switch language {
    case "en": english
    case "de": german
    default: nil
    }
  }

  /// Whether a value is said to be wrong.
  func saysWrong(_ words: UtteranceWords) -> Bool {
    words.tokens.indices.contains { place in wrongs.contains { words.holds($0, at: place) } }
  }

  private static func phrases(_ list: String) -> [[String]] {
    list.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
  }

  private static let english = Self(
    certain: phrases(
      """
      actually|i mean|i meant|make it|make that|it should be|should be|it should say|\
      change it to|change that to|it's|it is|that should be|rather|correction|better|let's say|\
      let's make it|it must be|use
      """
    ),
    openers: [
      "no", "nope", "not", "sorry", "oh", "wait", "oops", "yes", "but", "hmm", "hm", "uh", "um",
      "to", "please",
      "well", "i", "it", "so",
    ],
    weak: ["i", "it"],
    articles: ["the", "my", "that"],
    others: ["other"],
    wrongs: phrases("wrong number|wrong order|wrong one|wrong code|wrong day|wrong date"),
    fillers: ["actually", "mean", "meant", "want", "for", "is", "it's", "that", "use", "take"]
  )

  private static let german = Self(
    certain: phrases(
      """
      eigentlich|ich meine|ich meinte|gemeint ist|gemeint war|sondern|vielmehr|korrektur|\
      richtig ist|richtig wäre|doch lieber|lieber|besser|es muss heissen|es soll heissen
      """
    ),
    openers: [
      "nein", "nee", "nicht", "sorry", "oh", "warte", "warten", "sie", "halt", "moment", "ja",
      "aber", "hm", "bitte", "also", "ich", "es", "doch", "entschuldigung",
    ],
    weak: ["ich", "es", "sie"],
    articles: ["die", "das", "den", "der", "dem", "meine", "mein", "meinen"],
    others: ["andere", "anderen", "anderes", "anderer"],
    wrongs: phrases("falsche nummer|falsche bestellung|falscher tag|falsches datum|die falsche"),
    fillers: ["meine", "meinte", "eigentlich", "lieber", "um", "für", "geht", "ist", "nehmen"]
  )
}
