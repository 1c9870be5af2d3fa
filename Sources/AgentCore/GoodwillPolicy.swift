import Conversation

/// How much an action may give away without asking anybody.
package struct GoodwillPolicy: Sendable, Hashable {
  /// How often one customer may get it within `window`.
  package var limit: Int
  /// The time over which it is counted, back from now.
  package var window: Milliseconds
  /// The worth above which a person must approve, in whole units of the currency; nil for no such bound.
  package var approveAbove: Double?

  /// The argument of the action that holds what it is worth.
  package static let amountArgument = "amount"
  /// The result of an action whose limit is reached; a ticket is opened for it.
  package static let refused = "refused"
  /// The result of an action that a person must approve; a ticket is opened for it.
  package static let approval = "approval"

  /// A policy; without a bound on the worth unless one is given.
  package init(limit: Int, window: Milliseconds, approveAbove: Double? = nil) {
    self.limit = limit
    self.window = window
    self.approveAbove = approveAbove
  }

  /// Whether a person must approve a gift of this worth. What has no known worth needs a person where there is a bound.
  package func needsApproval(_ amount: Value?) -> Bool {
    guard let approveAbove else { return false }
    return switch amount {
    case .number(let number): number > approveAbove
    case .money(let minor, let currency):
      Double(minor) / Double(Currency.minorUnits(of: currency)) > approveAbove
    default: true
    }
  }
}
