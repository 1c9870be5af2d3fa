import Dialogue
import SourceDiagnostics

/// A filter that cannot show the value it is given, such as `|date` for a number.
struct FilterTypeRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      return intent.allTexts.flatMap { draft in
        Self.uses(in: draft).compactMap { use in
          guard let type = names.type(of: use.reference), !use.types.contains(type) else {
            return nil
          }
          return draft.node.diagnostic(
            "wrong-type",
            "'|\(use.filter)' cannot show \(type.phrase)",
            of: use.range,
            hint: type.filterHint
          )
        }
      }
    }
  }

  /// A name with its filter.
  private struct Use {
    let reference: Reference
    let filter: String
    /// What the filter can show.
    let types: [IntentNames.ValueType]
    let range: Range<Int>
  }

  /// The names of a text that have a filter, in order.
  private static func uses(in draft: TextDraft) -> [Use] {
    let places = NameFinder.names(inTemplate: draft.node.scalar ?? "")
    let names = ((try? draft.template.get())?.segments ?? []).filter { !$0.isLiteral }
    return zip(names, places).compactMap { segment, place in
      switch segment {
      case .literal, .reference(_, nil): nil
      case .reference(let reference, let filter?):
        Use(
          reference: reference,
          filter: filter.rawValue,
          types: types(shownBy: filter),
          range: place.range
        )
      case .plural(let reference, _):
        Use(reference: reference, filter: "plural", types: [.number], range: place.range)
      }
    }
  }

  /// Text is shown as the filter reads it, and else as it is.
  private static func types(shownBy filter: Template.Filter) -> [IntentNames.ValueType] {
    switch filter {
    case .date, .weekday, .day, .relative: [.date, .moment, .text]
    case .time: [.date, .time, .moment, .text, .duration]
    case .duration: [.duration, .text]
    case .money: [.money, .number, .text]
    case .number: [.number, .text]
    case .upper, .list: [.text, .number, .flag, .date, .time, .moment, .money, .duration]
    }
  }
}

extension Template.Segment {
  /// Whether it reads no name.
  var isLiteral: Bool { if case .literal = self { true } else { false } }
}

extension IntentNames.ValueType {
  /// How a value of the type is shown.
  fileprivate var filterHint: String {
    switch self {
    case .text: "write the name without a filter"
    case .number: "write the name with '|number'"
    case .flag: "write a variant for each case, with 'if'"
    case .date: "write the name with '|date'"
    case .time: "write the name with '|time'"
    case .moment: "write the name with '|date' or '|time', or without a filter"
    case .money: "write the name with '|money'"
    case .duration: "write the name with '|duration'"
    }
  }
}
