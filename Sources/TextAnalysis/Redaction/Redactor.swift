/// Takes personal data out of a text before anything is written down.
///
/// Every scanner reads the text once from left to right; there is no backtracking and no regular
/// expression.
package struct Redactor: Sendable {
  private let classes: Set<RedactionClass>

  /// A redactor for the classes given.
  package init(classes: Set<RedactionClass> = RedactionClass.recognizable) {
    self.classes = classes
  }

  /// The text without its personal data.
  ///
  /// Placeholders that stand in the text already pass unchanged and are reported with the handle
  /// they carry.
  ///
  /// - Parameters:
  ///   - raw: What the customer wrote.
  ///   - firstHandle: The number of the first handle that is free in this session, 1 or more.
  ///   - protecting: Ranges in UTF-8 bytes of `raw` that hold values known to be harmless, such as
  ///     an order number of ten digits: telephone numbers and national IDs are not looked for
  ///     there.
  ///   - question: What the customer asked before: where it speaks of a code, a bare number may well
  ///     be that code.
  ///   - secrets: Values that are to be sealed whatever they look like, with their ranges in UTF-8
  ///     bytes of `raw`.
  ///   - withholdsNumerals: Whether every other word that holds a digit is taken out too, and kept nowhere.
  package func redact(
    _ raw: String,
    firstHandle: Int,
    protecting: [Range<Int>] = [],
    after question: String? = nil,
    secrets: [(range: Range<Int>, value: String)] = [],
    withholdsNumerals: Bool = false
  ) -> Redaction {
    let text = ScannedText(raw)
    let isAboutCode = question.map { PasswordScanner.speaksOfCode(ScannedText($0)) } ?? false
    let known = PlaceholderScanner.findings(in: text) + self.secrets(secrets, in: text)
    var findings = findings(in: text, known, protecting: protecting, isAboutCode: isAboutCode)
    if withholdsNumerals {
      let rest = text.blanking(findings.map(\.range))
      findings += NumeralScanner.findings(in: rest, protecting: protecting)
      findings.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    var writer = RedactionWriter(text: text, firstHandle: firstHandle, findings: findings)
    return writer.write()
  }

  /// More rounds than these find nothing in texts that people write.
  private static let rounds = 8

  /// All findings by position. What is found is blanked out and the rest is read again, because
  /// personal data that stands close together hides its neighbour:
  /// `ada@example.com4111111111111111`.
  private func findings(
    in text: ScannedText,
    _ known: [Finding],
    protecting: [Range<Int>],
    isAboutCode: Bool
  ) -> [Finding] {
    var found = Self.withoutOverlaps(known, in: text)
    var rest = text.blanking(found.map(\.range))
    for round in 0..<Self.rounds {
      let new = Self.withoutOverlaps(
        scan(rest, protecting: protecting, isAboutCode: isAboutCode, isFirstLook: round == 0),
        in: rest
      )
      guard !new.isEmpty else { break }
      found += new
      rest = rest.blanking(new.map(\.range))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The values that are to be sealed whatever they look like. One that covers half a character is none.
  private func secrets(
    _ secrets: [(range: Range<Int>, value: String)],
    in text: ScannedText
  ) -> [Finding] {
    secrets.compactMap { secret in
      text.positions(ofBytes: secret.range).map { range in
        var finding = Finding.unkept(.secret, range)
        finding.value = secret.value
        return finding
      }
    }
  }

  /// In the order of precedence: where two overlap, the first stands.
  private func scan(
    _ text: ScannedText,
    protecting: [Range<Int>],
    isAboutCode: Bool,
    isFirstLook: Bool
  ) -> [Finding] {
    let groups = DigitGroups(text)
    var found: [Finding] = []
    if classes.contains(.card) { found += CardScanner.findings(in: text, groups: groups) }
    if classes.contains(.iban) { found += IBANScanner.findings(in: text) }
    if classes.contains(.password) {
      found += PasswordScanner.findings(
        in: text,
        isAboutCode: isAboutCode,
        isFirstLook: isFirstLook
      )
    }
    if classes.contains(.email) { found += EmailScanner.findings(in: text) }
    var guessed: [Finding] = []
    if classes.contains(.nationalID) {
      guessed += NationalIDScanner.findings(in: text)
    }
    if classes.contains(.phone) { guessed += PhoneScanner.findings(in: text) }
    return found
      + guessed.filter { finding in
        let bytes = text.bytes(finding.range)
        return !protecting.contains { $0.overlaps(bytes) }
      }
  }

  private static func withoutOverlaps(_ findings: [Finding], in text: ScannedText) -> [Finding] {
    var taken = [Bool](repeating: false, count: text.count)
    var result: [Finding] = []
    for finding in findings where !finding.range.contains(where: { taken[$0] }) {
      for position in finding.range { taken[position] = true }
      result.append(finding)
    }
    return result
  }
}
