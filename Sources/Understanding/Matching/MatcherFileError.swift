/// Why bytes are no matcher that can be used.
package enum MatcherFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// They do not begin as a matcher does.
  case notAMatcher
  /// They were written by another version of the program.
  case otherVersion(Int)
  /// They are cut off or were changed.
  case damaged
  /// They learnt from the vectors of another encoder, or of none.
  case otherEncoder

  package var description: String {
    switch self {
    case .notAMatcher: "this is not a matcher file"
    case .otherVersion(let version):
      "the matcher file has version \(version), which is not read here"
    case .damaged: "the matcher file is damaged"
    case .otherEncoder: "the matcher has learnt with another encoder"
    }
  }
}
