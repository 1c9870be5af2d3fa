import Conversation
import Insights

/// A way to write instants: `dd/MM/yyyy HH:mm`.
///
/// Letters are those of Unicode's date patterns: `yyyy` `yy`, `MM` `M` `MMM` (Jan), `dd` `d`, `HH` `H`, `hh` `h` with
/// `a` (AM, PM), `mm`, `ss`, `SSS` (decimals of the second, one to nine), `XXX` (`Z`, `+01:00`, `+0100`); a doubled
/// letter reads exactly two digits, a single one one or two. Anything else stands for itself. The words `iso`, `unix` and
/// `unix_ms` stand for RFC 3339 (the zone may be missing), and for seconds and milliseconds since 1970.
package struct TimePattern: Sendable, Hashable {
  /// Why a text is no pattern, and where.
  package struct Fault: Error, Sendable, Hashable {
    /// What is wrong.
    package let message: String
    /// The UTF-8 bytes it concerns.
    package let range: Range<Int>
  }

  private enum Part: Sendable, Hashable {
    case year, shortYear, monthName, half, fraction, offset
    case month(exact: Bool), day(exact: Bool), hour(exact: Bool), halfHour(exact: Bool)
    case minute, second
    case literal(UInt8)
  }

  private enum Form: Sendable, Hashable {
    case iso, seconds, milliseconds
    case parts([Part])
  }

  /// RFC 3339, without a zone too.
  package static let iso = TimePattern(form: .iso)

  private let form: Form

  private init(form: Form) { self.form = form }

  /// The pattern that `text` writes.
  /// - Throws: `Fault` for an unknown letter, or where a year, a month or a day is missing.
  package init(_ text: String) throws(Fault) {
    switch text {
    case "iso": form = .iso
    case "unix": form = .seconds
    case "unix_ms": form = .milliseconds
    default: form = .parts(try Self.parts(of: Array(text.utf8)))
    }
  }

  private static func parts(of bytes: [UInt8]) throws(Fault) -> [Part] {
    var parts: [Part] = []
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      while index < bytes.count, bytes[index] == byte { index += 1 }
      guard isLetter(byte), byte != UInt8(ascii: "T") else {
        parts += [Part](repeating: .literal(byte), count: index - start)
        continue
      }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      guard let part = part(word) else {
        throw Fault(message: "'\(word)' is no part of a time", range: start..<index)
      }
      parts.append(part)
    }
    try check(parts, length: bytes.count)
    return parts
  }

  private static func part(_ word: String) -> Part? {
    switch word {
    case "yyyy": .year
    case "yy": .shortYear
    case "MMM": .monthName
    case "MM", "M": .month(exact: word.utf8.count == 2)
    case "dd", "d": .day(exact: word.utf8.count == 2)
    case "HH", "H": .hour(exact: word.utf8.count == 2)
    case "hh", "h": .halfHour(exact: word.utf8.count == 2)
    case "a": .half
    case "mm": .minute
    case "ss": .second
    case "SSS": .fraction
    case "XXX": .offset
    default: nil
    }
  }

  private static func check(_ parts: [Part], length: Int) throws(Fault) {
    func holds(_ wanted: [Part]) -> Bool { parts.contains { wanted.contains($0) } }
    let missing: String? =
      if !holds([.year, .shortYear]) {
        "a year (yyyy)"
      } else if !holds([.month(exact: true), .month(exact: false), .monthName]) {
        "a month (MM)"
      } else if !holds([.day(exact: true), .day(exact: false)]) {
        "a day (dd)"
      } else if holds([.halfHour(exact: true), .halfHour(exact: false)]) != holds([.half]) {
        "both 'hh' and 'a', or 'HH'"
      } else {
        nil
      }
    guard let missing else { return }
    throw Fault(message: "the pattern needs \(missing)", range: 0..<max(1, length))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  // MARK: Reading

  /// The instant that `text` writes; nil where it fits the pattern nowhere, or names no day or no time of day.
  /// - Parameter zone: Whose clocks show it where it names no zone.
  package func instant(of text: String, in zone: LocalZone) -> Timestamp? {
    switch form {
    case .iso: Self.isoInstant(of: text, zone)
    case .seconds: Double(text).flatMap { Self.instant(sinceEpoch: $0 * 1000) }
    case .milliseconds: Double(text).flatMap { Self.instant(sinceEpoch: $0) }
    case .parts(let parts): Self.instant(of: text, parts, zone)
    }
  }

  private static func isoInstant(of text: String, _ zone: LocalZone) -> Timestamp? {
    // A bare date is a day of the zone, not of UTC.
    if let date = LocalDate(text) { return plausible(zone.instant(of: date)) }
    if let named = Timestamp(text) { return plausible(named) }
    return Timestamp(text + "Z").flatMap { instant($0, in: zone) }
  }

  /// Instants that people wrote lie within the years 1900 to 9999; what does not is a number of another kind.
  private static let plausibleRange = -2_208_988_800_000..<253_402_300_800_000

  private static func plausible(_ instant: Timestamp) -> Timestamp? {
    plausibleRange.contains(instant.milliseconds) ? instant : nil
  }

  private static func instant(sinceEpoch milliseconds: Double) -> Timestamp? {
    guard milliseconds.isFinite, abs(milliseconds) < 1e15 else { return nil }
    return plausible(Timestamp(milliseconds: Int(milliseconds.rounded())))
  }

  /// The instant at which clocks of `zone` show what clocks of UTC show at `shown`.
  private static func instant(_ shown: Timestamp, in zone: LocalZone) -> Timestamp? {
    guard plausible(shown) != nil else { return nil }
    if zone == .utc { return shown }
    let day = LocalZone.utc.date(at: shown)
    let rest = shown.milliseconds - day.daysSinceEpoch * 86_400_000
    let minute = zone.instant(of: day, minute: rest / 60_000)
    return minute + Milliseconds(count: rest % 60_000)
  }

  private static func instant(
    of text: String,
    _ parts: [Part],
    _ zone: LocalZone
  ) -> Timestamp? {
    var scan = TimeScan(text)
    for part in parts where !read(part, &scan) { return nil }
    guard scan.isAtEnd, let shown = scan.shown else { return nil }
    guard let offset = scan.offsetInMinutes else { return instant(shown, in: zone) }
    return plausible(Timestamp(milliseconds: shown.milliseconds - offset * 60_000))
  }

  private static func read(_ part: Part, _ scan: inout TimeScan) -> Bool {
    switch part {
    case .year: scan.readNumber(4...4, into: \.year)
    case .shortYear: scan.readShortYear()
    case .monthName: scan.readMonthName()
    case .month(let exact): scan.readNumber(exact ? 2...2 : 1...2, into: \.month)
    case .day(let exact): scan.readNumber(exact ? 2...2 : 1...2, into: \.day)
    case .hour(let exact): scan.readNumber(exact ? 2...2 : 1...2, into: \.hour)
    case .halfHour(let exact): scan.readNumber(exact ? 2...2 : 1...2, into: \.hour)
    case .half: scan.readHalf()
    case .minute: scan.readNumber(2...2, into: \.minute)
    case .second: scan.readNumber(2...2, into: \.second)
    case .fraction: scan.readFraction()
    case .offset: scan.readOffset()
    case .literal(let byte): scan.skip(byte)
    }
  }
}
