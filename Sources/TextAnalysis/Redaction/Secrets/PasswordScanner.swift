/// Finds passwords, PINs and one-time codes by the words that announce them.
///
/// A secret has no form of its own. What follows "my password is" is taken for one unless it is a
/// word that people use to complain about passwords; what stands further away must look like a
/// secret.
struct PasswordScanner {
  let words: [SecretWord]
  private let announcements: [SecretAnnouncement]
  /// Whether a "discount code" or the like is spoken of: a number further away may well be that.
  private let speaksOfHarmlessCode: Bool

  /// Whether nothing was found in the text before: what stands near a code is looked for once, or a second number would be
  /// taken after the code itself.
  private let isFirstLook: Bool

  private init(_ text: ScannedText, isFirstLook: Bool = true) {
    self.isFirstLook = isFirstLook
    words = SecretWord.words(of: text)
    announcements = SecretAnnouncement.all(in: words)
    speaksOfHarmlessCode = announcements.contains { $0.kind == .harmlessCode }
  }

  /// - Parameters:
  ///   - isAboutCode: Whether codes were spoken of before, so that "it says 493027" tells one.
  ///   - isFirstLook: Whether nothing was found in the text before.
  static func findings(
    in text: ScannedText,
    isAboutCode: Bool,
    isFirstLook: Bool = true
  ) -> [Finding] {
    guard isAboutCode && text.hasDigits || SecretLexicon.mayAnnounce(text) else { return [] }
    let scanner = PasswordScanner(text, isFirstLook: isFirstLook)
    var found = scanner.announcements.flatMap(scanner.secrets(announcedBy:))
    if isAboutCode { found += scanner.words.indices.compactMap(scanner.bareCode(at:)) }
    return found.map { .unkept(.password, $0) }
  }

  /// Whether `text` speaks of a PIN or a one-time code.
  static func speaksOfCode(_ text: ScannedText) -> Bool {
    guard SecretLexicon.mayAnnounce(text) else { return false }
    let scanner = PasswordScanner(text)
    return !scanner.speaksOfHarmlessCode
      && scanner.announcements.contains { $0.kind == .code || $0.kind == .looseCode }
  }

  /// What an announcement tells, with what is told along with it.
  private func secrets(announcedBy announcement: SecretAnnouncement) -> [Range<Int>] {
    guard announcement.kind != .harmlessCode else { return [] }
    guard let first = secret(announcedBy: announcement) else { return [] }
    return [first] + companions(of: first, announcement)
  }

  private func secret(announcedBy announcement: SecretAnnouncement) -> Range<Int>? {
    if let before = secretBefore(announcement) { return before }
    let next = announcement.range.upperBound
    if words[next - 1].isColon, let value = value(at: next, announcement, .colon) { return value }
    if words[next - 1].isColon, announcement.kind != .loosePassword { return nil }
    return connected(from: next, announcement) ?? distant(from: next, announcement)
      ?? nearby(announcement) ?? unmistakable(after: next, announcement)
  }

  func word(_ index: Int) -> SecretWord? {
    words.indices.contains(index) ? words[index] : nil
  }

  // MARK: - Where the value stands

  /// How the announcement leads to the value: the looser, the more the value must look like a
  /// secret.
  private enum Link { case colon, verb, loose }

  /// "hunter2 is my password".
  private func secretBefore(_ announcement: SecretAnnouncement) -> Range<Int>? {
    let index = announcement.range.lowerBound
    var position = index - 1
    while let word = word(position), SecretLexicon.isOwner(word.text, in: announcement.languages) {
      position -= 1
    }
    let isRole =
      word(position).map { SecretLexicon.isRole($0.text, in: announcement.languages) } ?? false
    if position == index - 1, !isRole {
      return secretRightBefore(announcement) ?? changed(before: position, announcement)
    }
    guard let verb = word(position) else { return nil }
    let isVerb =
      SecretLexicon.isCopula(verb.text, in: announcement.languages)
      || SecretLexicon.isRole(verb.text, in: announcement.languages)
    // Turkish needs no verb: "hunter2 benim şifrem".
    guard isVerb || announcement.languages == .turkish else {
      return changed(before: position, announcement)
    }
    if isVerb { position -= 1 }
    if let word = word(position), isVerb, SecretLexicon.isPointing(word.text) { position -= 1 }
    guard let value = word(position), value.looksSecret || value.isQuoted, !value.isMeasure,
      !value.isAddress, !value.isPlaceholder, !SecretLexicon.isHarmless(value.text)
    else { return nil }
    if announcement.kind == .loosePassword { return value.isUnmistakable ? value.value : nil }
    return groups(before: position) ?? value.value
  }

  /// "You reset it to hunter2 but that password fails".
  private func changed(before end: Int, _ announcement: SecretAnnouncement) -> Range<Int>? {
    guard announcement.kind == .password, end > 1 else { return nil }
    let place = (max(1, end - 4)...end).last { index in
      words[index].isUnmistakable
        && SecretLexicon.isConnector(words[index - 1].text, in: announcement.languages)
    }
    return place.map { words[$0].value }
  }

  /// "hunter2 şifresiyle giriyorum": in Turkish what is named stands before its name.
  private func secretRightBefore(_ announcement: SecretAnnouncement) -> Range<Int>? {
    guard announcement.languages == .turkish, announcement.kind == .password,
      let value = word(announcement.range.lowerBound - 1), value.looksSecret, !value.isMeasure,
      !value.isAddress, !value.endsClause, !SecretLexicon.isHarmless(value.text),
      value.text.unicodeScalars.contains(where: \.isASCIIDigit),
      value.text.unicodeScalars.contains(where: \.isASCIILetter)
    else { return nil }
    return value.value
  }

  /// "password is X", "password to X", "passcode X".
  private func connected(from start: Int, _ announcement: SecretAnnouncement) -> Range<Int>? {
    var next = start
    var link: Link?
    while let word = word(next), next < start + 4 {
      if word.text.isEmpty || SecretLexicon.isCopula(word.text, in: announcement.languages) {
        link = word.isColon ? .colon : .verb
      } else if !SecretLexicon.isConnector(word.text, in: announcement.languages) {
        break
      }
      next += 1
      if word.isColon { break }
    }
    if let link { return value(at: next, announcement, link) }
    return announcement.kind == .looseCode ? nil : value(at: next, announcement, .loose)
  }

  /// "password for my account is X": a few words between, none of which ends the clause.
  private func distant(from start: Int, _ announcement: SecretAnnouncement) -> Range<Int>? {
    guard announcement.kind != .looseCode else { return nil }
    for next in start..<(start + 8) {
      guard let word = word(next) else { return nil }
      if word.isColon {
        // "Password changed: yesterday" says when.
        let isName = next == start && !isCommon(word, announcement.languages)
        return value(at: next + 1, announcement, isName ? .colon : .loose)
      }
      if SecretLexicon.isCopula(word.text, in: announcement.languages),
        !SecretLexicon.isUserName(words[next - 1].text),
        let value = value(at: next + 1, announcement, .loose)
      {
        return value
      }
      if SecretLexicon.isOrigin(word.text, in: announcement.languages),
        let value = self.word(next + 1), value.isUnmistakable
      {
        return value.value
      }
      if word.endsClause { return nil }
    }
    return nil
  }

  /// "WiFi key on the box hq7wmm2k", "login details: ada / hunter22": what can hardly be anything but a secret, a few words
  /// further on.
  private func unmistakable(after start: Int, _ announcement: SecretAnnouncement) -> Range<Int>? {
    guard announcement.kind == .password || announcement.kind == .loosePassword else { return nil }
    for index in start..<start + 5 {
      guard let word = word(index) else { return nil }
      let before = words[index - 1].text
      if word.isScrambled, !SecretLexicon.isUserName(before),
        !SecretLexicon.isBeneficiary(before),
        !SecretLexicon.isHarmless(word.text)
      {
        return word.value
      }
      if word.endsClause, announcement.kind == .password { return nil }
    }
    return nil
  }

  /// "The code you sent, 493027, is wrong", "I typed 493027 but the code is wrong": a bare number of a code's
  /// length close to the word, unless it is a year or said to be the number of something else.
  private func nearby(_ announcement: SecretAnnouncement) -> Range<Int>? {
    let isOfCode = announcement.kind == .code || announcement.kind == .looseCode
    guard isOfCode, isFirstLook, !speaksOfHarmlessCode else { return nil }
    let (start, end) = (announcement.range.lowerBound, announcement.range.upperBound)
    let around = Array(end..<end + 8) + (start - 7..<start).reversed()
    // What it announces was taken out already, in a text that is read again.
    guard !(start - 10..<end + 10).contains(where: { word($0)?.isTakenSecret ?? false }) else {
      return nil
    }
    return around.lazy.filter { !countsElsewhere($0, announcement) }.compactMap(bareCode(at:)).first
  }

  /// Whether a number stands in another thought than the announcement and counts something there: "the code came, and 4500
  /// points are gone".
  private func countsElsewhere(_ index: Int, _ announcement: SecretAnnouncement) -> Bool {
    let (start, end) = (announcement.range.lowerBound, announcement.range.upperBound)
    let between = index < start ? index + 1..<start : end..<index
    guard let number = word(index), !number.endsClause, let next = word(index + 1), !isDigits(next),
      words[end - 1].endsSentence
        || between.contains(where: {
          words[$0].endsSentence || SecretLexicon.startsThought(words[$0].text)
        })
    else { return false }
    let languages = announcement.languages
    return !SecretLexicon.startsThought(next.text) && !SecretLexicon.isHarmless(next.text)
      && !SecretLexicon.isCopula(next.text, in: languages)
  }

  func bareCode(at index: Int) -> Range<Int>? {
    guard let word = word(index), isDigits(word), let value = code(at: index, .looseCode, .loose),
      !isCounted(index, in: [])
    else { return nil }
    return word.isYear || isOther(index) ? nil : value
  }

  /// Whether a number is that of something else: "order 10042", "10042 numaralı".
  private func isOther(_ index: Int) -> Bool {
    let before = word(index - 1)
    let after = word(index + 1)
    if let before, NumberWords.namesReference(before.text),
      !SecretLexicon.endsAnnouncement(before.text)
    {
      return true
    }
    if let after, NumberWords.postpositions.contains(after.text) { return true }
    // A piece of a longer number: "07700 900123".
    let isPair = after.map { isThreeDigits($0) && isThreeDigits(words[index]) } ?? false
    return before.map(isPieceOfNumber) ?? false || !isPair && after.map(isPieceOfNumber) ?? false
  }

  private func isPieceOfNumber(_ word: SecretWord) -> Bool {
    !word.endsClause && word.text.utf8.count > 1
      && word.text.unicodeScalars.allSatisfy {
        $0.isASCIIDigit || "+-()./".unicodeScalars.contains($0)
      }
  }

  // MARK: - What may be a value

  private func value(
    at index: Int,
    _ announcement: SecretAnnouncement,
    _ link: Link
  ) -> Range<Int>? {
    guard let word = word(index), !word.isPlaceholder, !word.value.isEmpty,
      !isCounted(index, in: announcement.languages)
    else {
      return nil
    }
    switch announcement.kind {
    case .password: break
    case .loosePassword: return word.isUnmistakable ? word.value : nil
    case .code, .looseCode, .harmlessCode: return code(at: index, announcement.kind, link)
    }
    return isPassword(at: index, link, announcement.languages) ? word.value : nil
  }

  /// Whether a unit follows: "8 characters". Without its ring "år" is "är".
  private func isCounted(_ index: Int, in languages: LanguageSet) -> Bool {
    guard let next = word(index + 1) else { return false }
    return SecretLexicon.isUnit(next.text) && !SecretLexicon.isCopula(next.text, in: languages)
  }

  private func isPassword(at index: Int, _ link: Link, _ languages: LanguageSet) -> Bool {
    let word = words[index]
    let isSaid = SecretLexicon.isHarmless(word.text)
    if word.isQuoted {
      return link != .loose || word.looksSecret
        || !isSaid && !isCommon(word, languages)
    }
    guard !word.isAddress, !isSaid else { return false }
    switch link {
    case .loose:
      return word.looksSecret && !word.isMeasure && !word.isYear && word.value.count >= 4
    case .colon:
      return word.looksSecret || !isCommon(word, languages) || endsThought(index)
    case .verb:
      if word.looksSecret { return !word.isMeasure }
      return word.text.count >= 3 && !isCommon(word, languages) && endsThought(index)
    }
  }

  /// Whether a word says rather what is wrong. In German the ending of a noun says nothing: "Regenbogen".
  private func isCommon(_ word: SecretWord, _ languages: LanguageSet) -> Bool {
    let endings = word.isCapitalized ? languages.subtracting(.german) : languages
    return SecretLexicon.isCommon(word.text, in: endings)
  }

  /// Whether the value is the last word of its thought: "my password is swordfish and it fails".
  func endsThought(_ index: Int) -> Bool {
    guard !words[index].endsClause, let next = word(index + 1) else { return true }
    return SecretLexicon.startsThought(next.text)
  }

  /// Three to eight digits, also as `553 912` or `553-912`; after a colon anything with a digit.
  private func code(at index: Int, _ kind: SecretLexicon.Kind, _ link: Link) -> Range<Int>? {
    let word = words[index]
    let digits = word.text.unicodeScalars.count(where: \.isASCIIDigit)
    if let groups = groups(from: index) { return groups }
    if isThreeDigits(word), let second = self.word(index + 1), isThreeDigits(second) {
      return word.value.lowerBound..<second.value.upperBound
    }
    if kind == .code, link == .colon, digits > 0, !word.isMeasure { return word.value }
    if kind == .code, link == .verb, digits > 1, !word.isMeasure,
      (4...12).contains(word.value.count)
    {
      return word.value
    }
    guard word.text.unicodeScalars.allSatisfy({ $0.isASCIIDigit || $0 == "-" }) else { return nil }
    let shortest = kind == .looseCode ? 4 : 3
    return (shortest...8).contains(digits) ? word.value : nil
  }

  /// "4417 2093", "55 39 12": groups of equal length, of at most ten digits together.
  private func groups(from index: Int) -> Range<Int>? {
    let length = words[index].value.count
    guard (2...5).contains(length), isDigits(words[index]) else { return nil }
    var last = index
    while (last - index + 2) * length <= 10, !words[last].endsClause, let next = word(last + 1),
      isDigits(next), next.value.count == length
    { last += 1 }
    return last > index && (last - index + 1) * length >= 4
      ? words[index].value.lowerBound..<words[last].value.upperBound : nil
  }

  /// The same, seen from the last group: "884 201 as the code".
  private func groups(before end: Int) -> Range<Int>? {
    let length = words[end].value.count
    guard isDigits(words[end]) else { return nil }
    var first = end
    while let word = word(first - 1), isDigits(word), word.value.count == length, !word.endsClause,
      (end - first + 2) * length <= 10
    { first -= 1 }
    return groups(from: first)
  }

  func isDigits(_ word: SecretWord) -> Bool {
    !word.isPlaceholder && !word.text.isEmpty
      && word.text.unicodeScalars.allSatisfy(\.isASCIIDigit)
  }

  private func isThreeDigits(_ word: SecretWord) -> Bool {
    word.text.unicodeScalars.count == 3 && isDigits(word)
  }
}
