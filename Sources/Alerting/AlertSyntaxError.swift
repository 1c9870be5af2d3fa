/// A fault of a rule, by its place within the rule's text.
package struct AlertSyntaxError: Error, Sendable, Hashable {
  /// The stable names of the faults.
  package enum Code: String, Sendable, Hashable {
    /// The text is no rule.
    case invalidAlert = "invalid-alert"
    /// Reports have no such figure.
    case unknownFigure = "unknown-figure"
    /// The figure is no single number, or has not what the rule asks of it.
    case unfitFigure = "unfit-figure"
    /// The bound is not in the figure's unit.
    case wrongUnit = "wrong-unit"
    /// Nothing says how far to look back.
    case missingPeriod = "missing-period"
    /// A number that no figure could reach, or too few cases.
    case outOfRange = "out-of-range"
  }

  /// What kind of fault it is.
  package let code: Code
  /// What is wrong.
  package let message: String
  /// The UTF-8 bytes it concerns, counted from the start of the text.
  package let range: Range<Int>
  /// How to mend it.
  package let hint: String?
}
