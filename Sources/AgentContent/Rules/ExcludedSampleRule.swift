import SourceDiagnostics

/// A sample that the same intent also lists among what it must not match.
struct ExcludedSampleRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      var samples: [String: SampleDraft] = [:]
      for sample in intent.samples { samples[sample.comparisonKey(in: intent)] = sample }
      return intent.notSamples.compactMap { excluded in
        guard let sample = samples[excluded.comparisonKey(in: intent)] else { return nil }
        return excluded.node.diagnostic(
          "sample-also-excluded",
          "'\(excluded.text)' is both a sample and a 'not_samples' text",
          hint: "remove one of them",
          notes: [sample.node.note("it is a sample here")]
        )
      }
    }
  }
}
