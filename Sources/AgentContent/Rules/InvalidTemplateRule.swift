import Dialogue
import SourceDiagnostics

/// A text whose braces cannot be filled in.
struct InvalidTemplateRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.reader.texts.compactMap { draft in
      guard case .failure(let error) = draft.template else { return nil }
      return draft.node.diagnostic(
        "invalid-template",
        error.message,
        of: error.range,
        hint: error.hint
      )
    }
  }
}
