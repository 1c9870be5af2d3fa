extension NationalIDScheme {
  /// The Belgian national number: `85.07.30-033.28`, the key of 97; from 2000 on a 2 stands before what it checks.
  static let belgium = NationalIDScheme(
    "be",
    forms: ["##~##~##~###~##"],
    words: "rijksregisternummer rijksregister rrn insz niss registre"
  ) { number in
    let (key, body) = (number.value(9..<11), number.value(0..<9))
    let year = number.value(0..<2)
    let isOld = 97 - body % 97 == key && isBorn(number, in: 1900 + year)
    let isNew = 97 - (2_000_000_000 + body) % 97 == key && isBorn(number, in: 2000 + year)
    return .sure(if: isOld || isNew)
  }

  /// Whether the day exists or is not known; numbers of foreigners have 20 or 40 added to the month.
  private static func isBorn(_ number: NationalIDNumber, in year: Int) -> Bool {
    let month = number.value(2..<4) % 20
    return month == 0 || BirthDate.isDay(year: year, month: month, day: number.value(4..<6))
  }
}
