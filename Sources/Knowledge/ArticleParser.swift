/// Reads an article: front matter, then sections under `## ` headings.
package enum ArticleParser {
  /// The article that `markdown` holds.
  ///
  /// - Parameters:
  ///   - markdown: The whole file.
  ///   - id: `topic/name`, from its path.
  /// - Throws: `ArticleFaults`, with every fault at once.
  package static func parse(_ markdown: String, id: String) throws(ArticleFaults) -> Article {
    let lines = MarkdownLine.lines(of: markdown)
    let head = FrontMatter(lines)
    var body = SectionReader()
    for line in lines[head.end...] { body.read(line) }
    body.finish(lastLine: lines.last ?? MarkdownLine(number: 1, text: ""))
    let faults = head.faults + body.faults
    guard faults.isEmpty else {
      throw ArticleFaults(
        faults: faults.sorted { ($0.line, $0.column, $0.code) < ($1.line, $1.column, $1.code) }
      )
    }
    return Article(
      id: id,
      title: head.title,
      updated: head.updated,
      keywords: head.keywords,
      sections: body.sections
    )
  }
}

/// Gathers the sections of an article line by line.
private struct SectionReader {
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
      let hint = "the title stands in the front matter; sections start with '## '"
      faults.append(line.fault("bad-heading", "an article has no '# ' heading", hint: hint))
    } else {
      lines.append(line)
    }
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
