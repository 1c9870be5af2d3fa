/// Finds every word that holds a digit, for an answer in which something secret stands that has no known form.
enum NumeralScanner {
  /// Words between spaces, but for those that touch a protected range.
  static func findings(in text: ScannedText, protecting: [Range<Int>]) -> [Finding] {
    var found: [Finding] = []
    var start = 0
    // Both in the order of the text, so that a long one takes no longer for each word.
    var protected = protecting.sorted { $0.lowerBound < $1.lowerBound }[...]
    for position in 0...text.count where position == text.count || divides(text.scalars[position]) {
      let word = start..<position
      start = position + 1
      guard text.scalars[word].contains(where: \.isASCIIDigit) else { continue }
      let bytes = text.bytes(word)
      protected = protected.drop { $0.upperBound <= bytes.lowerBound }
      if let next = protected.first, next.overlaps(bytes) { continue }
      found.append(.unkept(.withheld, word))
    }
    return found
  }

  private static func divides(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == ScannedText.blank
  }
}
