/// What stands between the `---` lines at the head of an article: `title`, `updated`, `keywords`.
///
/// An article may do without; its title is then a `# ` line.
///
/// A small part of YAML is enough: plain and quoted scalars, and lists in brackets or of `- `
/// lines.
struct FrontMatter {
  var title = ""
  var updated: String?
  var keywords: [String] = []
  /// The index of the first line behind it.
  private(set) var end = 0
  private(set) var faults: [ArticleFault] = []
  private var seen: Set<String> = []

  init(_ lines: [MarkdownLine]) {
    guard let start = lines.firstIndex(where: { !$0.isBlank }), lines[start].trimmed == "---" else {
      return
    }
    let first = lines[start]
    guard let close = lines[(start + 1)...].firstIndex(where: { $0.trimmed == "---" }) else {
      faults.append(first.fault("open-front-matter", "the front matter has no closing '---'"))
      end = lines.count
      return
    }
    end = close + 1
    readEntries(lines[(start + 1)..<close])
  }

  private mutating func readEntries(_ lines: ArraySlice<MarkdownLine>) {
    var isInKeywords = false
    for line in lines where !line.isBlank && line.trimmed.first != "#" {
      if line.trimmed.hasPrefix("- "), isInKeywords {
        keywords.append(Self.scalar(line.trimmed.dropFirst(2)))
        continue
      }
      guard let colon = line.trimmed.firstIndex(of: ":") else {
        faults.append(line.fault("bad-front-matter", "expected 'key: value'"))
        continue
      }
      let key = String(line.trimmed[..<colon])
      isInKeywords = key == "keywords"
      read(key, line.trimmed[line.trimmed.index(after: colon)...], line)
    }
  }

  private mutating func read(_ key: String, _ value: Substring, _ line: MarkdownLine) {
    guard seen.insert(key).inserted else {
      let hint = "keep one of them"
      faults.append(line.fault("duplicate-key", "the key '\(key)' stands twice", hint: hint))
      return
    }
    switch key {
    case "title":
      title = Self.scalar(value)
      if title.isEmpty { faults.append(line.fault("empty-title", "the title is empty")) }
    case "updated":
      let date = Self.scalar(value)
      if Self.isDate(date) {
        updated = date
      } else {
        let hint = "write it as 2026-01-15"
        faults.append(line.fault("bad-date", "'\(date)' is not a date", hint: hint))
      }
    case "keywords":
      keywords = Self.list(value)
    default:
      let hint = "an article has 'title', 'updated' and 'keywords'"
      faults.append(line.fault("unknown-key", "unknown key '\(key)'", hint: hint))
    }
  }

  /// A scalar without its quotes, or up to a comment.
  private static func scalar(_ text: Substring) -> String {
    let trimmed = MarkdownLine(number: 0, text: text).trimmed
    if let quote = trimmed.first, quote == "\"" || quote == "'" {
      let body = trimmed.dropFirst()
      return String(body.prefix { $0 != quote })
    }
    guard let comment = trimmed.firstRange(of: " #") else { return String(trimmed) }
    return String(MarkdownLine(number: 0, text: trimmed[..<comment.lowerBound]).trimmed)
  }

  private static func list(_ text: Substring) -> [String] {
    let body = scalar(text)
    guard body.hasPrefix("["), body.hasSuffix("]") else { return body.isEmpty ? [] : [body] }
    return body.dropFirst().dropLast().split(separator: ",").map(scalar).filter { !$0.isEmpty }
  }

  private static func isDate(_ text: String) -> Bool {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [4, 2, 2],
      fields.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2]),
      (1...12).contains(month)
    else { return false }
    let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }
}
