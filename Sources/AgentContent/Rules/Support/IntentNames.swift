import AgentCore
import Dialogue

/// The names that an intent's texts and conditions may read, with their types.
struct IntentNames {
  /// What kind of value a name has.
  enum ValueType: String {
    case text, number, flag, date, time, moment, money, duration

    /// With its article, for messages.
    var phrase: String { self == .text ? "text" : "a \(rawValue)" }
  }

  /// Slots by name.
  private(set) var slots: [String: IntentDraft.Slot] = [:]
  /// Fields of results by name, of every action of the flow.
  private(set) var fields: [String: ValueType] = [:]
  /// Whether an action's fields are not known, because the action is not known.
  private(set) var isIncomplete = false
  private let entityKinds: [String: String]

  init(of intent: IntentDraft, in model: ContentModel) {
    entityKinds = Dictionary(
      model.entities.map { ($0.id, $0.kind?.scalar ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
    for slot in intent.slots { slots[slot.name.scalar ?? ""] = slot }
    for state in intent.states ?? [] {
      guard case .action(let action) = state.step else { continue }
      guard let draft = model.action(action.name.scalar ?? "") else {
        isIncomplete = true
        continue
      }
      for field in draft.results.flatMap(\.fields) {
        fields[field.name.scalar ?? ""] = ValueType(rawValue: field.type.scalar ?? "")
      }
    }
  }

  /// The names of slots and fields, sorted.
  var all: [String] { (Array(slots.keys) + Array(fields.keys)).sorted() }

  /// Whether the intent knows the name.
  func contains(_ name: String) -> Bool { slots[name] != nil || fields[name] != nil }

  /// The type of a name; nil where it is not known.
  func type(of reference: Reference) -> ValueType? {
    switch reference {
    case .value(let name): fields[name] ?? slots[name].flatMap(type)
    case .customer: nil
    case .counter(.open), .counter(.upset): .flag
    case .counter(.today): .date
    case .counter: .number
    case .special: .text
    }
  }

  private func type(of slot: IntentDraft.Slot) -> ValueType? {
    guard !slot.isList, let kind = entityKinds[slot.entity?.scalar ?? ""] else { return nil }
    switch kind {
    case "values", "pattern", "email", "phone", "url", "text": return .text
    case "ordinal", "quantity": return .number
    default: return ValueType(rawValue: kind)
    }
  }
}
