/// One line of a file, with its number.
struct MarkdownLine {
  /// From 1.
  let number: Int
  let text: Substring

  /// Without the spaces around it.
  var trimmed: Substring {
    var result = text
    while let first = result.first, first.isWhitespace { result.removeFirst() }
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }

  /// How many spaces it starts with; a tab counts as four.
  var indentation: Int {
    text.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
  }

  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  func fault(_ code: String, _ message: String, hint: String? = nil) -> ArticleFault {
    let column = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count + 1
    return ArticleFault(
      line: number,
      column: column,
      length: max(trimmed.unicodeScalars.count, 1),
      code: code,
      message: message,
      hint: hint
    )
  }

  /// The lines of `text`; a carriage return before the line feed goes.
  static func lines(of text: String) -> [MarkdownLine] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .enumerated().map { MarkdownLine(number: $0.offset + 1, text: $0.element) }
  }
}
