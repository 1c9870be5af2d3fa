import CanonicalJSON

/// A misspelt word with the one that was read in its place.
package struct SpellingCorrection: Sendable, Hashable {
  /// The word as the customer wrote it, in lower case.
  package let written: String
  /// The word that was read.
  package let read: String

  /// `written` was read as `read`.
  package init(written: String, read: String) {
    self.written = written
    self.read = read
  }

  /// The correction that a log holds; nil where it is none.
  init?(json: JSONValue) {
    guard let written = json["written"]?.string, let read = json["read"]?.string else { return nil }
    self.init(written: written, read: read)
  }

  /// The correction as a log holds it.
  var json: JSONValue { .object(["written": .string(written), "read": .string(read)]) }
}
