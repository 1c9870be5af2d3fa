/// What came of telling somebody of an alert.
package struct AlertDelivery: Sendable, Hashable {
  /// The rule's name.
  package let rule: String
  /// What it was delivered to, as the log names it: `webhook`, `mail-2`.
  package let target: String
  /// Whether an earlier run had tried in vain.
  package let isRetry: Bool
  /// Why it was not delivered, with nothing secret; nil where it was.
  package let failure: String?

  /// An attempt that succeeded unless `failure` says why not.
  package init(rule: String, target: String, isRetry: Bool, failure: String?) {
    self.rule = rule
    self.target = target
    self.isRetry = isRetry
    self.failure = failure
  }
}
