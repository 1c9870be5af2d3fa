/// A rating as it is typed: a number on a scale, and words behind it if the customer likes.
struct Rating: Sendable, Hashable {
  /// A number on the scale.
  var score: Int
  /// What stands behind the number; nil where nothing does.
  var comment: String?

  /// Reads `5`, `4/5`, `3, it took long` on the scale from 1 to 5; nil for anything else.
  init?(_ line: String, scale: ClosedRange<Int>) {
    let text = line.drop { $0.isWhitespace }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard digits.count <= 2, let score = Int(digits), scale.contains(score) else { return nil }
    var rest = text.dropFirst(digits.count)
    let whole = "/\(scale.upperBound)"
    if rest.hasPrefix(whole) { rest = rest.dropFirst(whole.count) }
    guard rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
    let comment = rest.drop { $0.isWhitespace || $0.isPunctuation || $0.isSymbol }
    self.score = score
    self.comment = comment.isEmpty ? nil : String(comment)
  }
}
