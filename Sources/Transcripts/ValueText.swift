import AgentCore
import CanonicalJSON
import Conversation

/// How typed values are written and compared in scenarios.
enum ValueText {
  /// The value as its own author would write it: dates as `2026-03-06`, times as `16:30`, sums as `129.00 GBP`, durations in
  /// milliseconds, sealed values by their handle.
  static func canonical(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): JSONWriter.text(of: .number(number))
    case .flag(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    case .time(let time): time.description
    case .moment(let moment): moment.description
    case .money(let minorUnits, let currency): MoneyWording.plain(minorUnits, currency)
    case .duration(let duration): String(duration.count)
    case .sealed(let sealed): sealed.handle
    case .list(let values): values.map { canonical($0) }.joined(separator: ", ")
    }
  }

  /// Whether `text` is the value: as it reads in a reply, or in its canonical form.
  static func matches(_ value: Value, _ text: String) -> Bool {
    isSame(value.plainText, text) || isSame(canonical(value), text)
  }

  /// What a scenario's JSON reads as, for comparing with a value.
  static func plain(_ json: JSONValue) -> String {
    switch json {
    case .string(let text): text
    case .integer, .number, .bool, .null: JSONWriter.text(of: json)
    case .array, .object: Value(json: json).map { canonical($0) } ?? JSONWriter.text(of: json)
    }
  }

  /// Whether `text` is the field of an event.
  static func matches(_ json: JSONValue, _ text: String) -> Bool {
    if let number = json.number { return Double(text) == number }
    if isSame(plain(json), text) || isSame(JSONWriter.text(of: json), text) { return true }
    return Value(json: json).map { matches($0, text) } ?? false
  }

  /// Texts are compared by their bytes, as the log keeps them (decision 0006).
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// The field of a result, typed as it was declared; nil where it is of another type.
  static func typed(_ json: JSONValue, as type: ActionDefinition.FieldType) -> Value? {
    switch type {
    case .text: json.string.map { .text($0) }
    case .number: (json.number ?? json.string.flatMap { Double($0) }).map { .number($0) }
    case .date: date(json)
    case .money: money(json)
    case .flag: if case .bool(let flag) = json { .flag(flag) } else { nil }
    case .time: json.string.flatMap { ClockTime($0) }.map { .time($0) }
    }
  }

  private static func date(_ json: JSONValue) -> Value? {
    json.string.flatMap { LocalDate($0) }.map { .date($0) }
  }

  private static func money(_ json: JSONValue) -> Value? {
    if case .money(let units, let currency)? = Value(json: json) {
      return .money(minorUnits: units, currency: currency)
    }
    if let number = json.number { return money(JSONWriter.text(of: .number(number))) }
    return json.string.flatMap { money($0) }
  }

  private static func money(_ text: String) -> Value? {
    MoneyWording.sum(in: text, currency: "GBP").map { .money(minorUnits: $0, currency: $1) }
  }
}
