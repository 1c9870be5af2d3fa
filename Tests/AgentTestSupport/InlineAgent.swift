import AgentCore
import Conversation
import Dialogue
import FoundationEssentials
import Knowledge
import Understanding

/// Makes agents of definitions that stand in a test, without any file.
package enum InlineAgent {
  /// The instant at which samples are read: relative dates in them do not matter for training.
  private static let trainingInstant = Timestamp(milliseconds: 0)

  /// The agent of `definition`, trained on its samples as a loaded one would be.
  package static func agent(_ definition: AgentDefinition, configuration: String = "test") -> Agent
  {
    let matcher = IntentMatcher.train(
      on: labelled(definition, \.samples),
      notSamples: labelled(definition, \.notSamples),
      options: MatcherOptions(target: definition.target)
    )
    return Agent(definition: definition, matcher: matcher, configuration: configuration)
  }

  private static func labelled(
    _ definition: AgentDefinition,
    _ texts: KeyPath<IntentSamples, [Sample]>
  ) -> [LabelledText] {
    let recognizer = EntityRecognizer(definitions: definition.entities)
    let zone = TimeZone(secondsFromGMT: 0) ?? .current
    return definition.samples.flatMap { samples in
      samples[keyPath: texts].map { sample in
        let matches = recognizer.matches(
          in: sample.text,
          now: trainingInstant,
          zone: zone,
          masks: [:]
        )
        return LabelledText(
          text: recognizer.masked(sample.text, matches),
          intent: samples.intent
        )
      }
    }
  }
}
