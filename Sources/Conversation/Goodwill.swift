/// A step in giving a customer something out of goodwill, for the audit: a voucher, a waived fee.
package struct GoodwillStep: Sendable, Hashable {
  /// What has happened.
  package enum Stage: String, Sendable, Hashable, CaseIterable {
    /// It is about to be given; from here on it counts against the limit.
    case requested
    /// The back end has given it.
    case granted
    /// It was not given, since the limit is reached.
    case refused
    /// The back end could not give it; it does not count.
    case failed
    /// A person must decide.
    case approvalRequested = "approval_requested"
  }

  /// What has happened.
  package var stage: Stage
  /// The action that gives it.
  package var action: ActionName
  /// The same for all the steps of one gift.
  package var key: String
  /// What it is worth, where the flow says so.
  package var amount: Value?
  /// Why it was refused, or needs a person: `limit`, `amount`, `unknown_customer`.
  package var reason: String?

  /// A step; most have no reason.
  package init(
    _ stage: Stage,
    action: ActionName,
    key: String,
    amount: Value? = nil,
    reason: String? = nil
  ) {
    self.stage = stage
    self.action = action
    self.key = key
    self.amount = amount
    self.reason = reason
  }
}

/// What a customer has been given so far, from the steps of all their sessions.
package enum GoodwillLedger {
  /// How many gifts of `action` stand before the one with `key` and count against its limit: those requested earlier,
  /// unless they were refused or failed. Without a request of that key, all of them.
  ///
  /// - Parameter steps: In the order in which they became durable, so that of two sessions at once one comes first.
  package static func count(
    of action: ActionName,
    before key: String,
    in steps: [GoodwillStep]
  ) -> Int {
    let own = steps.filter { $0.action == action }
    let withdrawn = Set(
      own.filter { $0.stage == .refused || $0.stage == .failed }.map(\.key)
    )
    let requested = own.filter { $0.stage == .requested }.map(\.key)
    return requested.prefix { $0 != key }.count { !withdrawn.contains($0) }
  }
}
