extension NationalIDScheme {
  /// The Polish PESEL: day of birth, the century in the month, a serial number and a check digit.
  static let poland = NationalIDScheme(
    "pl",
    forms: ["######~#####"],
    words: "pesel pesele peselu peselem"
  ) { number in
    let digits = number.digits
    // 1900 has months 1–12, 2000 has 21–32, 1800 has 81–92.
    let century = [1900, 2000, 2100, 2200, 1800][number.value(2..<4) / 20]
    let isBorn = BirthDate.isDay(
      year: century + number.value(0..<2),
      month: number.value(2..<4) % 20,
      day: number.value(4..<6)
    )
    let sum = CheckDigits.weighted(digits, by: [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1])
    return .sure(if: isBorn && sum.isMultiple(of: 10))
  }
}
