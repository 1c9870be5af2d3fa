extension NationalIDScheme {
  /// The American Social Security number: `123-45-6789`. It has no check digit, so that without its hyphens only the
  /// word tells it.
  static let unitedStates = NationalIDScheme(
    "us",
    forms: ["###_##_####"],
    bareForms: ["#########"],
    words: "ssn social"
  ) { number in
    // The registry never gave areas 000, 666 and 9xx, group 00 and serial 0000.
    let area = number.value(0..<3)
    let isGiven = area != 0 && area != 666 && area < 900
    return .sure(if: isGiven && number.value(3..<5) != 0 && number.value(5..<9) != 0)
  }
}
