import SourceDiagnostics

/// A file that looks like content and lies where none is read.
struct MisplacedFileRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.layout.misplaced.map { file in
      let isArticle = file.path.hasSuffix(".md")
      return Diagnostic(
        isArticle ? .warning : .error,
        code: "misplaced-file",
        message: "the file is not read",
        location: model.start(of: file.path),
        hint: hint(for: file.path, isArticle: isArticle)
      )
    }
  }

  private func hint(for path: String, isArticle: Bool) -> String {
    if isArticle { return "articles lie in a topic's folder 'articles'" }
    if path.hasSuffix(".yml") { return "content files end in '.yaml'" }
    return "an intent lies in a topic's folder, an entity in 'entities'"
  }
}
