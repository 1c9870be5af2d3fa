import SourceDiagnostics

/// An intent without samples, or with too few to be told from others.
struct MissingSamplesRule: ContentRule {
  private static let recommended = 5

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      guard intent.root.members != nil else { return [] }
      if intent.samples.isEmpty {
        // What has the wrong shape is said elsewhere.
        guard intent.samplesNode?.elements?.isEmpty ?? true,
          intent.samplesNode?.members == nil, intent.samplesNode?.scalar?.isEmpty ?? true
        else { return [] }
        return [
          (intent.key("samples") ?? intent.root).diagnostic(
            "missing-samples",
            "the intent has no samples",
            hint: "write what customers say under 'samples'"
          )
        ]
      }
      guard intent.samples.count < Self.recommended else { return [] }
      let count = intent.samples.count
      return [
        (intent.key("samples") ?? intent.root).diagnostic(
          "missing-samples",
          "the intent has only \(count) sample\(count == 1 ? "" : "s")",
          as: .warning,
          hint: "\(Self.recommended) are the least that can be told from other intents"
        )
      ]
    }
  }
}
