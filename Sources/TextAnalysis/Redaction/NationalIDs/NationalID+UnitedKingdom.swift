extension NationalIDScheme {
  /// The British National Insurance number: `QQ 12 34 56 C`.
  static let unitedKingdom = NationalIDScheme(
    "gb",
    forms: ["@@~##~##~##~@"],
    words: "insurance nino ni"
  ) { number in
    let letters = number.symbols.filter(\.isASCIILetter).map(Character.init)
    return .sure(if: isPrefix(letters[0], letters[1]) && "abcd".contains(letters[2]))
  }

  private static func isPrefix(_ first: Character, _ second: Character) -> Bool {
    let barred = ["bg", "gb", "nk", "kn", "tn", "nt", "zz"]
    return !"dfiquv".contains(first) && !"dfiquvo".contains(second)
      && !barred.contains("\(first)\(second)")
  }
}
