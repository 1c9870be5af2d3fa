import SourceDiagnostics

/// A marked value in a sample that is not read as the slot's entity.
struct SampleValueRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let reading = ValueReading(model)
    return inEachIntent(of: model) { intent in
      (intent.samples + intent.notSamples).flatMap { sample in
        sample.marks.compactMap { mark in
          guard let entity = intent.slot(mark.slot)?.entity?.scalar,
            reading.accepts(mark.value, as: entity) == false
          else { return nil }
          return sample.node.diagnostic(
            "sample-value-fails",
            "'\(mark.value)' is not read as '\(entity)'",
            of: mark.valueRange,
            hint: model.entity(entity)?.readingHint(for: mark.value)
          )
        }
      }
    }
  }
}
