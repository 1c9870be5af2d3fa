import Conversation
import Dialogue
import Foundation

/// Reads business hours.
struct HoursReader {
  let folder: ContentFolder
  /// The language in which the hours are told.
  var language = "en"

  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The hours; nil where a part cannot be read.
  func hours(of draft: AgentDraft.Hours) -> BusinessHours? {
    guard let zone = draft.zone?.scalar.flatMap(Self.zone) else { return nil }
    var week = [[BusinessHours.Span]](repeating: [], count: 7)
    for member in draft.days {
      guard let days = Self.days(of: member.key.scalar ?? ""),
        let spans = Self.spans(of: member.value.scalar ?? "")
      else { return nil }
      for day in days { week[day] = spans }
    }
    let holidays = draft.holidays.map { HolidayCalendar.days(at: $0.scalar ?? "", in: folder) }
    return BusinessHours(
      zone: zone,
      week: week,
      holidays: Set((holidays ?? []) ?? []),
      wording: HoursWording.text(of: week, in: language)
    )
  }

  /// The zone with an IANA name.
  static func zone(_ name: String) -> TimeZone? {
    // Foundation also takes "GMT+1" and abbreviations, which mean different things to different readers.
    name == "UTC" || name.contains("/") ? TimeZone(identifier: name) : nil
  }

  /// Days from Monday as 0: `mon`, `mon-fri`, `sat, sun`.
  static func days(of key: String) -> [Int]? {
    var result: [Int] = []
    for part in key.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
        days.firstIndex(of: $0.filter { $0 != " " })
      }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first <= last
      else { return nil }
      result += first...last
    }
    return result
  }

  /// Spans in minutes after midnight: `09:00-17:30`, several with commas, or `closed`.
  static func spans(of text: String) -> [BusinessHours.Span]? {
    if text == "closed" { return [] }
    var spans: [BusinessHours.Span] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(minute)
      guard ends.count == 2, let start = ends[0], let end = ends[1], start < end,
        start >= spans.last?.upperBound ?? 0
      else { return nil }
      spans.append(start..<end)
    }
    return spans
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.filter { $0 != " " }.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }
}
