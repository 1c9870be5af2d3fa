/// An instant in whole milliseconds since 1970-01-01T00:00:00Z, which text holds exactly.
///
/// Sums stop at the first and the last instant there is, so that no length of time in a log can end the process.
package struct Timestamp: Sendable, Hashable, Comparable {
  /// Milliseconds since the epoch.
  package var milliseconds: Int

  /// The instant so many milliseconds after the epoch, or before it where the number is negative.
  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package static func < (left: Self, right: Self) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant `duration` later.
  package static func + (instant: Self, duration: Milliseconds) -> Self {
    let (sum, overflow) = instant.milliseconds.addingReportingOverflow(duration.count)
    return Self(milliseconds: overflow ? (duration.count < 0 ? .min : .max) : sum)
  }

  /// How long after `right` the instant `left` is; negative when it is before.
  package static func - (left: Self, right: Self) -> Milliseconds {
    let (difference, overflow) = left.milliseconds.subtractingReportingOverflow(right.milliseconds)
    return Milliseconds(count: overflow ? (left < right ? .min : .max) : difference)
  }
}

/// A length of time in whole milliseconds.
package struct Milliseconds: Sendable, Hashable, Comparable {
  /// The number of milliseconds.
  package var count: Int

  /// A length of `count` milliseconds; below 0 it reaches back.
  package init(count: Int) { self.count = count }

  package static func < (left: Self, right: Self) -> Bool { left.count < right.count }

  /// So many seconds.
  package static func seconds(_ count: Int) -> Self { Self(count, of: 1000) }
  /// So many minutes.
  package static func minutes(_ count: Int) -> Self { Self(count, of: 60_000) }
  /// So many hours.
  package static func hours(_ count: Int) -> Self { Self(count, of: 3_600_000) }
  /// So many days of 24 hours.
  package static func days(_ count: Int) -> Self { Self(count, of: 86_400_000) }

  /// The longest length where the product is longer still: a log may hold any number.
  private init(_ count: Int, of unit: Int) {
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    self.count = overflow ? (count < 0 ? .min : .max) : product
  }

  /// The length in seconds.
  package var seconds: Double { Double(count) / 1000 }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC with three decimals: `2026-03-02T09:00:00.000Z`.
  package var description: String {
    let (day, millisecond) = milliseconds.quotientAndFloorRemainder(dividingBy: 86_400_000)
    let second = millisecond / 1000
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    let date = LocalDate(daysSinceEpoch: day)
    return "\(date)T\(time.joined(separator: ":")).\(padded(millisecond % 1000, 3))Z"
  }

  /// Reads RFC 3339 with `Z` or an offset, seconds and their decimals optional; a bare date is its midnight
  /// in UTC. Nil for any other text.
  package init?(_ text: String) {
    if let own = Self.written(text) {
      self = own
      return
    }
    var scanner = DigitScanner(text)
    guard let date = scanner.date() else { return nil }
    var total = date.daysSinceEpoch * 86_400_000
    if scanner.isAtEnd {
      self.init(milliseconds: total)
      return
    }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
      let hour = scanner.digits(2), hour < 24, scanner.skip(":"),
      let minute = scanner.digits(2), minute < 60
    else { return nil }
    total += (hour * 60 + minute) * 60_000
    if scanner.skip(":") {
      guard let second = scanner.digits(2), second < 61 else { return nil }
      total += second * 1000
      if scanner.skip(".") {
        guard let fraction = scanner.fractionInThousandths() else { return nil }
        total += fraction
      }
    }
    guard let offset = scanner.zoneOffsetInMinutes(), scanner.isAtEnd else { return nil }
    self.init(milliseconds: total - offset * 60_000)
  }
}

extension Timestamp {
  /// Reads the form in which we write instants ourselves, of which a log holds millions; nil for any other.
  private static func written(_ text: String) -> Timestamp? {
    let read = text.utf8.withContiguousStorageIfAvailable { bytes -> Timestamp? in
      guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[23] == UInt8(ascii: "Z"),
        bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
        bytes[19] == UInt8(ascii: "."),
        let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
        let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]), hour < 24,
        let minute = number(bytes[14..<16]), minute < 60,
        let second = number(bytes[17..<19]), second < 61, let thousandth = number(bytes[20..<23]),
        let date = LocalDate(year: year, month: month, day: day)
      else { return nil }
      let seconds = (hour * 60 + minute) * 60 + second
      return Timestamp(
        milliseconds: date.daysSinceEpoch * 86_400_000 + seconds * 1000 + thousandth
      )
    }
    return read ?? nil
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

/// Writes a number that is not negative with at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Int {
  /// The quotient rounded towards minus infinity, with a remainder that is never negative.
  func quotientAndFloorRemainder(dividingBy divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
