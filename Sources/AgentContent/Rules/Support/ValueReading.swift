import Conversation
import Foundation
import Understanding

/// Reads values as the running agent does, for the examples that content gives.
struct ValueReading {
  private let recognizer: EntityRecognizer
  private let known: Set<String>

  /// Reading with the entities of `model` that could be built.
  init(_ model: ContentModel) {
    let definitions = model.entities.compactMap(\.definition)
    recognizer = EntityRecognizer(
      definitions: definitions,
      languages: model.agent?.languageTags ?? ["en"]
    )
    known = Set(definitions.map(\.id.rawValue))
  }

  /// Whether `text` is read as a value of `entity`; nil where the entity is not known.
  func accepts(_ text: String, as entity: String) -> Bool? {
    guard known.contains(entity) else { return nil }
    // Relative days need some day to count from; which one does not matter.
    let noon = Timestamp(milliseconds: 1_772_452_800_000)
    return recognizer.value(of: text, as: EntityID(entity), now: noon, zone: .gmt) != nil
  }

  /// Whether `text` has the form of the entity's codes, but a check digit that does not fit.
  func isNearMiss(_ text: String, of entity: String) -> Bool {
    recognizer.nearMisses(in: text).contains { $0.entity.rawValue == entity }
  }
}
