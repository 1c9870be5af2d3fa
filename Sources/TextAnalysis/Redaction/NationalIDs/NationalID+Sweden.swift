extension NationalIDScheme {
  /// The Swedish personal number: `YYMMDD-NNNN`, with `+` from a hundred years on, also with the century; Luhn.
  static let sweden = NationalIDScheme(
    "se",
    forms: ["######-####", "######+####", "########-####", "########+####", "############"],
    bareForms: ["######~####"],
    words: "personnummer personnumret personnr samordningsnummer pnr"
  ) { number in
    let digits = number.digits
    let century = digits.count == 12 ? number.value(0..<2) * 100 : 0
    let start = digits.count - 10
    let year = century + number.value(start..<start + 2)
    guard century == 0 || (1890...2099).contains(year), CheckDigits.isLuhn(digits.suffix(10)),
      isBorn(number, year, from: start + 2)
    else { return .impossible }
    // "20260302-0001" is rather the first order of a day than a child.
    return year > 2015 ? .possible : .sure
  }

  /// Whether month and day exist; coordination numbers have 60 added to the day.
  private static func isBorn(_ number: NationalIDNumber, _ year: Int, from start: Int) -> Bool {
    let day = number.value((start + 2)..<(start + 4))
    let month = number.value(start..<(start + 2))
    return BirthDate.isDay(year: year, month: month, day: day > 60 ? day - 60 : day)
  }
}
