/// Numbers of the content: decimal digits with a sign and a point, nothing else.
enum PlainNumber {
  /// The number that `text` writes; nil for any other text, `0x1F`, `1e3` and `nan` among them.
  static func value(of text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    guard isPlain, text.utf8.count <= 18, text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    return Double(text)
  }
}
