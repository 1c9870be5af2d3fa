extension NationalIDScheme {
  /// The Danish CPR: `DDMMYY-NNNN`. Since 2007 numbers are given that modulus 11 does not fit: of these the word must
  /// tell.
  static let denmark = NationalIDScheme(
    "dk",
    forms: ["######-####"],
    bareForms: ["######~####"],
    words: "cpr cprnr cprnummer personnummer"
  ) { number in
    let isBorn = BirthDate.isDay(
      year: number.value(4..<6),
      month: number.value(2..<4),
      day: number.value(0..<2)
    )
    guard isBorn else { return .impossible }
    let sum = CheckDigits.weighted(number.digits, by: [4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
    return sum.isMultiple(of: 11) ? .sure : .possible
  }
}
