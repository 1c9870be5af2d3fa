/// Why bytes are no encoder file that can be used.
package enum EncoderFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// They do not begin like one.
  case notAnEncoder
  /// They have another form: its number.
  case otherVersion(Int)
  /// The file ends too early.
  case truncated
  /// Some of its bytes are not what they were.
  case damaged

  /// What is wrong, and what to do.
  package var description: String { "\(fault); run Scripts/encoder to make it anew" }

  private var fault: String {
    switch self {
    case .notAnEncoder: "this is no encoder file"
    case .otherVersion(let number):
      "the encoder file has form \(number), and this program reads form \(EncoderHeader.version)"
    case .truncated: "the encoder file ends too early"
    case .damaged: "the encoder file is damaged"
    }
  }
}
