import Conversation
import FoundationEssentials
import Understanding

/// The samples of a definition as the matcher learns them: with names in the place of codes, sums and dates,
/// just as utterances reach it.
package struct SampleReader: Sendable {
  private let definition: AgentDefinition
  private let recognizer: EntityRecognizer

  /// A reader that masks by the definition's own entities.
  package init(_ definition: AgentDefinition) {
    self.definition = definition
    recognizer = EntityRecognizer(
      definitions: definition.entities,
      languages: definition.languages
    )
  }

  /// What to recognise.
  package var samples: [LabelledText] {
    definition.samples.flatMap { intent in
      intent.samples.map { labelled($0, intent.intent) }
    }
  }

  /// What must not match the intent it names.
  package var notSamples: [LabelledText] {
    definition.samples.flatMap { intent in
      intent.notSamples.map { labelled($0, intent.intent) }
    }
  }

  private func labelled(_ sample: Sample, _ intent: IntentID) -> LabelledText {
    LabelledText(
      text: masked(sample),
      intent: intent,
      language: sample.language
    )
  }

  /// A sample as the matcher reads it. The instant is of no consequence: dates lose their value.
  package func masked(_ sample: Sample) -> String {
    let matches = recognizer.matches(
      in: sample.text,
      now: Timestamp(milliseconds: 0),
      zone: TimeZone(secondsFromGMT: 0) ?? .current
    )
    return recognizer.masked(sample.text, matches)
  }
}
