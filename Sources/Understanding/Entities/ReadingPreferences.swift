/// How a date in digits is written where both orders are possible: `6/3/2026`.
package enum DateOrder: String, Sendable, Hashable, CaseIterable {
  /// 6 March.
  case dayFirst = "day-first"
  /// June 3.
  case monthFirst = "month-first"
}

/// Which of several days is meant by one without a year, a month or a week.
package enum Tense: String, Sendable, Hashable, CaseIterable {
  /// The nearest to today; a weekday is the coming one.
  case nearest
  /// Today or before, as for the day something arrived.
  case past
  /// Today or later, as for the day something is wished for.
  case future
}

/// How an entity reads what can be read in several ways.
package struct ReadingPreferences: Sendable, Hashable {
  /// The order of dates in digits; nil for the recogniser's.
  package var dateOrder: DateOrder?
  /// Which of several days is meant.
  package var tense: Tense
  /// The ISO 4217 code of a number alone as an answer; nil for the recogniser's.
  package var currency: String?

  /// Preferences; the nearest day, and the recogniser's order and currency unless said otherwise.
  package init(dateOrder: DateOrder? = nil, tense: Tense = .nearest, currency: String? = nil) {
    self.dateOrder = dateOrder
    self.tense = tense
    self.currency = currency
  }
}
