/// What is told along with a secret: a second one, or the same one put right.
extension PasswordScanner {
  /// How far a further secret may stand from the one before.
  private static let reach = 6
  /// How many are told along with one at most, so that a text full of them is not read again and again.
  private static let mostCompanions = 8

  /// "X or Y", "from X to Y", "old one was X, the new one is Y", "X and Y as my password".
  func companions(of first: Range<Int>, _ announcement: SecretAnnouncement) -> [Range<Int>] {
    let start = place(of: first)
    guard announcement.kind == .password || announcement.kind == .loosePassword else {
      return correction(of: start).map { [$0] } ?? []
    }
    var found: [Range<Int>] = []
    if start < announcement.range.lowerBound, let before = companion(before: start) {
      found.append(before)
    }
    var index = start
    while found.count < Self.mostCompanions,
      let next = (index + 1..<index + 1 + Self.reach).first(where: {
        isCompanion($0, of: index, announcement.languages)
      })
    {
      found.append(words[next].value)
      index = next
    }
    return found
  }

  /// Which word a value is, by halves: a text may tell thousands.
  private func place(of value: Range<Int>) -> Int {
    var (low, high) = (0, words.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].value.lowerBound < value.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// "It is 5518. No wait, 5581", "5518 or 5581": a number of the same length that stands for itself.
  private func correction(of start: Int) -> Range<Int>? {
    guard isDigits(words[start]) else { return nil }
    return (start + 1..<start + 5).lazy.filter { index in
      guard let number = word(index), isDigits(number) else { return false }
      let before = words[index - 1]
      return number.value.count == words[start].value.count
        && (before.endsClause || SecretLexicon.startsThought(before.text))
        && (number.endsClause || word(index + 1) == nil || endsThought(index))
    }.compactMap(bareCode(at:)).first
  }

  private func isCompanion(_ index: Int, of first: Int, _ languages: LanguageSet) -> Bool {
    guard let word = word(index), word.isUnmistakable, !SecretLexicon.isHarmless(word.text) else {
      return false
    }
    let before = words[index - 1]
    if index == first + 1 { return before.endsClause }
    guard !before.endsClause else { return false }
    if SecretLexicon.isCopula(before.text, in: languages) {
      return !SecretLexicon.isUserName(words[index - 2].text)
    }
    return SecretLexicon.isConnector(before.text, in: languages)
      || index == first + 2 && SecretLexicon.startsThought(before.text)
  }

  /// In "X and Y as my password" Y was found, X stands before.
  private func companion(before start: Int) -> Range<Int>? {
    guard let joint = word(start - 1), !joint.endsClause, SecretLexicon.startsThought(joint.text),
      let word = word(start - 2), word.isUnmistakable
    else { return nil }
    return word.value
  }
}
