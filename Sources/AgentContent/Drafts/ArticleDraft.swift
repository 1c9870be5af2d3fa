import Knowledge
import SourceDiagnostics

/// An article, as its file has it.
struct ArticleDraft: Sendable {
  /// An article, or why its file cannot be read.
  enum Reading {
    case value(ArticleDraft)
    case faulty([Diagnostic])
  }

  /// Its topic and the name of its file.
  let id: String
  let source: SourceText
  let article: Article

  /// Reads the file of an article.
  /// - Parameter first: The content's first language.
  static func reading(
    _ entry: ContentLayout.Entry,
    in folder: ContentFolder,
    _ limits: ContentLimits,
    first: String
  ) -> Reading {
    let path = folder.displayPath(entry.file.path)
    let bytes = entry.file.bytes
    guard bytes.count <= limits.file else {
      return .faulty([YAMLFile.tooLarge(bytes.count, path: path, limits)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .faulty([EncodingFault.diagnostic(of: bytes, path: path)])
    }
    let source = SourceText(path: path, text: text)
    do {
      let article = try ArticleParser.parse(text, id: entry.id, language: entry.language ?? first)
      return .value(ArticleDraft(id: entry.id, source: source, article: article))
    } catch {
      return .faulty(error.faults.map { diagnostic(of: $0, in: source) })
    }
  }

  private static func diagnostic(of fault: ArticleFault, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      code: fault.code,
      fault.message,
      at: source.location(line: fault.line, column: fault.column, length: fault.length),
      hint: fault.hint
    )
  }
}
