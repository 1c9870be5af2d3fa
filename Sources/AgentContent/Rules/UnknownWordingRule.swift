import Dialogue
import SourceDiagnostics

/// Wording for an occasion that does not exist.
struct UnknownWordingRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let known = Wording.Key.allCases.map(\.rawValue)
    return (model.agent?.allWording ?? []).compactMap { entry in
      guard let key = entry.key.scalar, !known.contains(key) else { return nil }
      return entry.key.diagnostic(
        "unknown-wording-key",
        "unknown occasion '\(key)'",
        hint: DidYouMean.hint(for: key, among: known)
          ?? "known are \(known.joined(separator: ", "))"
      )
    }
  }
}
