import Conversation
import Dialogue
import SourceDiagnostics

/// A comparison of values that can never be compared, such as a number with text.
struct ComparisonTypeRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      return intent.allConditions.flatMap { draft -> [Diagnostic] in
        guard let condition = draft.readable else { return [] }
        return comparisons(of: condition).compactMap { left, comparison, right in
          message(left, comparison, right, names).map { message in
            let name = left.reference ?? right.reference
            let range = name.flatMap {
              NameFinder.range(of: $0, inCondition: draft.node.scalar ?? "")
            }
            return draft.node.diagnostic(
              "wrong-type",
              message,
              of: range,
              hint: hint(left, comparison, right, names)
            )
          }
        }
      }
    }
  }

  private func comparisons(
    of condition: Condition
  ) -> [(Operand, Condition.Comparison, Operand)] {
    switch condition {
    case .compare(let left, let comparison, let right): [(left, comparison, right)]
    case .isIn(let operand, let list): list.map { (operand, .equal, $0) }
    case .isTrue: []
    case .not(let inner): comparisons(of: inner)
    case .and(let left, let right), .or(let left, let right):
      comparisons(of: left) + comparisons(of: right)
    }
  }

  private func message(
    _ left: Operand,
    _ comparison: Condition.Comparison,
    _ right: Operand,
    _ names: IntentNames
  ) -> String? {
    let isOrder = comparison.isOrder
    if left == .none || right == .none {
      return isOrder ? "'\(comparison.rawValue)' cannot compare with none" : nil
    }
    guard let leftType = names.type(of: left), let rightType = names.type(of: right) else {
      // A customer's attribute may be of any type; only an order with text or a flag is surely wrong.
      let known = names.type(of: left) ?? names.type(of: right)
      guard isOrder, let known, known == .text || known == .flag else { return nil }
      return "'\(comparison.rawValue)' cannot compare \(known.phrase)"
    }
    if Set([leftType, rightType]) == [.money, .number] { return nil }
    let types = [leftType, rightType]
    if [left, right].contains(where: { $0.isWritten(as: types) }) { return nil }
    guard leftType == rightType else {
      return "'\(comparison.rawValue)' compares \(leftType.phrase) with \(rightType.phrase)"
    }
    guard isOrder, leftType == .text || leftType == .flag else { return nil }
    return "'\(comparison.rawValue)' cannot compare \(leftType.phrase)"
  }
}

extension ComparisonTypeRule {
  /// How the value that is read can be tested.
  private func hint(
    _ left: Operand,
    _ comparison: Condition.Comparison,
    _ right: Operand,
    _ names: IntentNames
  ) -> String {
    if left == .none || right == .none { return "write '== none' or '!= none'" }
    let isLeftRead = left.reference != nil
    let (read, other) = isLeftRead ? (left, right) : (right, left)
    switch names.type(of: read) ?? names.type(of: other) {
    case .text where comparison.isOrder:
      return "texts have no order: use '==', '!=' or 'in'"
    case .text: return "write a text in quotes, such as '2'"
    case .number: return "write a number without quotes, such as 2"
    case .flag: return "write the name alone, or 'not' before it"
    case .money: return "write a sum without quotes and currency, such as 129.00"
    case .date: return "write a day in quotes, such as '2026-03-06'"
    case .time: return "write a time in quotes, such as '16:30'"
    case .moment: return "write it in quotes, such as '2026-03-06T16:30' or '2026-03-06'"
    case .duration, nil: return "compare it with a value of its own type, or with none"
    }
  }
}

extension Condition.Comparison {
  fileprivate var isOrder: Bool { self != .equal && self != .notEqual }
}

extension Operand {
  /// Whether it is a day or a time as content writes it, for a value of that type: a text such as
  /// '2026-03-06' or '16:30'.
  fileprivate func isWritten(as types: [IntentNames.ValueType]) -> Bool {
    guard case .literal(.text(let text)) = self else { return false }
    return (types.contains(.date) && LocalDate(text) != nil)
      || (types.contains(.time) && ClockTime(text) != nil)
      || (types.contains(.moment) && (LocalMoment(text) != nil || LocalDate(text) != nil))
  }
}

extension IntentNames {
  /// The type of an operand; nil where it is not known.
  fileprivate func type(of operand: Operand) -> ValueType? {
    switch operand {
    case .none: nil
    case .reference(let reference): type(of: reference)
    case .literal(.number): .number
    case .literal(.flag): .flag
    case .literal(.text): .text
    case .literal: nil
    }
  }
}
