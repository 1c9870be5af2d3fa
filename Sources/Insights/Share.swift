import Conversation

/// How many of a number of things are of a kind, with the ids of those that are.
///
/// The numerator is the number of ids, so that every share can name what it counted.
package struct Share: Sendable, Hashable {
  /// One thing and where it stands in the share.
  package struct Line: Sendable, Hashable {
    /// Its id.
    package let id: String
    /// Where it stands, and why.
    package let standing: Standing
  }

  /// What was counted, sorted by bytes.
  package let ids: [String]
  /// Among how many.
  package let denominator: Int
  /// How many things are in neither number, by the reason why.
  package let leftOut: [Reason: Int]
  /// Everything that was looked at, sorted by bytes; nil where nobody asked for it.
  package let lines: [Line]?

  /// The share of `members` among `denominator` things.
  package init(of members: some Sequence<String>, among denominator: Int) {
    ids = members.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.denominator = denominator
    leftOut = [:]
    lines = nil
  }

  /// The share of `members` among `denominator` things, by their ids.
  package init<Kind>(of members: some Sequence<Identifier<Kind>>, among denominator: Int) {
    self.init(of: members.map(\.rawValue), among: denominator)
  }

  /// The share that `standing` makes of `things`.
  /// - Parameter keepsLines: Whether everything that was looked at is listed, with the reason why it stands where it does.
  init<Thing>(
    among things: some Sequence<Thing>,
    id: (Thing) -> String,
    keepsLines: Bool,
    standing: (Thing) -> Standing
  ) {
    var counted: [String] = []
    var denominator = 0
    var leftOut: [Reason: Int] = [:]
    var lines: [Line] = []
    for thing in things {
      let standing = standing(thing)
      switch standing.place {
      case .counted: counted.append(id(thing))
      case .notCounted: break
      case .leftOut: leftOut[standing.reason, default: 0] += 1
      }
      if standing.place != .leftOut { denominator += 1 }
      if keepsLines { lines.append(Line(id: id(thing), standing: standing)) }
    }
    ids = counted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.denominator = denominator
    self.leftOut = leftOut
    self.lines =
      keepsLines ? lines.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) } : nil
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

  /// How many things are left out because the log cannot say where they stand.
  package var unknown: Int { leftOut.reduce(0) { $0 + ($1.key.isUnknown ? $1.value : 0) } }

  /// The unknown ÷ the unknown and the denominator; nil where there is neither.
  package var unknownShare: Double? {
    let all = unknown + denominator
    return all > 0 ? Double(unknown) / Double(all) : nil
  }
}
