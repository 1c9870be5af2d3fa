/// A unit of time; months count 30 days and years 365 where only their length is meant.
enum TimeUnit: Int, Sendable {
  case second = 1
  case minute = 60
  case hour = 3600
  case day = 86_400
  case week = 604_800
  case fortnight = 1_209_600
  case month = 2_592_000
  case year = 31_536_000

  var milliseconds: Double { Double(rawValue) * 1000 }

  /// The units by their names, in the singular.
  static let names: [String: TimeUnit] = [
    "second": .second, "sec": .second, "minute": .minute, "min": .minute, "hour": .hour,
    "hr": .hour, "day": .day, "night": .day, "week": .week, "wk": .week, "fortnight": .fortnight,
    "month": .month, "mth": .month, "year": .year, "yr": .year,
  ]

  /// What stands right behind the digits: `30m`, `2h`.
  static let short: [String: TimeUnit] = [
    "s": .second, "sec": .second, "secs": .second, "m": .minute, "min": .minute, "mins": .minute,
    "h": .hour, "hr": .hour, "hrs": .hour, "hour": .hour, "hours": .hour, "d": .day, "day": .day,
    "days": .day, "w": .week, "wk": .week, "wks": .week, "week": .week, "weeks": .week,
    "yr": .year, "yrs": .year,
  ]
}
