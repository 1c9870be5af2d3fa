/// What an English word can mean to the readers, looked up once a word.
struct WordSense: Sendable {
  /// The number it is: "seven".
  var cardinal: Int?
  /// Its rank: "seventh".
  var ordinal: Int?
  /// What it multiplies with: "hundred".
  var scale: Int?
  /// The month, 1 to 12.
  var month: Int?
  /// The day of the week, 1 is Monday.
  var weekday: Int?
  /// Whether the weekday is shortened, which may well be another word: "sat", "sun".
  var isShortWeekday = false
  /// Days from today: "tomorrow" is 1.
  var dayOffset: Int?
  /// The unit of time it names, in the singular or the plural.
  var unit: TimeUnit?
  /// Whether it begins with a digit.
  var startsWithDigit = false
  /// Whether a day may begin with it.
  var startsDay = false
  /// Whether a time of day may begin with it.
  var startsTime = false
  /// Whether a number in words may begin with it.
  var startsNumber = false

  static let none = WordSense()
  private static let digits = WordSense(startsWithDigit: true, startsDay: true, startsTime: true)

  /// What `word`, in lower case, can mean.
  static func of(_ word: String) -> WordSense {
    if word.utf8.first?.isDigit == true { return digits }
    return table[word] ?? none
  }

  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "janurary": 1, "february": 2, "feb": 2, "febuary": 2, "feburary": 2,
    "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
    "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "septemeber": 9, "october": 10,
    "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12, "decemeber": 12,
  ]

  /// With the slips that are frequent enough to have a name of their own.
  private static let weekdays: [String: Int] = [
    "monday": 1, "mondy": 1, "tuesday": 2, "tusday": 2, "teusday": 2, "wednesday": 3,
    "wensday": 3, "wednsday": 3, "wendsday": 3, "wedensday": 3, "thursday": 4, "thrusday": 4,
    "thurday": 4, "friday": 5, "firday": 5, "frday": 5, "saturday": 6, "saterday": 6,
    "satuday": 6, "sunday": 7, "suday": 7,
  ]

  private static let shortWeekdays: [String: Int] = [
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    "sat": 6, "sun": 7,
  ]

  private static let dayOffsets: [String: Int] = [
    "today": 0, "todays": 0, "tonight": 0, "tonite": 0, "tomorrow": 1, "tomorow": 1, "tommorow": 1,
    "tommorrow": 1, "tomorrrow": 1, "tmrw": 1, "tmr": 1, "tomoz": 1, "yesterday": -1,
    "yesturday": -1, "yesteday": -1, "yday": -1,
  ]

  private static let dayLeads = [
    "the", "in", "day", "days", "end", "start", "beginning", "middle", "mid", "eod", "eow", "eom",
    "this", "next", "nxt", "last", "previous", "past", "coming", "a", "an", "half", "couple",
    "week",
    "christmas", "xmas", "boxing", "new", "valentine's", "valentines", "halloween", "good",
    "easter",
  ]

  private static let timeLeads = ["noon", "midday", "midnight", "half", "quarter", "a", "twelve"]

  private static let table: [String: WordSense] = {
    var table: [String: WordSense] = [:]
    func set(_ words: [String: Int], _ path: WritableKeyPath<WordSense, Int?>) {
      for (word, value) in words { table[word, default: .none][keyPath: path] = value }
    }
    set(NumberWords.cardinals, \.cardinal)
    set(NumberWords.ordinals, \.ordinal)
    set(NumberWords.scales, \.scale)
    set(months, \.month)
    set(weekdays, \.weekday)
    set(shortWeekdays, \.weekday)
    set(dayOffsets, \.dayOffset)
    for word in shortWeekdays.keys { table[word, default: .none].isShortWeekday = true }
    for (word, unit) in TimeUnit.names {
      table[word, default: .none].unit = unit
      table[word + "s", default: .none].unit = unit
    }
    for word in dayLeads { table[word, default: .none].startsDay = true }
    for word in timeLeads { table[word, default: .none].startsTime = true }
    for word in ["a", "half", "couple"] { table[word, default: .none].startsNumber = true }
    return table.mapValues(\.completed)
  }()

  /// The meanings of another language's words.
  static func table(
    cardinals: [String: Int],
    ordinals: [String: Int],
    months: [String: Int],
    weekdays: [String: Int],
    dayOffsets: [String: Int],
    units: [String: TimeUnit],
    dayLeads: [String],
    timeLeads: [String]
  ) -> [String: WordSense] {
    var table: [String: WordSense] = [:]
    func set(_ words: [String: Int], _ path: WritableKeyPath<WordSense, Int?>) {
      for (word, value) in words { table[word, default: .none][keyPath: path] = value }
    }
    set(cardinals, \.cardinal)
    set(ordinals, \.ordinal)
    set(months, \.month)
    set(weekdays, \.weekday)
    set(dayOffsets, \.dayOffset)
    for (word, unit) in units { table[word, default: .none].unit = unit }
    for word in dayLeads { table[word, default: .none].startsDay = true }
    for word in timeLeads { table[word, default: .none].startsTime = true }
    return table.mapValues(\.completed)
  }

  /// The meanings of both, its own first.
  func joined(with other: WordSense) -> WordSense {
    var result = self
    result.cardinal = cardinal ?? other.cardinal
    result.ordinal = ordinal ?? other.ordinal
    result.scale = scale ?? other.scale
    result.month = month ?? other.month
    result.weekday = weekday ?? other.weekday
    result.dayOffset = dayOffset ?? other.dayOffset
    result.unit = unit ?? other.unit
    result.startsDay = startsDay || other.startsDay
    result.startsTime = startsTime || other.startsTime
    result.startsNumber = startsNumber || other.startsNumber
    return result
  }

  /// With what follows from the meanings.
  private var completed: WordSense {
    var result = self
    let isNumber = cardinal != nil
    result.startsDay =
      startsDay || isNumber || ordinal != nil || month != nil || weekday != nil || dayOffset != nil
    result.startsTime = startsTime || isNumber
    result.startsNumber = startsNumber || isNumber
    return result
  }
}
