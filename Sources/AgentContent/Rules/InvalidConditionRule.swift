import Dialogue
import SourceDiagnostics

/// A condition that breaks the grammar.
struct InvalidConditionRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.reader.conditions.compactMap { draft in
      guard case .failure(let error) = draft.condition else { return nil }
      return draft.node.diagnostic(
        "invalid-condition",
        error.message,
        of: error.range,
        hint: error.hint
      )
    }
  }
}
