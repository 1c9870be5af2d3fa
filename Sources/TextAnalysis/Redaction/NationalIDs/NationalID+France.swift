extension NationalIDScheme {
  /// The French social security number (NIR): `1 85 05 78 006 084 36`: sex, year, month, place, order, key of 97. In
  /// Corsica the department is `2A` or `2B`. Without its key only the word tells it.
  static let france = NationalIDScheme(
    "fr",
    forms: ["#~##~##~#*~###~###~##"],
    bareForms: ["#~##~##~#*~###~###"],
    words: "nir nss insee secu sociale vitale assure"
  ) { number in
    guard [1, 2, 3, 4, 7, 8].contains(number.value(0..<1)), isMonth(number.value(3..<5)),
      let department = department(number.symbols[6])
    else { return .impossible }
    guard number.symbols.count == 15 else { return .possible }
    let order = number.value(0..<13) - department
    return .sure(if: 97 - order % 97 == number.value(13..<15))
  }

  /// Months, and what stands for them where the day of birth is not known.
  private static func isMonth(_ month: Int) -> Bool {
    (1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month)
  }

  /// What is taken away for a department with a letter, which counts as 0: `2A` is 19, `2B` is 18.
  private static func department(_ symbol: Unicode.Scalar) -> Int? {
    switch symbol {
    case "a": 1_000_000
    case "b": 2_000_000
    default: symbol.isASCIIDigit ? 0 : nil
    }
  }
}
