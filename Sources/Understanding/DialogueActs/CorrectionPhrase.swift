import TextAnalysis

extension DialogueActRecognizer {
  /// What `text` puts in the place of something said before: "number 12" of "actually number 12", "the 14th" of "no,
  /// the 14th". Nil for a text that corrects nothing.
  ///
  /// - Returns: The words, and whether they can only be a correction: "no, …" may be just a no.
  package static func correction(in text: String) -> (words: String, isCertain: Bool)? {
    let words = UtteranceWords(text)
    guard (2...14).contains(words.count) else { return nil }
    var start = 0
    var isMarked = false
    var isCertain = false
    while start < words.count {
      if let length = words.length(ofAny: certainMarkers, at: start) {
        (start, isMarked, isCertain) = (start + length, true, true)
      } else if [
        "no", "nope", "not", "sorry", "oh", "wait", "oops", "yes", "but", "hmm", "to", "please",
        "well", "i", "it", "so",
      ].contains(words[start]) {
        isMarked = isMarked || words[start] != "i" && words[start] != "it"
        start += 1
      } else {
        break
      }
    }
    guard isMarked, start < words.count, !RequestForm.opens(at: start, words) else { return nil }
    let range = words.byteRange(start..<words.count)
    return (String(decoding: words.bytes[range], as: UTF8.self), isCertain)
  }

  private static let certainMarkers: [[String]] = [
    "actually", "i mean", "i meant", "make it", "make that", "it should be", "should be",
    "it should say", "change it to", "change that to", "it's", "it is", "that should be", "rather",
    "correction", "better", "let's say", "let's make it", "it must be", "use",
  ].map { $0.split(separator: " ").map(String.init) }

  /// `value` with its first number replaced, where `words` are nothing but a number: the house number of an address.
  /// Nil where either has none.
  package static func replacingNumber(of value: String, by words: String) -> String? {
    let said = UtteranceWords(words).tokens.filter {
      !["number", "no", "nr", "house", "the", "please", "instead", "a"].contains($0.text)
    }
    guard said.count == 1, let number = said.first?.text, isNumber(number),
      let old = UtteranceWords(value).tokens.first(where: { isNumber($0.text) })
    else { return nil }
    var bytes = Array(value.utf8)
    bytes.replaceSubrange(old.range, with: number.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a word is a number, perhaps with one letter behind: "12", "12b".
  private static func isNumber(_ word: String) -> Bool {
    let digits = word.utf8.prefix { $0.isDigit }
    return !digits.isEmpty && word.utf8.count - digits.count <= 1 && digits.count <= 5
  }
}
