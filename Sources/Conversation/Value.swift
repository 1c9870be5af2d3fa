/// A typed value: what a slot holds, what an action answers, what a condition compares.
package enum Value: Sendable, Hashable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case date(LocalDate)
  case time(ClockTime)
  /// A day with a time, on the clock of the business's zone.
  case moment(LocalMoment)
  /// Minor units (pence, cents; `Currency` knows how many make one) and the ISO 4217 code.
  case money(minorUnits: Int, currency: String)
  case duration(Milliseconds)
  /// Personal data that lies in the vault; only its handle and its masked form are known here.
  case sealed(SealedValue)
  case list([Value])
}

/// Personal data by reference.
package struct SealedValue: Sendable, Hashable {
  /// The name under which the vault keeps the value, unique within the session: `h3`.
  package let handle: String
  /// What it is: `email`, `phone`, `iban`, …
  package let kind: String
  /// How replies show it: `a…@example.com`.
  package let masked: String

  /// A reference to what the vault keeps as `handle`.
  package init(handle: String, kind: String, masked: String) {
    self.handle = handle
    self.kind = kind
    self.masked = masked
  }
}
