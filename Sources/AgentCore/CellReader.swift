import Conversation
import Foundation

/// Reads what stands in a cell of a table, in one way for those who look it up and those who check it.
package enum CellReader {
  /// The currency of a sum that names none.
  private static let defaultCurrency = "GBP"

  /// The value of a cell without the blanks around it; nil where it is of another type.
  ///
  /// A number has decimal digits with a sign and a point; a date is `2026-03-06`; a sum has at most
  /// the decimals of its currency, which may stand behind it: `129`, `129.00`, `129.00 EUR`, `980 JPY`. A flag is
  /// `true` or `false`, a time `16:30`.
  package static func value(of text: String, as type: ActionDefinition.FieldType) -> Value? {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    switch type {
    case .text: return .text(trimmed)
    case .number: return number(trimmed).map { .number($0) }
    case .date: return LocalDate(trimmed).map { .date($0) }
    case .money: return money(trimmed)
    case .flag: return flag(trimmed)
    case .time: return ClockTime(trimmed).map { .time($0) }
    }
  }

  /// What keys are compared by: customers write them in any case, and blanks around a cell mean nothing.
  package static func key(of text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
  }

  /// Plain decimal numbers only: `Double` alone would also take `nan` and `0x1p3`.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return Double(text)
  }

  private static func flag(_ text: String) -> Value? {
    switch text {
    case "true": .flag(true)
    case "false": .flag(false)
    default: nil
    }
  }

  private static func money(_ text: String) -> Value? {
    MoneyWording.sum(in: text, currency: defaultCurrency).map {
      .money(minorUnits: $0, currency: $1)
    }
  }
}
