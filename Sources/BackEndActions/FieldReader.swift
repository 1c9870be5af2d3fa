import AgentCore
import CanonicalJSON
import Conversation
import Foundation

/// Reads the typed fields of a result from a cell of a table or a member of a program's answer.
enum FieldReader {
  /// The currency of a sum that names none.
  static let defaultCurrency = "GBP"

  /// The value of a cell; nil where it is of another type.
  static func value(text: String, type: ActionDefinition.FieldType) -> Value? {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    switch type {
    case .text: return .text(trimmed)
    case .number: return number(trimmed).map { .number($0) }
    case .date: return LocalDate(trimmed).map { .date($0) }
    case .money: return money(trimmed)
    }
  }

  /// The value of a JSON member: texts as in a cell, numbers for `number` and `money`.
  static func value(json: JSONValue, type: ActionDefinition.FieldType) -> Value? {
    switch (type, json) {
    case (.text, .string(let text)): .text(text)
    case (.number, _) where json.number != nil: json.number.map { .number($0) }
    case (.money, _) where json.number != nil: money(JSONWriter.text(of: json))
    case (.date, .string(let text)), (.money, .string(let text)): value(text: text, type: type)
    default: nil
    }
  }

  /// Plain decimal numbers only: `Double` alone would also take `nan` and `0x1p3`.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return Double(text)
  }

  /// A sum with up to two decimals and perhaps a currency behind it: `129`, `129.00`, `129.00 EUR`.
  private static func money(_ text: String) -> Value? {
    var sum = Substring(text)
    var currency = defaultCurrency
    let code = sum.suffix(3)
    if code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      currency = String(code)
      sum = sum.dropLast(3)
      while sum.last == " " { sum.removeLast() }
    }
    return minorUnits(sum).map { .money(minorUnits: $0, currency: currency) }
  }

  private static func minorUnits(_ sum: Substring) -> Int? {
    let isNegative = sum.hasPrefix("-")
    let parts = (isNegative ? sum.dropFirst() : sum)
      .split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isPlain, parts.count <= 2, let units = parts.first.flatMap({ Int($0) }) else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard decimals.utf8.count <= 2, let rest = Int(decimals) else { return nil }
    let (hundreds, isTooLarge) = units.multipliedReportingOverflow(by: 100)
    guard !isTooLarge, hundreds <= Int.max - 99 else { return nil }
    let total = hundreds + (decimals.utf8.count == 1 ? rest * 10 : rest)
    return isNegative ? -total : total
  }
}
