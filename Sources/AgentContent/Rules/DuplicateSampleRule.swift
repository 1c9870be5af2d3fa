import SourceDiagnostics

/// A sample that another intent has too, up to the values in it, so that neither can be learnt; or that the same
/// intent has twice.
struct DuplicateSampleRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    repeated(in: model) + shared(in: model)
  }

  private func repeated(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      var first: [String: SampleDraft] = [:]
      return intent.samples.filter { $0.fault == nil }.compactMap { sample -> Diagnostic? in
        // The same words may well be used in two languages.
        let key = "\(sample.language ?? "") \(sample.wordsKey)"
        guard let other = first[key] else {
          first[key] = sample
          return nil
        }
        return sample.node.diagnostic(
          "duplicate-sample",
          "the sample '\(sample.text)' is written twice",
          as: .warning,
          notes: [other.node.note("it is first written here")]
        )
      }
    }
  }

  private func shared(in model: ContentModel) -> [Diagnostic] {
    var first: [String: (intent: String, sample: SampleDraft)] = [:]
    return inEachIntent(of: model) { intent in
      intent.samples.filter { $0.fault == nil }.compactMap { sample -> Diagnostic? in
        let key = sample.comparisonKey(in: intent)
        guard let other = first[key] else {
          first[key] = (intent.id, sample)
          return nil
        }
        guard other.intent != intent.id else { return nil }
        return sample.node.diagnostic(
          "duplicate-sample",
          "the sample '\(sample.text)' also belongs to '\(other.intent)'",
          hint: "keep it where it fits best",
          notes: [other.sample.node.note("it is first written here")]
        )
      }
    }
  }
}
