import Alerting
import SourceDiagnostics

/// A rule over figures that breaks the grammar, or asks of a figure what it has not.
struct InvalidAlertRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.alerts.compactMap(\.when).compactMap { when in
      guard case .failure(let error) = when.rule else { return nil }
      return when.node.diagnostic(
        error.code.rawValue,
        error.message,
        of: error.range,
        hint: error.hint
      )
    }
  }
}
