/// A text that somebody may send to find what is slow: one piece, again and again.
struct HostileText {
  /// The piece that is repeated.
  let piece: String

  /// The text in `size` bytes of UTF-8, or a little less.
  func text(of size: Int) -> String {
    String(repeating: piece, count: max(1, size / piece.utf8.count))
  }

  static let some = [
    "a", "1", "my password is ", "4111 1111 1111 1111 ", "a@b.", "no ", "(", "\u{301}",
    "tomorrow at 5 ", "where is my order? ", "A-10042 ",
  ].map { HostileText(piece: $0) }

  static let all =
    some
    + [
      "a ", "ä", "ß", "日本", "عربي ", "ﷺ", "👩‍👩‍👧", "-", ".", ". ", "\n", "\r", "\t", "\0", "\u{1B}[31m",
      "\u{202E}", "@", "+49 170 ", "+", "DE89 ", "DE89370400440532013000 ", "12/", "1,", "1.5 ",
      "€ ",
      "one hundred ", "twenty-", "half past ", "next monday ", "not ", "not not ", "n't ", "don't ",
      "and ", "or ", "; ", "yes ", "damn ", "idiot ", "http://a.b/", "‹email:h1›", "‹", "[", "{",
      "<b>", "\"", "'", "`", "\\", "%", "=", "~~", "__", "|", "the ", "order order ", "ordre ",
      "i want a refund and ", "cancel that ", "actually ", "no, i meant ", "pin code ",
      "code 1234 ",
    ].map { HostileText(piece: $0) }
}
