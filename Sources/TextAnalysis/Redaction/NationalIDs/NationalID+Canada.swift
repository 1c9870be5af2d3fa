extension NationalIDScheme {
  /// The Canadian Social Insurance Number: nine digits by Luhn, which one in ten numbers passes.
  static let canada = NationalIDScheme(
    "ca",
    bareForms: ["###~###~###"],
    words: "SIN NAS insurance canadian"
  ) { number in
    let digits = number.digits
    let isGiven = digits[0] != 0 && digits[0] != 8
    return isGiven && CheckDigits.isLuhn(digits) ? .possible : .impossible
  }
}
