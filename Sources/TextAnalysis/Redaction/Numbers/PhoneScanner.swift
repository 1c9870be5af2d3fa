/// Finds telephone numbers by the forms people write them in.
///
/// Digits alone are seldom a telephone number in customer support: order, invoice and tracking
/// numbers, prices and dates look alike. A number therefore needs a form (`+44 …`, `0…`, `(555)
/// 123-4567`) or a word that tells.
struct PhoneScanner {
  private let text: ScannedText
  private let groups: DigitGroups

  static func findings(in text: ScannedText) -> [Finding] {
    guard text.hasDigits else { return [] }
    return PhoneScanner(text: text, groups: DigitGroups(text, joints: ["(", ")", "/"])).findings()
  }

  private func findings() -> [Finding] {
    var result: [Finding] = []
    var first = 0
    while first < groups.groups.count {
      if let number = number(from: first) {
        result.append(number.finding)
        first = number.last + 1
      } else {
        first += 1
      }
    }
    return result
  }

  private func number(from first: Int) -> (finding: Finding, last: Int)? {
    let start = groups.groups[first].lowerBound
    guard let lead = lead(before: start) else { return nil }
    let runs = groups.runs(from: first, limit: 17).filter {
      $0.digits >= 7 && endsHere(groups.groups[$0.last].upperBound)
    }
    guard !runs.isEmpty, !isDate(first) else { return nil }
    guard let last = lastGroup(first, runs, lead) else { return nil }
    return (finding(first, last, lead), last)
  }

  // MARK: - Where a number may start and end

  private enum Lead { case none, plus, parenthesis }

  /// What stands before the first digit; nil where no number may start.
  private func lead(before start: Int) -> Lead? {
    guard let previous = text.at(start - 1) else { return Lead.none }
    if previous == "+" { return text.isWord(start - 2) ? nil : .plus }
    if previous == "(" { return text.at(start - 2) == "+" ? .plus : .parenthesis }
    if previous.isWordScalar || "#£$€¥_@=\\‹".unicodeScalars.contains(previous) { return nil }
    let isJoint = previous.isDash || ".,/:".unicodeScalars.contains(previous)
    let isJoined = previous == ":" ? text.digit(start - 2) != nil : text.isWord(start - 2)
    return isJoint && isJoined ? nil : Lead.none
  }

  private func endsHere(_ end: Int) -> Bool {
    guard let next = text.at(end) else { return true }
    if next.isWordScalar || "%£$€¥_@".unicodeScalars.contains(next) { return false }
    let isJoint = next.isDash || ".,/:".unicodeScalars.contains(next)
    return !(isJoint && text.digit(end + 1) != nil)
  }

  /// Whether the groups from `first` on are a date: `2026-03-02`, `02/03/2026`, `2.3.26`.
  private func isDate(_ first: Int) -> Bool {
    guard let second = groups.next(after: first), let third = groups.next(after: second) else {
      return false
    }
    let numbers = [first, second, third].map { index in
      groups.digits(text, index, index).prefix(5).reduce(0) { $0 * 10 + $1 }
    }
    let years = 1900...2099
    let isYearLast = years.contains(numbers[2]) && groups.groups[third].count == 4
    if isYearLast, groups.groups[first].count <= 2, groups.groups[second].count <= 2 {
      return (1...31).contains(numbers[0]) && (1...31).contains(numbers[1])
    }
    return years.contains(numbers[0]) && groups.groups[first].count == 4
      && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
      && groups.groups[second].count <= 2 && groups.groups[third].count <= 2
  }

  // MARK: - Forms

  private typealias Run = (last: Int, digits: Int)

  private func lastGroup(_ first: Int, _ runs: [Run], _ lead: Lead) -> Int? {
    let head = groups.digits(text, first, first)
    if lead == .plus { return international(first, runs, prefix: 0, shortest: 8) }
    let context = NumberContext(text, around: groups.range(first, runs[runs.count - 1].last))
    if context.isNamed && context.kind != .phone || isPieceOfCard(first) { return nil }
    if isInternational(first, head) {
      if context.kind == .reference, runs[runs.count - 1].last == first { return nil }
      return international(first, runs, prefix: 2, shortest: 11)
    }
    return domestic(first, runs, lead, context.kind)
  }

  /// `0049 …` or `00 49 …`.
  private func isInternational(_ first: Int, _ head: [Int]) -> Bool {
    guard head.starts(with: [0, 0]) else { return false }
    if head.count > 2 { return head[2] != 0 }
    return groups.next(after: first).map { text.digit(groups.groups[$0].lowerBound) != 0 } ?? false
  }

  private func domestic(
    _ first: Int,
    _ runs: [Run],
    _ lead: Lead,
    _ context: NumberContext.Kind
  ) -> Int? {
    if let last = trunk(first, runs, context) { return last }
    if let last = northAmerican(first, runs, lead, context) { return last }
    if context == .neither, let last = bareCountryCode(first, runs) { return last }
    if context != .reference, let last = national(first, runs, lead) { return last }
    guard context == .phone else { return nil }
    return runs.last { $0.digits <= 15 }?.last
  }

  /// Whether this goes on with groups of four, as cards do: "5417 0332 0381 7373".
  private func isPieceOfCard(_ first: Int) -> Bool {
    groups.continues[first] && groups.groups[first - 1].count == 4
      && groups.groups[first].count == 4
  }

  /// `+44 20 7946 0958`, `0044 20 …`: as long as the country's numbers are, otherwise as long as it
  /// goes.
  private func international(_ first: Int, _ runs: [Run], prefix: Int, shortest: Int) -> Int? {
    guard let longest = runs.last else { return nil }
    let digits = Array(groups.digits(text, first, longest.last).dropFirst(prefix))
    let extra = prefix + (hasBracketedZero(first, longest.last) ? 1 : 0)
    for length in CountryCode.lengths(of: digits) {
      if let run = runs.first(where: { $0.digits == length + extra }) { return run.last }
    }
    let last = runs.last { (shortest...(15 + extra)).contains($0.digits) }?.last
    // "0034 0434 1610 9404 2557" goes on as no telephone number does.
    return prefix > 0 && last.map(isWhole) == false ? nil : last
  }

  /// A trunk prefix: `020 7946 0958`, `07700 900123`, `030/1234567`.
  private func trunk(_ first: Int, _ runs: [Run], _ context: NumberContext.Kind) -> Int? {
    let head = groups.groups[first]
    guard text.digit(head.lowerBound) == 0, text.digit(head.lowerBound + 1) != 0 else { return nil }
    if head.count == 1, text.at(head.upperBound) == "." { return nil }
    for length in [11, 10, 12, 9, 13] {
      guard let run = runs.first(where: { $0.digits == length }) else { continue }
      // Only offices with extensions have as many.
      if length == 13, run.last == first { return nil }
      return run.last == first && context == .reference ? nil : run.last
    }
    return nil
  }

  /// `(555) 123-4567`, `555-123-4567`, `1 555 123 4567`, `5551234567`.
  private func northAmerican(
    _ first: Int,
    _ runs: [Run],
    _ lead: Lead,
    _ context: NumberContext.Kind
  )
    -> Int?
  {
    guard let run = runs.first(where: { $0.digits == 10 || $0.digits == 11 }) else { return nil }
    var sizes = groups.groups[first...run.last].map(\.count)
    var digits = groups.digits(text, first, run.last)
    if digits.count == 11 {
      guard digits[0] == 1, sizes[0] == 1 else { return nil }
      digits.removeFirst()
      sizes.removeFirst()
    }
    guard digits[0] >= 2 else { return nil }
    if sizes == [3, 3, 4] { return run.last }
    if lead == .parenthesis, sizes == [3, 7] { return run.last }
    return sizes == [10] && digits[3] >= 2 && context != .reference ? run.last : nil
  }

  /// `44 7700 900123`: a country code without its plus, in three groups or more.
  private func bareCountryCode(_ first: Int, _ runs: [Run]) -> Int? {
    guard let longest = runs.last else { return nil }
    let digits = groups.digits(text, first, longest.last)
    guard groups.groups[first].count == CountryCode.width(of: digits) else { return nil }
    let lengths = CountryCode.lengths(of: digits)
    return runs.first { run in
      guard run.last >= first + 2, lengths.contains(run.digits) else { return false }
      let sizes = groups.groups[first...run.last].map(\.count)
      let isThousands =
        sizes.dropFirst().allSatisfy { $0 == 3 } && !(sizes == [2, 3, 3, 3] && digits[2] > 3)
      return !isThousands
    }?.last
  }

  /// `612 345 678`, `91 123 45 67`, `(11) 91234-5678`: countries without a trunk prefix.
  private func national(_ first: Int, _ runs: [Run], _ lead: Lead) -> Int? {
    // A piece of a longer number is none.
    if groups.continues[first], groups.groups[first - 1].count > 2 { return nil }
    let most = first + NationalPhoneForm.mostGroups
    for run in runs.reversed() where run.last < most && isWhole(run.last) {
      let form = NationalPhoneForm(
        sizes: groups.groups[first...run.last].map(\.count),
        digits: groups.digits(text, first, run.last),
        isBracketed: lead == .parenthesis
      )
      if form.isKnown, !isAmount(groups.groups[run.last].upperBound) { return run.last }
    }
    return nil
  }

  /// Whether no more of the number follows; "24/7" may.
  private func isWhole(_ last: Int) -> Bool {
    groups.next(after: last).map { groups.groups[$0].count <= 2 } ?? true
  }

  /// Whether a currency or a unit follows: "612 345 678 zł".
  private func isAmount(_ end: Int) -> Bool {
    var position = end
    while text.at(position)?.isSpace == true { position += 1 }
    if let symbol = text.at(position), "€£$¥%".unicodeScalars.contains(symbol) { return true }
    let word = ContextWords(text, after: position, limit: 1).words.first ?? ""
    return ["eur", "euro", "euros", "zl", "pln", "kr", "sek", "tl", "usd", "gbp"].contains(word)
  }

  private func hasBracketedZero(_ first: Int, _ last: Int) -> Bool {
    groups.groups[first...last].contains { isBracketedZero($0) }
  }

  private func isBracketedZero(_ group: Range<Int>) -> Bool {
    group.count == 1 && text.digit(group.lowerBound) == 0
      && text.at(group.lowerBound - 1) == "(" && text.at(group.upperBound) == ")"
  }

  // MARK: - What is found

  private func finding(_ first: Int, _ last: Int, _ lead: Lead) -> Finding {
    var range = groups.range(first, last)
    let isClosed = text.at(groups.groups[first].upperBound) == ")"
    if lead == .plus {
      range = (range.lowerBound - (text.at(range.lowerBound - 1) == "(" ? 2 : 1))..<range.upperBound
      if isClosed, first != last, text.at(range.lowerBound - 1) == "(" {
        range = (range.lowerBound - 1)..<range.upperBound
      }
    } else if lead == .parenthesis, isClosed, first != last {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    var digits = groups.groups[first...last].filter { !isBracketedZero($0) }
      .flatMap { $0.compactMap(text.digit) }
    var value = lead == .plus ? "+" : ""
    if lead != .plus, digits.starts(with: [0, 0]) {
      digits.removeFirst(2)
      value = "+"
    }
    value += digits.map(String.init).joined()
    return Finding(kind: .phone, range: range, value: value, masked: "…\(value.suffix(4))")
  }
}
