import CanonicalJSON

/// Takes out of events what customers said and gave, and leaves what figures are made of: kinds, instants, intents,
/// decisions, scores.
///
/// What was equal stays equal: a value that came up twice gets the same stand-in, so that two contacts about one order
/// are still about one order. One eraser is used for all that belongs to a customer.
package struct Eraser {
  /// What stands in the place of a text.
  package static let text = "‹erased›"

  private let customers: [CustomerID: CustomerID]
  private let sessions: [SessionID: SessionID]
  private let callers: [SessionID: String]
  private let pseudonym: ((String) -> String)?
  private var standIns: [String: String] = [:]

  /// An eraser that also replaces names.
  /// - Parameters:
  ///   - customers: What customers are called from now on; those that are not named keep their names.
  ///   - sessions: The same of sessions.
  ///   - callers: The same of callers' session strings, which are compared as bytes.
  ///   - pseudonym: The stand-in of a value, where equal values that are erased at another time must get the same
  ///     one; nil numbers them.
  package init(
    customers: [CustomerID: CustomerID] = [:],
    sessions: [SessionID: SessionID] = [:],
    callers: [SessionID: String] = [:],
    pseudonym: ((String) -> String)? = nil
  ) {
    self.customers = customers
    self.sessions = sessions
    self.callers = callers
    self.pseudonym = pseudonym
  }

  /// The event without what it held of a customer.
  package mutating func erased(_ event: Event) -> Event {
    var erased = event
    erased.session = sessions[event.session] ?? event.session
    erased.customer = event.customer.map { renamed($0) }
    erased.fact = fact(event.fact)
    return erased
  }

  func renamed(_ customer: CustomerID) -> CustomerID { customers[customer] ?? customer }

  func renamed(caller: String) -> String { callers[SessionID(caller)] ?? caller }

  // MARK: Values

  /// A handle stays a handle, without what it showed; everything else gets a stand-in.
  package mutating func value(_ value: Value) -> Value {
    switch value {
    case .flag: value
    case .sealed(let sealed): .sealed(self.sealed(sealed))
    case .list(let values): .list(values.map { self.value($0) })
    case .text, .number, .date, .time, .moment, .money, .duration:
      .text(standIn(for: JSONWriter.text(of: value.json)))
    }
  }

  mutating func values<Name: Hashable & Comparable>(_ values: [Name: Value]) -> [Name: Value] {
    var erased: [Name: Value] = [:]
    // In the order of the names, so that the numbers of the stand-ins follow from the events alone.
    for (name, value) in values.sorted(by: { $0.key < $1.key }) { erased[name] = self.value(value) }
    return erased
  }

  func sealed(_ sealed: SealedValue) -> SealedValue {
    SealedValue(handle: sealed.handle, kind: sealed.kind, masked: Self.text)
  }

  /// The stand-in of a text: the same for the same text.
  mutating func standIn(for text: String) -> String {
    if let known = standIns[text] { return known }
    let standIn = pseudonym.map { "erased:\($0(text))" } ?? "erased-\(standIns.count + 1)"
    standIns[text] = standIn
    return standIn
  }
}
