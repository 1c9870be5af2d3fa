extension NationalIDScheme {
  /// The Norwegian birth number: `DDMMYY NNNCC`, two check digits; D numbers have 40 added to the day.
  static let norway = NationalIDScheme(
    "no",
    forms: ["######~#####", "##~##~##~#####"],
    words: "fødselsnummer fødselsnummeret fødselsnr fnr personnummer dnummer"
  ) { number in
    let day = number.value(0..<2)
    let isBorn = BirthDate.isDay(
      year: number.value(4..<6),
      month: number.value(2..<4),
      day: day > 40 ? day - 40 : day
    )
    let digits = number.digits
    let first = CheckDigits.weighted(digits, by: [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
    let second = CheckDigits.weighted(digits, by: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
    return .sure(if: isBorn && first.isMultiple(of: 11) && second.isMultiple(of: 11))
  }
}
