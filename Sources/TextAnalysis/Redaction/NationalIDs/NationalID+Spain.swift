extension NationalIDScheme {
  /// The Spanish identity number (DNI): eight digits and the letter of their remainder by 23.
  static let spain = NationalIDScheme(
    "es",
    forms: ["##~###~###~@"],
    words: "dni nif documento"
  ) { number in
    .sure(if: isLetter(number.symbols[8], of: number.value(0..<8)))
  }

  /// The Spanish number of foreigners (NIE): X, Y or Z in the place of a digit.
  static let spainForeigners = NationalIDScheme(
    "es",
    forms: ["X~#~###~###~@", "Y~#~###~###~@", "Z~#~###~###~@"],
    words: "nie extranjero"
  ) { number in
    let first = Int(number.symbols[0].value) - 0x78
    return .sure(if: isLetter(number.symbols[8], of: first * 10_000_000 + number.value(1..<8)))
  }

  private static func isLetter(_ symbol: Unicode.Scalar, of value: Int) -> Bool {
    Array("trwagmyfpdxbnjzsqvhlcke".unicodeScalars)[value % 23] == symbol
  }
}
