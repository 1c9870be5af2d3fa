import Dialogue
import SourceDiagnostics

/// A sample whose marks cannot be read.
struct InvalidSampleRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      (intent.samples + intent.notSamples).compactMap { sample in
        sample.fault.map {
          sample.node.diagnostic("invalid-sample", $0.message, of: $0.range, hint: $0.hint)
        }
      }
    }
  }
}
