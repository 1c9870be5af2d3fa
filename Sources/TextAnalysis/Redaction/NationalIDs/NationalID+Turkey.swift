extension NationalIDScheme {
  /// The Turkish identity number (TC kimlik): eleven digits, the last two check the others.
  static let turkey = NationalIDScheme(
    "tr",
    forms: ["###########"],
    bareForms: ["###~###~###~##"],
    words: "tc tckn kimlik"
  ) { number in
    let digits = number.digits
    let odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8]
    let even = digits[1] + digits[3] + digits[5] + digits[7]
    let tenth = ((odd * 7 - even) % 10 + 10) % 10
    let eleventh = (odd + even + digits[9]) % 10
    return .sure(if: digits[0] != 0 && digits[9] == tenth && digits[10] == eleventh)
  }
}
