import AgentCore
import CanonicalJSON
import Conversation

/// How a back end sees the values it is given: as its own author would write them.
enum ArgumentCoding {
  /// The text that a table's key is compared with; nil for what has none, such as a sealed value.
  static func text(_ value: Value) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number): JSONWriter.text(of: .number(number))
    case .date(let date): date.description
    case .time(let time): time.description
    case .moment(let moment): moment.description
    case .money(let minorUnits, let currency): MoneyWording.plain(minorUnits, currency)
    case .flag, .duration, .sealed, .list: nil
    }
  }

  /// The text that stands in an address: as a table's key, `true` and `false` for a flag, milliseconds for a duration;
  /// nil for what has none.
  static func plain(_ value: Value) -> String? {
    switch value {
    case .flag(let flag): flag ? "true" : "false"
    case .duration(let duration): String(duration.count)
    default: text(value)
    }
  }

  /// The JSON that a program reads: dates as `2026-03-06`, times as `16:30`, both as
  /// `2026-03-06T16:30`, sums as `129.00 GBP`, durations in milliseconds,
  /// a sealed value as its handle, kind and masked form.
  static func json(_ value: Value) -> JSONValue {
    switch value {
    case .text, .number, .flag, .sealed: value.json
    case .date(let date): .string(date.description)
    case .time(let time): .string(time.description)
    case .moment(let moment): .string(moment.description)
    case .money(let minorUnits, let currency): .string(MoneyWording.plain(minorUnits, currency))
    case .duration(let duration): .integer(duration.count)
    case .list(let values): .array(values.map { json($0) })
    }
  }

  /// The line a program reads.
  static func request(_ call: ActionCall) -> String {
    let arguments = call.arguments.sorted { $0.key < $1.key }.map { ($0.key, json($0.value)) }
    let request: JSONObject = [
      "action": .string(call.name.rawValue), "with": .object(JSONObject(arguments)),
      "key": .string(call.idempotencyKey),
    ]
    return JSONWriter.text(of: request) + "\n"
  }
}
