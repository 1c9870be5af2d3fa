import AgentCore
import CanonicalJSON
import Conversation

/// Reads the typed fields of a result from a member of a program's answer.
enum FieldReader {
  /// The value of a JSON member: texts as in a cell, numbers for `number` and `money`, `true` and `false` for
  /// `flag`.
  static func value(json: JSONValue, type: ActionDefinition.FieldType) -> Value? {
    switch (type, json) {
    case (.text, .string(let text)): .text(text)
    case (.number, _) where json.number != nil: json.number.map { .number($0) }
    case (.money, _) where json.number != nil:
      CellReader.value(of: JSONWriter.text(of: json), as: type)
    case (.flag, .bool(let flag)): .flag(flag)
    case (.date, .string(let text)), (.money, .string(let text)), (.time, .string(let text)):
      CellReader.value(of: text, as: type)
    default: nil
    }
  }
}
