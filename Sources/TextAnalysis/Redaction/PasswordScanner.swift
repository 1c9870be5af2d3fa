/// Finds passwords, PINs and one-time codes by the words that announce them.
///
/// A secret has no form of its own. What follows "my password is" is taken for one unless it is a
/// word that people use to complain about passwords; what stands further away must look like a
/// secret.
struct PasswordScanner {
  private let text: ScannedText
  private let words: [SecretWord]
  /// Whether a "discount code" or the like is spoken of: a number further away may well be that.
  private let speaksOfHarmlessCode: Bool

  private init(_ text: ScannedText) {
    let words = SecretWord.words(of: text)
    self.text = text
    self.words = words
    speaksOfHarmlessCode = words.indices.dropFirst().contains {
      words[$0].text == "code" && SecretLexicon.harmlessCodes.contains(words[$0 - 1].text)
    }
  }

  /// - Parameter isAboutCode: Whether codes were spoken of before, so that "it says 493027" tells one.
  static func findings(in text: ScannedText, isAboutCode: Bool) -> [Finding] {
    let scanner = PasswordScanner(text)
    var found = scanner.words.indices.compactMap(scanner.secret(announcedAt:))
    if isAboutCode { found += scanner.words.indices.compactMap(scanner.bareCode(at:)) }
    return found.map { .unkept(.password, $0) }
  }

  /// Whether `text` speaks of a PIN or a one-time code.
  static func speaksOfCode(_ text: ScannedText) -> Bool {
    let scanner = PasswordScanner(text)
    return !scanner.speaksOfHarmlessCode
      && scanner.words.indices.contains { index in
        let kind = scanner.kind(at: index)
        return kind == .code || kind == .looseCode
      }
  }

  /// The kinds of secret: a password may be any word, a code is digits.
  private enum Kind { case password, code, looseCode }

  private func secret(announcedAt index: Int) -> Range<Int>? {
    guard let kind = kind(at: index) else { return nil }
    if let before = secretBefore(index) { return before }
    var next = index + 1
    if !words[index].isColon, let word = word(next), ["number", "code"].contains(word.text) {
      next += 1
    }
    let isColon = next > index + 1 ? words[next - 1].isColon : words[index].isColon
    if isColon { return value(at: next, kind, .colon) }
    return connected(from: next, kind) ?? distant(from: next, kind) ?? nearby(index, kind)
  }

  private func word(_ index: Int) -> SecretWord? {
    words.indices.contains(index) ? words[index] : nil
  }

  private func kind(at index: Int) -> Kind? {
    let word = words[index].text
    if SecretLexicon.passwords.contains(word) { return .password }
    // "Pass: x" announces a password, "the pass is yellow" does not.
    if word == "pass", words[index].isColon { return .password }
    if SecretLexicon.codes.contains(word) { return .code }
    guard word == "code" else { return nil }
    guard index > 0 else { return .looseCode }
    let before = words[index - 1].text
    if SecretLexicon.codeKinds.contains(before) { return .code }
    return SecretLexicon.harmlessCodes.contains(before) ? nil : .looseCode
  }

  // MARK: - Where the value stands

  /// How the announcement leads to the value: the looser, the more the value must look like a
  /// secret.
  private enum Link { case colon, verb, loose }

  /// "hunter2 is my password".
  private func secretBefore(_ index: Int) -> Range<Int>? {
    var position = index - 1
    while let word = word(position), ["my", "the", "new", "old", "current"].contains(word.text) {
      position -= 1
    }
    guard position < index - 1, let verb = word(position), verb.text == "is",
      let value = word(position - 1), value.looksSecret
    else { return nil }
    return value.value
  }

  /// "password is X", "password to X", "passcode X".
  private func connected(from start: Int, _ kind: Kind) -> Range<Int>? {
    var next = start
    var link: Link?
    while let word = word(next), next < start + 4 {
      if word.text.isEmpty || ["is", "was", "be"].contains(word.text) {
        link = word.isColon ? .colon : .verb
      } else if !SecretLexicon.connectors.contains(word.text) {
        break
      }
      next += 1
    }
    if let link { return value(at: next, kind, link) }
    return kind == .looseCode ? nil : value(at: next, kind, .loose)
  }

  /// "password for my account is X": a few words between, none of which ends the clause.
  private func distant(from start: Int, _ kind: Kind) -> Range<Int>? {
    guard kind != .looseCode else { return nil }
    for next in start..<(start + 6) {
      guard let word = word(next) else { return nil }
      if word.isColon || ["is", "was"].contains(word.text) {
        return value(at: next + 1, kind, .loose)
      }
      if word.endsClause { return nil }
    }
    return nil
  }

  /// "The code you sent, 493027, is wrong", "I typed 493027 but the code is wrong": a bare number of a code's
  /// length close to the word, unless it is a year or said to be the number of something else.
  private func nearby(_ index: Int, _ kind: Kind) -> Range<Int>? {
    guard kind != .password, !speaksOfHarmlessCode else { return nil }
    let around = (index + 1..<index + 9).map { $0 } + (index - 7..<index).reversed()
    return around.lazy.compactMap(bareCode(at:)).first
  }

  private func bareCode(at index: Int) -> Range<Int>? {
    guard let word = word(index), word.text.unicodeScalars.allSatisfy(\.isASCIIDigit),
      let value = value(at: index, .looseCode, .loose)
    else { return nil }
    let isYear = word.text.count == 4 && ["19", "20"].contains(word.text.prefix(2))
    let before = self.word(index - 1)?.text ?? ""
    let isOther = SecretLexicon.harmlessCodes.contains(before) || before == "number"
    return isYear || isOther ? nil : value
  }

  // MARK: - What may be a value

  private func value(at index: Int, _ kind: Kind, _ link: Link) -> Range<Int>? {
    guard let word = word(index), !word.isPlaceholder, !word.value.isEmpty else { return nil }
    if let following = self.word(index + 1), SecretLexicon.units.contains(following.text) {
      return nil
    }
    switch kind {
    case .code, .looseCode: return code(at: index, kind, link)
    case .password: return isPassword(at: index, link) ? word.value : nil
    }
  }

  private func isPassword(at index: Int, _ link: Link) -> Bool {
    let word = words[index]
    if word.isQuoted { return true }
    switch link {
    case .loose: return word.looksSecret && word.value.count >= 4
    case .colon: return word.looksSecret || !SecretLexicon.harmless.contains(word.text)
    case .verb:
      if word.looksSecret { return true }
      let isComplaint =
        SecretLexicon.harmless.contains(word.text) || word.text.hasSuffix("ing")
        || word.text.hasSuffix("ed") || word.text.count < 3
      return !isComplaint && endsThought(index)
    }
  }

  /// Whether the value is the last word of its thought: "my password is swordfish and it fails".
  private func endsThought(_ index: Int) -> Bool {
    guard !words[index].endsClause, let next = word(index + 1) else { return true }
    return SecretLexicon.newThoughts.contains(next.text)
  }

  /// Three to eight digits, also as `553 912` or `553-912`; after a colon anything with a digit.
  private func code(at index: Int, _ kind: Kind, _ link: Link) -> Range<Int>? {
    let word = words[index]
    let digits = word.text.unicodeScalars.filter(\.isASCIIDigit).count
    if kind == .code, link == .colon, digits > 0 { return word.value }
    guard word.text.unicodeScalars.allSatisfy({ $0.isASCIIDigit || $0 == "-" }) else { return nil }
    if digits == 3, let second = self.word(index + 1), second.text.unicodeScalars.count == 3,
      second.text.unicodeScalars.allSatisfy(\.isASCIIDigit)
    {
      return word.value.lowerBound..<second.value.upperBound
    }
    let shortest = kind == .looseCode ? 4 : 3
    return (shortest...8).contains(digits) ? word.value : nil
  }
}
