import Dialogue
import SourceDiagnostics

/// A condition that breaks the grammar.
struct InvalidConditionRule: ContentRule {
  private static let example =
    "such as \"status == 'shipped' and not open\", \"asked >= 2\" or \"status in ['late', 'lost']\""

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.reader.conditions.compactMap { draft in
      guard case .failure(let error) = draft.condition else { return nil }
      return draft.node.diagnostic(
        "invalid-condition",
        error.message,
        of: error.range,
        hint: error.hint ?? Self.example
      )
    }
  }
}
