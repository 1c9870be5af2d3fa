extension NationalIDScheme {
  /// The German tax number (Steuer-ID): eleven digits; among the first ten one digit stands twice or three times, the
  /// others at most once; check digit by ISO 7064.
  static let germany = NationalIDScheme(
    "de",
    forms: ["##~###~###~###"],
    words: """
      steuerid steuer steueridentifikationsnummer steueridentnummer steuernummer idnr
      identifikationsnummer identnummer
      """
  ) { number in
    let digits = number.digits
    return .sure(if: digits[0] != 0 && hasOneRepeated(digits) && CheckDigits.isISO7064(digits))
  }

  private static func hasOneRepeated(_ digits: [Int]) -> Bool {
    var counts = [Int](repeating: 0, count: 10)
    for digit in digits.dropLast() { counts[digit] += 1 }
    let repeated = counts.filter { $0 > 1 }
    return repeated == [2] || repeated == [3]
  }
}
