/// A rating as it is typed: a number from 1 to 5, and words behind it if the customer likes.
struct Rating: Sendable, Hashable {
  /// 1 to 5.
  var score: Int
  /// What stands behind the number; nil where nothing does.
  var comment: String?

  /// Reads `5`, `4/5`, `3, it took long`; nil for anything else.
  init?(_ line: String) {
    let text = line.drop { $0.isWhitespace }
    guard let first = text.first, let score = first.wholeNumberValue, (1...5).contains(score) else {
      return nil
    }
    var rest = text.dropFirst()
    if rest.hasPrefix("/5") { rest = rest.dropFirst(2) }
    guard rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
    let comment = rest.drop { $0.isWhitespace || $0.isPunctuation || $0.isSymbol }
    self.score = score
    self.comment = comment.isEmpty ? nil : String(comment)
  }
}
