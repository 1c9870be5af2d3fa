/// One word of a text where a secret may stand: everything between two spaces, without the quotes
/// around it.
struct SecretWord {
  /// Where the value stands that this word would be: a quoted value may hold spaces.
  let value: Range<Int>
  /// The plain word (`PlainLetters`) without punctuation around it.
  let text: String
  /// Whether a colon, an equals sign or an arrow follows.
  let isColon: Bool
  /// Whether a comma, a full stop or the like follows.
  let endsClause: Bool
  /// Whether it stands in quotes.
  let isQuoted: Bool
  /// Whether it holds a placeholder, so that there is nothing left to hide.
  let isPlaceholder: Bool
  /// Whether a secret stood there that was taken out before.
  let isTakenSecret: Bool
  /// Whether it has what words have not: digits, symbols, or capitals inside.
  let looksSecret: Bool
  /// Whether it can hardly be anything but a secret: small letters with digits or symbols among them. Codes of orders and
  /// articles are written in capitals.
  let isUnmistakable: Bool
  /// Whether its digits stand in it as in no name: more than one run of them, or with symbols or capitals inside. "iphone12pro"
  /// is none.
  let isScrambled: Bool
  /// Whether a full stop or the like follows.
  let endsSentence: Bool
  /// Whether it starts with a capital and goes on in small letters.
  let isCapitalized: Bool
  /// Whether it is a time, a date, a sum or a count: "14:30", "3x", "49,90".
  let isMeasure: Bool
  /// Whether it is an e-mail address or a link.
  let isAddress: Bool

  /// Whether it is a year of ours.
  var isYear: Bool {
    text.utf8.count == 4 && ["19", "20"].contains(text.prefix(2))
      && text.unicodeScalars.allSatisfy(\.isASCIIDigit)
  }

  /// The words of `text`; an announcing word is parted from the value that follows its colon
  /// without a space.
  static func words(of text: ScannedText) -> [SecretWord] {
    var result: [SecretWord] = []
    var position = 0
    while position < text.count {
      guard !text.scalars[position].isSpace else {
        position += 1
        continue
      }
      var end = position
      while end < text.count, !text.scalars[end].isSpace { end += 1 }
      if let colon = endOfAnnouncement(text, position..<end) { end = colon }
      let word = SecretWord(text, position..<end)
      result.append(word)
      position = max(end, word.isQuoted ? word.value.upperBound + 1 : end)
    }
    return result
  }

  private static func endOfAnnouncement(_ text: ScannedText, _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while start < range.upperBound, isOpening(text.scalars[start]) { start += 1 }
    let head = text.scalars[start..<range.upperBound].prefix(32)
    guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
    let word = text.plainString(start..<colon)
    let isAnnouncement = word.isEmpty || word == "pass" || SecretLexicon.endsAnnouncement(word)
    return isAnnouncement ? colon + 1 : nil
  }

  private init(_ text: ScannedText, _ range: Range<Int>) {
    var start = range.lowerBound
    var end = range.upperBound
    let closing = Self.closingQuote(text, from: start)
    if let closing {
      start += 1
      end = closing
    } else {
      while start < end, Self.isOpening(text.scalars[start]) { start += 1 }
      while end > start, Self.isTrailing(text.scalars[end - 1]) { end -= 1 }
    }
    value = start..<end
    isQuoted = closing != nil
    let trail = closing == nil ? text.scalars[end..<range.upperBound] : []
    isColon = trail.contains(":") || trail.contains("=") || trail.contains(">")
    endsClause = trail.contains { ".,;!?".unicodeScalars.contains($0) }
    endsSentence = trail.contains { ".!?".unicodeScalars.contains($0) }
    isPlaceholder = text.scalars[value].contains(ScannedText.blank)
    isTakenSecret =
      isPlaceholder && text.writtenString(value).contains("‹\(RedactionClass.password.rawValue)›")
    var bare = value
    while let last = bare.last, text.scalars[last] == "!" { bare = bare.lowerBound..<last }
    self.text = text.plainString(bare)
    looksSecret = !isPlaceholder && Self.looksSecret(text, bare)
    isCapitalized =
      bare.count > 1 && text.isCapital(bare.lowerBound) && !text.isCapital(bare.lowerBound + 1)
    isMeasure = looksSecret && Self.isMeasure(self.text)
    isAddress = looksSecret && Self.isAddress(text, bare)
    isUnmistakable =
      looksSecret && !isMeasure && !isAddress && Self.isUnmistakable(text, bare)
    isScrambled = isUnmistakable && Self.isScrambled(text, bare)
  }

  private static func isScrambled(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    let digits = range.filter { text.digit($0) != nil }
    guard let first = digits.first, let last = digits.last else { return false }
    // A version: "4.12.0-rc1".
    if digits.contains(where: { text.at($0 + 1) == "." && text.digit($0 + 2) != nil }) {
      return false
    }
    return last - first >= digits.count
      || range.dropFirst().contains {
        text.isCapital($0) || "!@#$%^&*_+=~|".unicodeScalars.contains(text.scalars[$0])
      }
  }

  private static func isUnmistakable(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    guard range.count >= 5, !text.scalars[range].contains("/") else { return false }
    let small = range.count { text.scalars[$0].isASCIILetter && !text.isCapital($0) }
    return small > 1
      && text.scalars[range].contains {
        $0.isASCIIDigit || "@#$%^&*_+=~|\\".unicodeScalars.contains($0)
      }
  }

  private static func closingQuote(_ text: ScannedText, from start: Int) -> Int? {
    guard let opening = text.at(start), let closing = quotes[opening] else { return nil }
    let limit = min(start + 66, text.count)
    guard start + 1 < limit,
      let end = text.scalars[(start + 1)..<limit].firstIndex(of: closing), end > start + 1
    else { return nil }
    return end
  }

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "'": "'", "`": "`", "“": "”", "‘": "’", "«": "»", "„": "“",
  ]

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    "\"'`“‘«„([<".unicodeScalars.contains(scalar)
  }

  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    "\"'`”’»“)],.;:?=>-–—".unicodeScalars.contains(scalar)
  }

  private static func looksSecret(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    var hasCapitalInside = false
    var hasSmall = false
    for position in range {
      let scalar = text.scalars[position]
      if scalar.isASCIIDigit || "@#$%^&*_+=~|\\".unicodeScalars.contains(scalar) { return true }
      if text.isCapital(position) {
        hasCapitalInside = hasCapitalInside || position > range.lowerBound
      } else {
        hasSmall = hasSmall || scalar.isWordScalar
      }
    }
    return hasCapitalInside && hasSmall
  }

  private static func isMeasure(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { !$0.isASCIIDigit }
    guard letters.count < word.unicodeScalars.count, letters.count <= 5 else { return false }
    let unit = letters.filter { !".,:/".unicodeScalars.contains($0) }
    if unit.isEmpty { return !letters.isEmpty }
    // A day: "2026-03-02".
    if unit.elementsEqual("--".unicodeScalars), word.utf8.count == 10 { return true }
    return units.contains(String(String.UnicodeScalarView(unit)))
  }

  private static let units: Set<String> = [
    "x", "%", "h", "m", "min", "mal", "-mal", "st", "nd", "rd", "th", "er", "e", "km", "mb", "gb",
    "kr", "zl", "tl", "$", "mm", "cm",
  ]

  private static func isAddress(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    let scalars = text.scalars[range]
    if text.string(range).hasPrefix("www.") { return true }
    if let colon = scalars.firstIndex(of: ":"), text.at(colon + 1) == "/" { return true }
    guard let at = scalars.lastIndex(of: "@"), at > range.lowerBound else { return false }
    return scalars[(at + 1)...].contains(".") && text.isWord(at + 1)
  }
}
