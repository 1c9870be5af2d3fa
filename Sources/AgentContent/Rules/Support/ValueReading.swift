import Conversation
import Foundation
import Understanding

/// Reads values as the running agent does, for the examples that content gives.
struct ValueReading {
  private let recognizer: EntityRecognizer
  private let known: Set<String>

  /// Reading with the entities of `model` that could be built.
  init(_ model: ContentModel) {
    let definitions = model.entities.compactMap { draft in
      draft.kindOfValues.map { EntityDefinition(id: EntityID(draft.id), kind: $0) }
    }
    recognizer = EntityRecognizer(definitions: definitions)
    known = Set(definitions.map(\.id.rawValue))
  }

  /// Whether `text` is read as a value of `entity`; nil where the entity is not known.
  func accepts(_ text: String, as entity: String) -> Bool? {
    guard known.contains(entity) else { return nil }
    // Relative days need some day to count from; which one does not matter.
    let noon = Timestamp(milliseconds: 1_772_452_800_000)
    return recognizer.value(of: text, as: EntityID(entity), now: noon, zone: .gmt) != nil
  }
}
