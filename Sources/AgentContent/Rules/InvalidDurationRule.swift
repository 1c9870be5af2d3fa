import SourceDiagnostics

/// A length of time that cannot be read.
struct InvalidDurationRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.reader.durations.compactMap { draft in
      guard draft.duration == nil else { return nil }
      return draft.node.diagnostic(
        "invalid-duration",
        "'\(draft.node.scalar ?? "")' is no \(draft.isRate ? "rate" : "length of time")",
        hint: draft.isRate ? "such as 1 per 30d" : "such as 500ms, 2s, 30m, 24h or 7d"
      )
    }
  }
}
