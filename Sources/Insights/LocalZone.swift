import Conversation
import Foundation

/// A named time zone: local days have 23, 24 or 25 hours.
package struct LocalZone: Sendable, Hashable {
  /// Coordinated universal time.
  package static let utc = LocalZone(identifier: "UTC", zone: .gmt)

  /// Its name in the tz database.
  package let identifier: String
  private let zone: TimeZone

  /// The zone called `identifier`, such as `Europe/London`; nil where there is none such.
  package init?(_ identifier: String) {
    if identifier == "UTC" {
      self = .utc
      return
    }
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.init(identifier: identifier, zone: zone)
  }

  private init(identifier: String, zone: TimeZone) {
    self.identifier = identifier
    self.zone = zone
  }

  /// How far local clocks are ahead of UTC at `instant`.
  package func offset(at instant: Timestamp) -> Milliseconds {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    return .seconds(zone.secondsFromGMT(for: date))
  }

  /// The local day that holds `instant`.
  package func date(at instant: Timestamp) -> LocalDate {
    let local = instant.milliseconds + offset(at: instant).count
    let remainder = local % 86_400_000
    return LocalDate(daysSinceEpoch: (local - remainder) / 86_400_000 - (remainder < 0 ? 1 : 0))
  }

  /// When local clocks show `minute` (0 is midnight, 1440 the next one) on `date`: the first time where they
  /// show it twice; where they skip it, just as long after the skip as it would have been without.
  package func instant(of date: LocalDate, minute: Int = 0) -> Timestamp {
    let naive = Timestamp(
      milliseconds: date.daysSinceEpoch * 86_400_000 + minute * 60_000
    )
    let before = offset(at: Timestamp(milliseconds: naive.milliseconds - 86_400_000))
    let first = Timestamp(milliseconds: naive.milliseconds - before.count)
    if offset(at: first) == before { return first }
    let after = offset(at: Timestamp(milliseconds: naive.milliseconds + 86_400_000))
    let second = Timestamp(milliseconds: naive.milliseconds - after.count)
    return offset(at: second) == after ? second : first
  }
}
