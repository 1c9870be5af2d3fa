/// One form of one scheme.
struct NationalIDRule: Sendable {
  let form: NationalIDForm
  let scheme: NationalIDScheme
  /// The scheme among `NationalIDWords.Schemes`.
  let bit: NationalIDWords.Schemes
  /// Whether only a tell-tale word makes it an id.
  let isBare: Bool

  /// The rules of numbers that start with a digit.
  static let withDigit = all.filter(\.form.startsWithDigit)
  /// The rules of numbers that start with a letter.
  static let withLetter = all.filter { !$0.form.startsWithDigit }

  private static let all = NationalIDScheme.all.enumerated().flatMap { place, scheme in
    let bit = NationalIDWords.Schemes(1) << NationalIDWords.Schemes(place)
    return scheme.forms.map { NationalIDRule(form: $0, scheme: scheme, bit: bit, isBare: false) }
      + scheme.bareForms.map { NationalIDRule(form: $0, scheme: scheme, bit: bit, isBare: true) }
  }
}
