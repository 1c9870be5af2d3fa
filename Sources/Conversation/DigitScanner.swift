/// Reads the fixed fields of dates and times from the front of a text.
struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  /// Whether everything was read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Reads exactly `count` digits.
  mutating func digits(_ count: Int) -> Int? {
    var value = 0
    var remaining = rest
    for _ in 0..<count {
      guard let byte = remaining.popFirst(), (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    rest = remaining
    return value
  }

  /// Reads the ASCII character `symbol` if it comes next.
  mutating func skip(_ symbol: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == symbol.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads `yyyy-mm-dd`.
  mutating func date() -> LocalDate? {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2)
    else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  /// Reads `hh:mm`.
  mutating func time() -> ClockTime? {
    guard let hour = digits(2), skip(":"), let minute = digits(2) else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  /// Reads the digits after a decimal point; what is finer than a thousandth is cut off.
  mutating func fractionInThousandths() -> Int? {
    var value = 0
    var count = 0
    while let digit = digits(1) {
      if count < 3 { value = value * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 3)..<3 { value *= 10 }
    return value
  }

  /// Reads `Z`, `+hh:mm` or `-hh:mm`.
  mutating func zoneOffsetInMinutes() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isEast = skip("+")
    guard isEast || skip("-"), let hours = digits(2), hours < 24, skip(":"),
      let minutes = digits(2), minutes < 60
    else { return nil }
    return (isEast ? 1 : -1) * (hours * 60 + minutes)
  }
}
