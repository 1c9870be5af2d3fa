extension NationalIDScheme {
  /// The Austrian insurance number: `1237 010180`: a serial number with its check digit, and the day of birth.
  static let austria = NationalIDScheme(
    "at",
    forms: ["####_######", "####_##~##~##"],
    bareForms: ["##########"],
    words: """
      svnr sv svn versicherungsnummer sozialversicherungsnummer sozialversicherung
      sozialversicherungsnr
      """
  ) { number in
    let digits = number.digits
    let sum = CheckDigits.weighted(digits, by: [3, 7, 9, 0, 5, 8, 4, 2, 1, 6])
    // Where there are more people than serial numbers, months go on behind 12.
    let month = number.value(6..<8)
    let isBorn = BirthDate.isDay(
      year: number.value(8..<10),
      month: month > 12 ? 1 : month,
      day: number.value(4..<6)
    )
    return .sure(if: digits[0] != 0 && month <= 15 && isBorn && sum % 11 == digits[3])
  }
}
