import SourceDiagnostics

/// A word where only a few are allowed: a kind, a priority, a type.
struct UnknownChoiceRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.reader.choices.compactMap { choice in
      guard let name = choice.node.scalar, !choice.allowed.contains(name) else { return nil }
      return choice.node.diagnostic(
        "unknown-choice",
        "\(choice.what) cannot be '\(name)'",
        hint: DidYouMean.hint(for: name, among: choice.allowed)
          ?? "one of \(choice.allowed.joined(separator: ", "))"
      )
    }
  }
}
