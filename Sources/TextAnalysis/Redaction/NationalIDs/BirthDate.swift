/// Whether digits of a national id are a day on which somebody can have been born.
enum BirthDate {
  /// Whether the day exists; `year` is that of a century or a full one. Without a century 29 February passes in
  /// every fourth year.
  static func isDay(year: Int, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    return day <= days(month, year)
  }

  private static func days(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    guard year >= 100 else { return year.isMultiple(of: 4) }
    return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}
