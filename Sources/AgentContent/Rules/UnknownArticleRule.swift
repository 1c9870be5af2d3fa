import SourceDiagnostics

/// A quotation from an article which has no file.
struct UnknownArticleRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let known = model.articleIDs
    return inEachIntent(of: model) { intent in
      let transitions = (intent.states ?? []).flatMap(\.transitions)
      let articles = [intent.reply?.article] + transitions.map(\.article)
      return articles.compactMap { $0 }.compactMap { article in
        guard let id = article.scalar, !known.contains(id) else { return nil }
        return article.diagnostic(
          "unknown-article",
          "unknown article '\(id)'",
          hint: DidYouMean.hint(for: id, among: known)
            ?? "topic/articles/name.md has the id topic/name"
        )
      }
    }
  }
}
