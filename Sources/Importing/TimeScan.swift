import Conversation

/// Reads the parts of an instant from the front of a text, and puts them together.
struct TimeScan {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private var rest: Substring.UTF8View
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
  private var thousandths = 0
  /// Whether it is afternoon; nil where hours run to 24.
  private var isAfternoon: Bool?
  /// How far the clock was ahead of UTC; nil where nothing says so.
  private(set) var offsetInMinutes: Int?

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  /// What a clock of UTC would show; nil where there is no such day or time.
  var shown: Timestamp? {
    var hour = hour
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard let date = LocalDate(year: year, month: month, day: day), hour < 24, minute < 60,
      second < 61
    else { return nil }
    let time = ((hour * 60 + minute) * 60 + second) * 1000 + thousandths
    return Timestamp(milliseconds: date.daysSinceEpoch * 86_400_000 + time)
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  mutating func readNumber(
    _ count: ClosedRange<Int>,
    into field: WritableKeyPath<TimeScan, Int>
  ) -> Bool {
    guard let number = number(count) else { return false }
    self[keyPath: field] = number
    return true
  }

  /// The two digits of a year of this century.
  mutating func readShortYear() -> Bool {
    guard let number = number(2...2) else { return false }
    year = 2000 + number
    return true
  }

  mutating func readMonthName() -> Bool {
    let name = String(decoding: rest.prefix(3), as: UTF8.self).lowercased()
    guard let index = Self.months.firstIndex(of: name) else { return false }
    month = index + 1
    rest = rest.dropFirst(3)
    return true
  }

  mutating func readHalf() -> Bool {
    let name = String(decoding: rest.prefix(2), as: UTF8.self).lowercased()
    guard name == "am" || name == "pm" else { return false }
    isAfternoon = name == "pm"
    rest = rest.dropFirst(2)
    return true
  }

  /// One to nine decimals; what is finer than a thousandth is cut off.
  mutating func readFraction() -> Bool {
    let before = rest.count
    guard let number = number(1...9) else { return false }
    let digits = before - rest.count
    thousandths = (0..<abs(digits - 3)).reduce(number) { value, _ in
      digits > 3 ? value / 10 : value * 10
    }
    return true
  }

  /// `Z`, `+01:00` or `+0100`.
  mutating func readOffset() -> Bool {
    if skip(UInt8(ascii: "Z")) {
      offsetInMinutes = 0
      return true
    }
    let isEast = skip(UInt8(ascii: "+"))
    guard isEast || skip(UInt8(ascii: "-")), let hours = number(2...2), hours < 24 else {
      return false
    }
    _ = skip(UInt8(ascii: ":"))
    guard let minutes = number(2...2), minutes < 60 else { return false }
    offsetInMinutes = (isEast ? 1 : -1) * (hours * 60 + minutes)
    return true
  }

  private mutating func number(_ count: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(count.upperBound).prefix { (0x30...0x39).contains($0) }
    guard digits.count >= count.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
