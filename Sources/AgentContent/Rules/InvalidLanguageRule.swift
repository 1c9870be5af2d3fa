import SourceDiagnostics
import TextAnalysis

/// A language that is no BCP 47 tag.
struct InvalidLanguageRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    (model.agent?.languages ?? []).compactMap { node in
      guard let tag = node.scalar, !LanguageTag.isWellFormed(tag) else { return nil }
      return node.diagnostic(
        "invalid-language",
        "'\(tag)' is no language tag",
        hint: "such as en or pt-BR"
      )
    }
  }
}
