/// The words before a position within the same clause, the nearest first.
struct ContextWords {
  let words: [String]

  init(_ text: ScannedText, before position: Int, limit: Int) {
    var words: [String] = []
    var end = position
    // A word longer than this says nothing about a number, and the scan must stay linear.
    let longest = 24
    while words.count < limit {
      while let scalar = text.at(end - 1), !scalar.isWordScalar, !Self.endsClause(text, end - 1) {
        end -= 1
      }
      var start = end
      while text.isWord(start - 1), end - start < longest { start -= 1 }
      guard start < end else { break }
      words.append(text.string(start..<end))
      end = start
    }
    self.words = words
  }

  private static func endsClause(_ text: ScannedText, _ position: Int) -> Bool {
    switch text.scalars[position] {
    case ",", ";", "!", "?", "\n": true
    // A full stop ends the clause, but not after an abbreviation: "order no. 5551234567".
    case ".": text.at(position + 1)?.isSpace ?? false && !isAbbreviation(text, endingAt: position)
    default: false
    }
  }

  private static func isAbbreviation(_ text: ScannedText, endingAt stop: Int) -> Bool {
    !(1...4).allSatisfy { text.isWord(stop - $0) }
  }
}
