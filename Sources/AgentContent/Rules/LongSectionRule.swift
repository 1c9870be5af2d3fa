import Knowledge
import SourceDiagnostics
import TextAnalysis

/// A section of an article that is too long to be quoted in a chat.
struct LongSectionRule: ContentRule {
  private static let maximumWords = 120

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.articles.flatMap { draft in
      draft.article.sections.compactMap { section in
        let count = Tokenizer.tokens(of: section.text).count
        guard count > Self.maximumWords else { return nil }
        return draft.source.diagnostic(
          .warning,
          code: "long-section",
          "the section '\(section.heading)' has \(count) words",
          at: draft.source.location(line: section.line, column: 1),
          hint:
            "sections are quoted whole; split it so that none has more than \(Self.maximumWords)"
        )
      }
    }
  }
}
