/// Markdown as plain text, for channels that show nothing else.
enum PlainMarkdown {
  /// Paragraphs on one line each, parted by an empty line; entries of lists on a line of their own.
  static func text(_ lines: [MarkdownLine]) -> String {
    var output: [String] = []
    var isJoining = false
    var isInCode = false
    for line in lines {
      if line.trimmed.hasPrefix("```") {
        isInCode.toggle()
        isJoining = false
      } else if isInCode {
        output.append(String(line.text))
      } else if line.isBlank {
        isJoining = false
        if let last = output.last, !last.isEmpty { output.append("") }
      } else if let entry = entry(of: line) {
        // Entries of one list stay together, also where the file leaves a line between them.
        output.append(entry)
        isJoining = true
      } else {
        let text = inline(withoutMarks(line))
        if isJoining, let last = output.popLast() {
          output.append("\(last) \(text)")
        } else {
          output.append(text)
        }
        isJoining = !isHeading(line)
      }
    }
    while output.last?.isEmpty == true { output.removeLast() }
    return output.joined(separator: "\n")
  }

  private static func isHeading(_ line: MarkdownLine) -> Bool { line.trimmed.hasPrefix("#") }

  /// The entry of a list: "– text", or "1. text".
  private static func entry(of line: MarkdownLine) -> String? {
    let trimmed = line.trimmed
    let indent = String(repeating: " ", count: min(line.indentation / 2 * 2, 6))
    for mark in ["- ", "* ", "+ "] where trimmed.hasPrefix(mark) {
      return "\(indent)– \(inline(String(trimmed.dropFirst(2))))"
    }
    let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count) else { return nil }
    let rest = trimmed.dropFirst(digits.count)
    guard rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return "\(indent)\(digits). \(inline(String(rest.dropFirst(2))))"
  }

  /// Without the marks of a quotation or of a deeper heading.
  private static func withoutMarks(_ line: MarkdownLine) -> String {
    var text = line.trimmed
    while text.hasPrefix(">") { text = MarkdownLine(number: 0, text: text.dropFirst()).trimmed }
    let level = text.prefix { $0 == "#" }.count
    if (2...6).contains(level), text.dropFirst(level).hasPrefix(" ") {
      text = text.dropFirst(level + 1)
    }
    return String(text)
  }

  /// One line without the marks inside it: links and images are their text, emphasis and code are
  /// their words.
  static func inline(_ text: String) -> String {
    var scanner = InlineScanner(scalars: Array(text.unicodeScalars))
    return scanner.plain()
  }
}

/// Reads one line of Markdown from left to right.
private struct InlineScanner {
  let scalars: [Unicode.Scalar]
  private var position = 0
  private var output = String.UnicodeScalarView()
  /// A link or an address longer than this is taken as written, so that the cost stays linear.
  private let reach = 1000

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func plain() -> String {
    while position < scalars.count {
      switch scalars[position] {
      case "\\": escape()
      case "`": code()
      case "!" where at(position + 1) == "[": link(from: position + 1)
      case "[": link(from: position)
      case "<": address()
      case "*", "_", "~": emphasis()
      default: take()
      }
    }
    return String(output)
  }

  private func at(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func find(_ scalar: Unicode.Scalar, from start: Int) -> Int? {
    guard start < scalars.count else { return nil }
    return scalars[start..<min(start + reach, scalars.count)].firstIndex(of: scalar)
  }

  private mutating func take() {
    output.append(scalars[position])
    position += 1
  }

  private mutating func escape() {
    if let next = at(position + 1), next.isASCII, !next.properties.isAlphabetic,
      !(0x30...0x39).contains(next.value), next != " "
    {
      position += 1
    }
    take()
  }

  private mutating func code() {
    guard let end = find("`", from: position + 1) else { return take() }
    output.append(contentsOf: scalars[(position + 1)..<end])
    position = end + 1
  }

  /// `[text](address)` is its text; anything else in brackets stays as it is.
  private mutating func link(from bracket: Int) {
    guard let close = find("]", from: bracket + 1), at(close + 1) == "(",
      let end = find(")", from: close + 2)
    else { return take() }
    let text = Array(scalars[(bracket + 1)..<close])
    if text.contains("[") { return take() }
    var inner = InlineScanner(scalars: text)
    output.append(contentsOf: inner.plain().unicodeScalars)
    position = end + 1
  }

  /// `<https://…>` and `<a@b.c>` lose their brackets.
  private mutating func address() {
    guard let end = find(">", from: position + 1) else { return take() }
    let body = scalars[(position + 1)..<end]
    let isAddress = body.contains("@") || body.contains(":")
    guard isAddress, !body.contains(where: { $0.properties.isWhitespace }) else { return take() }
    output.append(contentsOf: body)
    position = end + 1
  }

  /// A run of marks goes when a word touches it on one side only, or for `*` and `~~` on both.
  private mutating func emphasis() {
    let mark = scalars[position]
    let start = position
    while at(position) == mark { position += 1 }
    let isBefore = start > 0 && !scalars[start - 1].properties.isWhitespace
    let isAfter = at(position).map { !$0.properties.isWhitespace } ?? false
    let isInsideWord = isWord(start - 1) && isWord(position)
    let isMark =
      switch mark {
      case "*": isBefore || isAfter
      case "_": (isBefore || isAfter) && !isInsideWord
      default: position - start == 2 && (isBefore || isAfter)
      }
    if !isMark { output.append(contentsOf: scalars[start..<position]) }
  }

  private func isWord(_ index: Int) -> Bool {
    guard let scalar = at(index) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
