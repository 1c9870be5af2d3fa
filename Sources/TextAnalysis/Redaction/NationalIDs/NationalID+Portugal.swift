extension NationalIDScheme {
  /// The Portuguese tax number (NIF): nine digits, the last by modulus 11.
  static let portugal = NationalIDScheme(
    "pt",
    bareForms: ["###~###~###"],
    words: "nif contribuinte fiscal"
  ) { number in
    let digits = number.digits
    let rest = CheckDigits.weighted(digits, by: [9, 8, 7, 6, 5, 4, 3, 2]) % 11
    let isGiven = [1, 2, 3, 4, 5, 6, 8, 9].contains(digits[0])
    return isGiven && digits[8] == (rest < 2 ? 0 : 11 - rest) ? .possible : .impossible
  }
}
