import Conversation

/// Measures time by opening hours: the overlap of a span with the calendar in force at each moment.
///
/// The openings are laid out once with their running total, so that each span costs two binary searches.
package struct BusinessClock: Sendable {
  /// A calendar and since when it is in force.
  package struct Version: Sendable, Hashable {
    /// From when it counts.
    package let since: Timestamp
    /// The hours.
    package let calendar: BusinessCalendar

    /// A calendar that holds until the next version's `since`.
    package init(since: Timestamp, calendar: BusinessCalendar) {
      self.since = since
      self.calendar = calendar
    }
  }

  private var openings: [Range<Timestamp>] = []
  /// Open time before each opening, in milliseconds.
  private var totals: [Int] = []

  /// A clock for spans within `range`. Before the first version its calendar holds, too.
  package init(versions: [Version], covering range: ClosedRange<Timestamp>) {
    let ordered = versions.sorted { $0.since < $1.since }
    for (index, version) in ordered.enumerated() {
      let start = index == 0 ? range.lowerBound : max(version.since, range.lowerBound)
      let end =
        index + 1 < ordered.count
        ? min(ordered[index + 1].since, range.upperBound) : range.upperBound
      if start < end { lay(version.calendar, within: start..<end) }
    }
  }

  private mutating func lay(_ calendar: BusinessCalendar, within range: Range<Timestamp>) {
    // A day earlier, because hours may run past midnight.
    var date = calendar.zone.date(at: range.lowerBound).adding(days: -1)
    let last = calendar.zone.date(at: range.upperBound)
    while date <= last {
      for opening in calendar.openings(on: date) { lay(opening.clamped(to: range)) }
      date = date.adding(days: 1)
    }
  }

  private mutating func lay(_ opening: Range<Timestamp>) {
    // Hours that overlap count once.
    let start = max(opening.lowerBound, openings.last?.upperBound ?? opening.lowerBound)
    guard start < opening.upperBound else { return }
    totals.append(
      (totals.last ?? 0) + (openings.last.map { ($0.upperBound - $0.lowerBound).count } ?? 0)
    )
    openings.append(start..<opening.upperBound)
  }

  /// How much of the time from `start` to `end` was open; 0 where `end` is before `start`.
  package func time(from start: Timestamp, to end: Timestamp) -> Milliseconds {
    Milliseconds(count: max(0, elapsed(until: end) - elapsed(until: start)))
  }

  private func elapsed(until instant: Timestamp) -> Int {
    let next = openings.partitionPoint { $0.lowerBound >= instant }
    guard next > 0 else { return 0 }
    let opening = openings[next - 1]
    return totals[next - 1] + (min(instant, opening.upperBound) - opening.lowerBound).count
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element belongs to the second part; elements must be ordered by `belongs`.
  func partitionPoint(_ belongs: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
