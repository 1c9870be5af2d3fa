/// Reads an article: front matter or a `# ` line with its title, then sections under `## ` headings.
package enum ArticleParser {
  /// The article that `markdown` holds.
  ///
  /// The title stands in the front matter, or else in a `# ` line before anything else.
  ///
  /// - Parameters:
  ///   - markdown: The whole file.
  ///   - id: `topic/name`, from its path.
  ///   - language: The language it is written in, a BCP 47 tag.
  /// - Throws: `ArticleFaults`, with every fault at once.
  package static func parse(
    _ markdown: String,
    id: String,
    language: String = "en"
  ) throws(ArticleFaults) -> Article {
    let lines = MarkdownLine.lines(of: withoutMark(markdown))
    let head = FrontMatter(lines)
    var body = SectionReader()
    for line in lines[head.end...] { body.read(line) }
    body.finish(lastLine: lines.last ?? MarkdownLine(number: 1, text: ""))
    let title = head.title.isEmpty ? body.title ?? "" : head.title
    var faults = head.faults + body.faults
    if title.isEmpty, !faults.contains(where: { titleFaults.contains($0.code) }) {
      let hint = "start with the line '# Title', or with '---', 'title: …', '---'"
      let line = lines.first { !$0.isBlank } ?? MarkdownLine(number: 1, text: "")
      faults.append(line.fault("no-title", "an article needs a 'title'", hint: hint))
    }
    guard faults.isEmpty else {
      throw ArticleFaults(
        faults: faults.sorted { ($0.line, $0.column, $0.code) < ($1.line, $1.column, $1.code) }
      )
    }
    return Article(
      id: id,
      language: language,
      title: title,
      updated: head.updated,
      keywords: head.keywords,
      sections: body.sections
    )
  }

  /// Faults that say already why there is no title.
  private static let titleFaults = ["empty-title", "open-front-matter"]

  /// Without the byte order mark that some editors put first.
  private static func withoutMark(_ markdown: String) -> String {
    guard markdown.unicodeScalars.first == "\u{FEFF}" else { return markdown }
    return String(markdown.unicodeScalars.dropFirst())
  }
}

/// Gathers the sections of an article line by line.
private struct SectionReader {
  /// What the leading `# ` line says; nil where there is none.
  private(set) var title: String?
  private(set) var sections: [Article.Section] = []
  private(set) var faults: [ArticleFault] = []
  private var heading: MarkdownLine?
  private var lines: [MarkdownLine] = []
  private var isInCode = false

  mutating func read(_ line: MarkdownLine) {
    if line.trimmed.hasPrefix("```") { isInCode.toggle() }
    if !isInCode, line.text.hasPrefix("## ") {
      close()
      heading = line
    } else if !isInCode, line.text.hasPrefix("# ") {
      readTitle(line)
    } else {
      lines.append(line)
    }
  }

  /// A `# ` line is the title where nothing stands before it.
  private mutating func readTitle(_ line: MarkdownLine) {
    guard title == nil, heading == nil, lines.allSatisfy(\.isBlank) else {
      let hint = "sections start with '## '"
      let message = "a '# ' heading stands only at the start of an article"
      faults.append(line.fault("bad-heading", message, hint: hint))
      return
    }
    let name = PlainMarkdown.inline(String(line.trimmed.dropFirst(2)))
    if name.isEmpty { faults.append(line.fault("empty-title", "the title is empty")) }
    title = name
  }

  mutating func finish(lastLine: MarkdownLine) {
    close()
    if sections.isEmpty, faults.isEmpty {
      faults.append(lastLine.fault("empty-article", "an article needs at least one section"))
    }
  }

  private mutating func close() {
    defer { lines = [] }
    let text = PlainMarkdown.text(lines)
    guard let heading else {
      let start = lines.first { !$0.isBlank }
      if let start { sections.append(Article.Section(heading: "", text: text, line: start.number)) }
      return
    }
    let name = PlainMarkdown.inline(String(heading.trimmed.dropFirst(3)))
    if text.isEmpty {
      faults.append(heading.fault("empty-section", "the section '\(name)' has no text"))
    }
    if sections.contains(where: { $0.heading == name }) {
      faults.append(heading.fault("duplicate-heading", "the heading '\(name)' stands twice"))
    }
    sections.append(Article.Section(heading: name, text: text, line: heading.number))
  }
}
