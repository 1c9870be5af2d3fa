/// Finds every word that holds a digit, for an answer in which something secret stands that has no known form.
enum NumeralScanner {
  /// Words between spaces, but for those that touch a protected range.
  static func findings(in text: ScannedText, protecting: [Range<Int>]) -> [Finding] {
    var found: [Finding] = []
    var start = 0
    for position in 0...text.count where position == text.count || divides(text.scalars[position]) {
      let word = start..<position
      start = position + 1
      guard text.scalars[word].contains(where: \.isASCIIDigit),
        !protecting.contains(where: { $0.overlaps(text.bytes(word)) })
      else { continue }
      found.append(.unkept(.withheld, word))
    }
    return found
  }

  private static func divides(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == ScannedText.blank
  }
}
