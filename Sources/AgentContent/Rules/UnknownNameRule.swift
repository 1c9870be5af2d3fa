import Dialogue
import SourceDiagnostics

/// A text or a condition that reads a name which is neither a slot nor a field of a result.
struct UnknownNameRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      // Of an unknown action, the fields are unknown too: that is one fault, not two.
      guard !names.isIncomplete else { return [] }
      return intent.uses.compactMap { use -> Diagnostic? in
        guard case .value(let name) = use.reference, !names.contains(name) else { return nil }
        return use.diagnostic(
          "unknown-name",
          "'\(name)' is neither a slot nor a field of a result",
          hint: DidYouMean.hint(for: name, among: names.all) ?? hint(known: names.all)
        )
      }
    } + wording(of: model)
  }

  private func hint(known: [String]) -> String {
    known.isEmpty
      ? "declare it under 'slots'"
      : "known are \(known.map { "'\($0)'" }.joined(separator: ", "))"
  }

  private func wording(of model: ContentModel) -> [Diagnostic] {
    (model.agent?.allWording ?? []).flatMap(\.texts).flatMap(\.uses).compactMap {
      use -> Diagnostic? in
      guard case .value(let name) = use.reference else { return nil }
      let known = Reference.Special.allCases.map(\.rawValue)
      return use.diagnostic(
        "unknown-name",
        "wording cannot read '\(name)'",
        hint: DidYouMean.hint(for: name, among: known)
          ?? "known are \(known.map { "'\($0)'" }.joined(separator: ", "))"
      )
    }
  }
}
