import AgentCore
import CanonicalJSON
import Conversation

/// How typed values are written and compared in scenarios.
enum ValueText {
  /// The value as its own author would write it: dates as `2026-03-06`, sums as `129.00 GBP`, durations in
  /// milliseconds, sealed values by their handle.
  static func canonical(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): JSONWriter.text(of: .number(number))
    case .flag(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    case .money(let minorUnits, let currency): sum(minorUnits, currency)
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

  private static func sum(_ minorUnits: Int, _ currency: String) -> String {
    let (units, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(minorUnits < 0 ? "-" : "")\(units).\(rest < 10 ? "0" : "")\(rest) \(currency)"
  }

  /// The field of a result, typed as it was declared; nil where it is of another type.
  static func typed(_ json: JSONValue, as type: ActionDefinition.FieldType) -> Value? {
    switch type {
    case .text: json.string.map { .text($0) }
    case .number: (json.number ?? json.string.flatMap { Double($0) }).map { .number($0) }
    case .date: date(json)
    case .money: money(json)
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

  /// `129`, `129.5`, `129.00 EUR`.
  private static func money(_ text: String) -> Value? {
    let words = text.split(separator: " ")
    guard (1...2).contains(words.count), let sum = words.first else { return nil }
    let currency = words.count == 2 ? String(words[1]) : "GBP"
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    let isNegative = sum.hasPrefix("-")
    let parts = (isNegative ? sum.dropFirst() : sum)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let units = parts.first.flatMap({ digits($0, atMost: 15) }),
      let rest = digits(((parts.count == 2 ? String(parts[1]) : "") + "00").prefix(2), atMost: 2),
      parts.count == 1 || (1...2).contains(parts[1].utf8.count)
    else { return nil }
    let total = units * 100 + rest
    return .money(minorUnits: isNegative ? -total : total, currency: currency)
  }

  private static func digits(_ text: some StringProtocol, atMost count: Int) -> Int? {
    guard (1...count).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
