import Conversation

/// How many of a number of things are of a kind, with the ids of those that are.
///
/// The numerator is the number of ids, so that every share can name what it counted.
package struct Share: Sendable, Hashable {
  /// What was counted, sorted by bytes.
  package let ids: [String]
  /// Among how many.
  package let denominator: Int

  /// The share of `members` among `denominator` things.
  package init(of members: some Sequence<String>, among denominator: Int) {
    ids = members.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.denominator = denominator
  }

  /// The share of `members` among `denominator` things, by their ids.
  package init<Kind>(of members: some Sequence<Identifier<Kind>>, among denominator: Int) {
    self.init(of: members.map(\.rawValue), among: denominator)
  }

  /// How many were counted.
  package var numerator: Int { ids.count }

  /// Numerator ÷ denominator; nil ("no data", never 0 %) with an empty denominator.
  package var value: Double? {
    denominator > 0 ? Double(numerator) / Double(denominator) : nil
  }

  /// The Wilson 95 % interval; nil with an empty denominator.
  package var wilson95: ClosedRange<Double>? {
    Statistics.wilson(successes: numerator, trials: denominator)
  }
}
