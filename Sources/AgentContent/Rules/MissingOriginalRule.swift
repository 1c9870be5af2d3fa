import SourceDiagnostics

/// A translation of something that is not there.
struct MissingOriginalRule: ContentRule {
  /// What may be said in one language only: titles follow from samples, and wording is built in.
  private static let independent: Set<String> = [
    "title", "samples", "not_samples", "name", "wording",
  ]

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.reader.languageKeys.compactMap { key in
      guard !Self.independent.contains(key.name), key.parent[key.name] == nil else { return nil }
      return key.node.diagnostic(
        "missing-original",
        "'\(key.name).\(key.language)' translates nothing: there is no '\(key.name)'",
        hint: "write '\(key.name)' beside it"
      )
    }
  }
}
