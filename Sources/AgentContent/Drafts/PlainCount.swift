/// Whole numbers of the content: decimal digits and nothing else.
enum PlainCount {
  /// The number that `text` writes; nil for any other text, and for one of more than ten digits.
  static func value(of text: String) -> Int? {
    guard (1...10).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
