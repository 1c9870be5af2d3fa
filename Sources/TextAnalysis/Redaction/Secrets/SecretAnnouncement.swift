/// A place in a text where a password or a code is spoken of.
struct SecretAnnouncement {
  let kind: SecretLexicon.Kind
  /// The languages that say so.
  let languages: LanguageSet
  /// The words of the phrase, by their places.
  let range: Range<Int>

  /// All in `words`, by position; none overlap, longer phrases go before shorter ones.
  static func all(in words: [SecretWord]) -> [SecretAnnouncement] {
    var result: [SecretAnnouncement] = []
    var index = 0
    while index < words.count {
      if let found = announcement(words, at: index) {
        result.append(found)
        index = found.range.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private static func announcement(_ words: [SecretWord], at index: Int) -> SecretAnnouncement? {
    let word = words[index]
    guard !word.isPlaceholder else { return nil }
    // "Pass: x" announces a password, "the pass is yellow" does not.
    if word.text == "pass", word.isColon {
      return SecretAnnouncement(kind: .password, languages: .english, range: index..<index + 1)
    }
    if word.text == "pass", isOwned(words, index) {
      return SecretAnnouncement(kind: .loosePassword, languages: .english, range: index..<index + 1)
    }
    for phrase in SecretLexicon.announcements(from: word.text) {
      let range = index..<index + phrase.words.count
      guard isPhrase(phrase.words, words, range) else { continue }
      let isOther =
        phrase.kind == .looseCode
        && (isReference(words, around: range) || isError(words, around: range))
      return SecretAnnouncement(
        kind: isOther ? .harmlessCode : phrase.kind,
        languages: phrase.languages,
        range: range
      )
    }
    return compound(word, at: index)
  }

  /// "My pass": a password perhaps, or a ticket for the bus.
  private static func isOwned(_ words: [SecretWord], _ index: Int) -> Bool {
    index > 0 && SecretLexicon.isOwner(words[index - 1].text, in: .english)
  }

  /// "wifi-lösenord", "banking-PIN": a word whose last part announces a secret.
  private static func compound(_ word: SecretWord, at index: Int) -> SecretAnnouncement? {
    guard let hyphen = word.text.unicodeScalars.lastIndex(of: "-") else { return nil }
    let tail = String(word.text.unicodeScalars[hyphen...].dropFirst())
    let phrase = SecretLexicon.announcements(from: tail).first { $0.words.count == 1 }
    guard let phrase, phrase.kind == .password || phrase.kind == .code else { return nil }
    return SecretAnnouncement(
      kind: phrase.kind,
      languages: phrase.languages,
      range: index..<index + 1
    )
  }

  private static func isPhrase(
    _ phrase: [String],
    _ words: [SecretWord],
    _ range: Range<Int>
  )
    -> Bool
  {
    guard range.upperBound <= words.count else { return false }
    return zip(phrase, range).allSatisfy { part, place in
      words[place].text == part
        && (place + 1 == range.upperBound || !words[place].endsClause && !words[place].isColon)
    }
  }

  /// "error con código 1001", "code erreur".
  private static func isError(_ words: [SecretWord], around range: Range<Int>) -> Bool {
    let near = max(0, range.lowerBound - 3)..<min(words.count, range.upperBound + 1)
    return near.contains { SecretLexicon.isError(words[$0].text) }
  }

  /// "sipariş kodu", "codice cliente", "code de la commande": the code of an order or the like.
  private static func isReference(_ words: [SecretWord], around range: Range<Int>) -> Bool {
    if range.lowerBound > 0, NumberWords.namesReference(words[range.lowerBound - 1].text) {
      return true
    }
    guard !words[range.upperBound - 1].isColon, range.upperBound < words.count else { return false }
    let next = words[range.upperBound]
    if NumberWords.namesReference(next.text) { return true }
    guard ["de", "du", "di", "del", "do", "da"].contains(next.text) else { return false }
    return range.upperBound + 1 < words.count
      && NumberWords.namesReference(words[range.upperBound + 1].text)
  }
}
