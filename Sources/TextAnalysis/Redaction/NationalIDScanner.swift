/// Finds British National Insurance numbers (`QQ 12 34 56 C`) and American Social Security numbers
/// (`123-45-6789`).
enum NationalIDScanner {
  static func findings(in text: ScannedText, groups: DigitGroups) -> [Finding] {
    insuranceNumbers(text) + socialSecurityNumbers(text, groups)
  }

  // MARK: - National Insurance

  private static func insuranceNumbers(_ text: ScannedText) -> [Finding] {
    (0..<text.count).compactMap { start in
      guard let first = text.at(start), let second = text.at(start + 1), first.isASCIILetter,
        second.isASCIILetter, !text.isWord(start - 1), isPrefix(first, second),
        let end = endOfInsuranceNumber(text, from: start + 2)
      else { return nil }
      return .unkept(.nationalID, start..<end)
    }
  }

  private static func isPrefix(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let barred = ["bg", "gb", "nk", "kn", "tn", "nt", "zz"]
    return !"dfiquv".unicodeScalars.contains(first) && !"dfiquvo".unicodeScalars.contains(second)
      && !barred.contains("\(first)\(second)")
  }

  /// Six digits, in pairs if separated, and a letter A–D, then no more of a word.
  private static func endOfInsuranceNumber(_ text: ScannedText, from start: Int) -> Int? {
    var position = start
    for index in 0..<6 {
      if index.isMultiple(of: 2), isGap(text.at(position)) { position += 1 }
      guard text.digit(position) != nil else { return nil }
      position += 1
    }
    if isGap(text.at(position)) { position += 1 }
    guard let last = text.at(position), "abcd".unicodeScalars.contains(last),
      !text.isWord(position + 1)
    else { return nil }
    // "AB 123456 a month" is not a number with a suffix: a lone lower-case "a" is the article.
    guard last != "a" || text.isCapital(position) || !isGap(text.at(position - 1)) else {
      return nil
    }
    return position + 1
  }

  private static func isGap(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isNumberSeparator && scalar != "."
  }

  // MARK: - Social Security

  private static func socialSecurityNumbers(_ text: ScannedText, _ groups: DigitGroups) -> [Finding]
  {
    groups.groups.indices.compactMap { first in
      let group = groups.groups[first]
      guard !text.isWord(group.lowerBound - 1), !isJoinedToMore(text, group.lowerBound - 1) else {
        return nil
      }
      if group.count == 9, !text.isWord(group.upperBound) {
        let clause = ContextWords(text, before: group.lowerBound, limit: 4)
        guard clause.words.contains(where: ["ssn", "social"].contains) else { return nil }
        return isPlausible(groups.digits(text, first, first)) ? .unkept(.nationalID, group) : nil
      }
      return separated(text, groups, first)
    }
  }

  private static func separated(
    _ text: ScannedText,
    _ groups: DigitGroups,
    _ first: Int
  )
    -> Finding?
  {
    guard first + 2 < groups.groups.count, groups.continues[first + 1], groups.continues[first + 2],
      groups.groups[first...(first + 2)].map(\.count) == [3, 2, 4]
    else { return nil }
    let range = groups.range(first, first + 2)
    let gap = text.scalars[groups.groups[first].upperBound]
    guard gap.isDash || gap.isSpace, !text.isWord(range.upperBound),
      !(text.at(range.upperBound)?.isDash ?? false && text.isWord(range.upperBound + 1)),
      isPlausible(groups.digits(text, first, first + 2))
    else { return nil }
    return .unkept(.nationalID, range)
  }

  private static func isJoinedToMore(_ text: ScannedText, _ position: Int) -> Bool {
    guard let scalar = text.at(position) else { return false }
    return (scalar.isDash || scalar == "." || scalar == "+" || scalar == "/")
      && (scalar == "+" || text.isWord(position - 1))
  }

  /// No area 000, 666 or 9xx, no group 00, no serial 0000: the registry never gave these.
  private static func isPlausible(_ digits: [Int]) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + $1 }
    let (area, group, serial) = (number / 1_000_000, number / 10_000 % 100, number % 10_000)
    return area != 0 && area != 666 && area < 900 && group != 0 && serial != 0
  }
}
