import SourceDiagnostics

/// One thing that content must not do.
///
/// A rule looks at the drafts of the whole folder. It says everything it finds, and nothing that another rule says of
/// the same place.
protocol ContentRule: Sendable {
  /// What is wrong, in any order.
  func diagnostics(in model: ContentModel) -> [Diagnostic]
}

extension ContentRule {
  /// What `judge` finds in each of the intents.
  func inEachIntent(
    of model: ContentModel,
    _ judge: (IntentDraft) -> [Diagnostic]
  ) -> [Diagnostic] {
    model.intents.flatMap(judge)
  }
}
