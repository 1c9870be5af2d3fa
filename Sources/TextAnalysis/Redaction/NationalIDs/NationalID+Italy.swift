extension NationalIDScheme {
  /// The Italian tax code (codice fiscale): name, day of birth, place and a check letter. Where two people would share
  /// one, letters stand for some digits.
  static let italy = NationalIDScheme(
    "it",
    forms: ["@@@~@@@~**@**~@***~@"],
    words: "fiscale cf"
  ) { number in
    let places = [6, 7, 9, 10, 12, 13, 14]
    let digits = places.compactMap { digit(number.symbols[$0]) }
    guard digits.count == places.count, "abcdehlmprst".unicodeScalars.contains(number.symbols[8])
    else { return .impossible }
    let day = digits[2] * 10 + digits[3]
    let isDay = (1...31).contains(day) || (41...71).contains(day)
    return .sure(if: isDay && checkLetter(of: number.symbols) == number.symbols[15])
  }

  private static func digit(_ symbol: Unicode.Scalar) -> Int? {
    if symbol.isASCIIDigit { return Int(symbol.value) - 0x30 }
    return Array("lmnpqrstuv".unicodeScalars).firstIndex(of: symbol)
  }

  private static func checkLetter(of symbols: [Unicode.Scalar]) -> Unicode.Scalar {
    var sum = 0
    for (place, symbol) in symbols.prefix(15).enumerated() {
      let value = Int(symbol.value) - (symbol.isASCIIDigit ? 0x30 : 0x61)
      sum += place.isMultiple(of: 2) ? oddValues[value] : value
    }
    return Unicode.Scalar(UInt8(0x61 + sum % 26))
  }

  /// What a digit, or a letter by its place in the alphabet, is worth at the first, third … place.
  private static let oddValues = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]
}
