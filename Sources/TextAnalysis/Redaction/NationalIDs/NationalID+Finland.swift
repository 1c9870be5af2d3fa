extension NationalIDScheme {
  /// The Finnish identity code: `131052-308T`: day of birth, a sign of the century, a serial number, and a check
  /// character of the remainder by 31.
  static let finland = NationalIDScheme(
    "fi",
    forms: ["######-###*", "######+###*", "######@###*"],
    words: "hetu henkilötunnus henkilötunnukseni sotu"
  ) { number in
    let symbols = number.symbols
    let start = symbols.count - 4
    if start == 7, !"abcdefuvwxy".unicodeScalars.contains(symbols[6]) { return .impossible }
    let isBorn = BirthDate.isDay(
      year: number.value(4..<6),
      month: number.value(2..<4),
      day: number.value(0..<2)
    )
    let rest = (number.value(0..<6) * 1000 + number.value(start..<start + 3)) % 31
    let check = Array("0123456789abcdefhjklmnprstuvwxy".unicodeScalars)[rest]
    return .sure(if: isBorn && symbols.last == check)
  }
}
