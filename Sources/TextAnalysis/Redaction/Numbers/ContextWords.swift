/// The words before a position within the same clause, the nearest first, plain (`PlainLetters`).
struct ContextWords {
  let words: [String]
  /// Whether each word starts with a capital.
  let isCapital: [Bool]
  /// How long each word is where it is all capitals, otherwise 0.
  private let capitals: [Int]

  /// A word longer than this says nothing about a number, and the scan must stay linear.
  private static let longest = 28

  init(_ text: ScannedText, before position: Int, limit: Int) {
    var ranges: [Range<Int>] = []
    var end = position
    while ranges.count < limit {
      while let scalar = text.at(end - 1), !scalar.isWordScalar, !Self.endsClause(text, end - 1) {
        end -= 1
      }
      var start = end
      while text.isWord(start - 1), end - start < Self.longest { start -= 1 }
      guard start < end else { break }
      ranges.append(start..<end)
      end = start
    }
    self.init(text, ranges)
  }

  /// The words behind a position within the same clause, the nearest first.
  init(_ text: ScannedText, after position: Int, limit: Int) {
    var ranges: [Range<Int>] = []
    var start = position
    while ranges.count < limit {
      while let scalar = text.at(start), !scalar.isWordScalar, !Self.endsClause(text, start) {
        start += 1
      }
      var end = start
      while text.isWord(end), end - start < Self.longest { end += 1 }
      guard start < end else { break }
      ranges.append(start..<end)
      start = end
    }
    self.init(text, ranges)
  }

  private init(_ text: ScannedText, _ ranges: [Range<Int>]) {
    words = ranges.map(text.plainString)
    isCapital = ranges.map { text.isCapital($0.lowerBound) }
    capitals = ranges.map { $0.allSatisfy(text.isCapital) ? $0.count : 0 }
  }

  /// Whether a word is a few letters, all capitals, where the word before it is not.
  func isAbbreviation(_ index: Int) -> Bool {
    let isShouted = index + 1 < capitals.count && capitals[index + 1] > 1
    return (2...6).contains(capitals[index]) && !isShouted
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
    var start = stop
    while stop - start < 5, text.isWord(start - 1) { start -= 1 }
    return abbreviations.contains(text.plainString(start..<stop))
  }

  private static let abbreviations: Set<String> = [
    "no", "nr", "num", "ref", "rif", "inv", "tel", "tlf", "tfn", "tlm", "cell", "mob", "ph", "ext",
    "art", "best", "kd", "kom", "zam", "fig", "pol", "acc", "acct", "id", "p", "st", "ord", "n",
  ]
}
