import SourceDiagnostics

/// An intent without samples, or with too few to be told from others.
struct MissingSamplesRule: ContentRule {
  private static let recommended = 5

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      guard intent.root.members != nil else { return [] }
      let others = intent.sampleKeys.sorted { $0.key < $1.key }
        .flatMap { few(intent.samples(in: $0.key), at: $0.value) }
      let samples = intent.samples(in: nil)
      let node = intent.key("samples") ?? intent.root
      guard samples.isEmpty else { return few(samples, at: node) + others }
      // What has the wrong shape is said elsewhere.
      guard intent.samplesNode?.elements?.isEmpty ?? true,
        intent.samplesNode?.members == nil, intent.samplesNode?.scalar?.isEmpty ?? true
      else { return others }
      return [
        node.diagnostic(
          "missing-samples",
          "the intent has no samples",
          hint: "write what customers say under 'samples'"
        )
      ] + others
    }
  }

  private func few(_ samples: [SampleDraft], at node: ContentNode) -> [Diagnostic] {
    guard samples.count < Self.recommended else { return [] }
    let count = samples.count
    return [
      node.diagnostic(
        "missing-samples",
        "the intent has only \(count) sample\(count == 1 ? "" : "s")",
        as: .warning,
        hint: "\(Self.recommended) are the least that can be told from other intents"
      )
    ]
  }
}
