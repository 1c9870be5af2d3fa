extension NationalIDScheme {
  /// The Dutch citizen service number (BSN): nine digits by the test of eleven, which one in eleven numbers passes.
  static let netherlands = NationalIDScheme(
    "nl",
    bareForms: ["###~###~###", "####~##~###"],
    words: "bsn burgerservicenummer burgerservice sofi sofinummer"
  ) { number in
    let sum = CheckDigits.weighted(number.digits, by: [9, 8, 7, 6, 5, 4, 3, 2, -1])
    return number.value(0..<9) > 0 && sum.isMultiple(of: 11) ? .possible : .impossible
  }
}
