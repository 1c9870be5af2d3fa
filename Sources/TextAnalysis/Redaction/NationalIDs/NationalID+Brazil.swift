extension NationalIDScheme {
  /// The Brazilian CPF: `123.456.789-09`, the last two digits by modulus 11.
  static let brazil = NationalIDScheme(
    "br",
    forms: ["###.###.###-##"],
    bareForms: ["###~###~###~##"],
    words: "cpf"
  ) { number in
    let digits = number.digits
    let isOneDigit = digits.allSatisfy { $0 == digits[0] }
    return .sure(
      if: !isOneDigit && digits[9] == checkDigit(digits.prefix(9))
        && digits[10] == checkDigit(digits.prefix(10))
    )
  }

  private static func checkDigit(_ digits: ArraySlice<Int>) -> Int {
    let weights = Array((2...(digits.count + 1)).reversed())
    return CheckDigits.weighted(digits, by: weights) * 10 % 11 % 10
  }
}
