/// A piece of personal data that a scanner found, in scalar positions of the scanned text.
struct Finding {
  let kind: RedactionClass
  let range: Range<Int>
  /// The normal form; empty for what is never kept.
  var value: String
  /// How replies show it.
  var masked: String
  /// What stands between the angle quotes after the class, for a card the last four digits.
  var suffix: String?
  /// The handle that a placeholder in the text carries already.
  var handle: Int?
  /// Whether it is a placeholder that stood in the text already.
  var isPlaceholder = false

  /// What is never kept: the placeholder names its class only.
  static func unkept(_ kind: RedactionClass, _ range: Range<Int>) -> Finding {
    Finding(kind: kind, range: range, value: "", masked: kind.genericMask)
  }
}
