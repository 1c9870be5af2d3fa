/// Something that is wrong in a file: where, what, and how to mend it.
package struct Diagnostic: Sendable, Hashable {
  /// Whether the file can be used all the same.
  package enum Severity: String, Sendable, Hashable {
    /// The file cannot be used.
    case error
    /// The file can be used, but somebody should look at it.
    case warning
  }

  /// Another place that belongs to the fault.
  package struct Note: Sendable, Hashable {
    /// Where to look.
    package var location: SourceLocation
    /// What is there.
    package var message: String

    /// A note on another place, which may lie in another file.
    package init(location: SourceLocation, message: String) {
      self.location = location
      self.message = message
    }
  }

  /// Whether it keeps the file from being used.
  package var severity: Severity
  /// A stable name of the kind of fault, such as `unknown-entity`.
  package var code: String
  /// One sentence: lower-case start, the offender in quotes, no final period.
  package var message: String
  /// Where the offender stands.
  package var location: SourceLocation
  /// The line that `location` names, so that a diagnostic can be shown without its file.
  package var sourceLine: String?
  /// How to mend it.
  package var hint: String?
  /// Other places that belong to it, in the order in which they are shown.
  package var notes: [Note]

  /// An error without a hint, unless said otherwise.
  package init(
    _ severity: Severity = .error,
    code: String,
    message: String,
    location: SourceLocation,
    sourceLine: String? = nil,
    hint: String? = nil,
    notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.sourceLine = sourceLine
    self.hint = hint
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// By place, then code, then message.
  package static func < (left: Self, right: Self) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.code != right.code { return left.code < right.code }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}
