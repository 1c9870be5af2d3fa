/// The national id of one country: how it is written, how it proves itself, and what it is called.
///
/// To add a country, write a file beside `NationalID+Germany.swift` and name it in `all`.
struct NationalIDScheme: Sendable {
  /// What digits and letters say by themselves.
  enum Verdict {
    /// No such number is ever given.
    case impossible
    /// Too many other numbers look alike: a tell-tale word must be near.
    case possible
    /// Hardly any other number looks alike.
    case sure
  }

  /// The code of the country by ISO 3166.
  let country: String
  /// How it is written where the form helps to tell it.
  let forms: [NationalIDForm]
  /// How it is written where only a tell-tale word tells it.
  let bareForms: [NationalIDForm]
  /// Tell-tale words, in any language that customers use.
  let words: String
  /// Check digits, and days of birth where there are any.
  let judge: @Sendable (NationalIDNumber) -> Verdict

  init(
    _ country: String,
    forms: [NationalIDForm] = [],
    bareForms: [NationalIDForm] = [],
    words: String,
    judge: @escaping @Sendable (NationalIDNumber) -> Verdict
  ) {
    self.country = country
    self.forms = forms
    self.bareForms = bareForms
    self.words = words
    self.judge = judge
  }

  /// Every country's, at most 64.
  static let all: [NationalIDScheme] = [
    .unitedKingdom, .unitedStates, .germany, .france, .spain, .spainForeigners, .italy,
    .netherlands, .portugal, .poland, .sweden, .turkey, .brazil, .switzerland, .belgium, .austria,
    .denmark, .norway, .finland, .canada, .india,
  ]
}

extension NationalIDScheme.Verdict {
  /// Sure where the check holds, otherwise impossible.
  static func sure(if holds: Bool) -> Self { holds ? .sure : .impossible }
}
