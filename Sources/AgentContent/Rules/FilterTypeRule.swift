import Dialogue
import SourceDiagnostics

/// A filter that cannot show the value it is given, such as `|date` for a number.
struct FilterTypeRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      return intent.allTexts.flatMap { draft -> [Diagnostic] in
        let uses = Self.uses(in: draft)
        return uses.compactMap { reference, filter, range in
          guard let filter, let type = names.type(of: reference),
            !Self.types(shownBy: filter).contains(type)
          else { return nil }
          return draft.node.diagnostic(
            "wrong-type",
            "'|\(filter.rawValue)' cannot show \(type.phrase)",
            of: range,
            hint: type.filterHint
          )
        }
      }
    }
  }

  /// The names of a text in order, with their filters and places.
  private static func uses(
    in draft: TextDraft
  ) -> [(reference: Reference, filter: Template.Filter?, range: Range<Int>)] {
    let places = NameFinder.names(inTemplate: draft.node.scalar ?? "")
    let segments = (try? draft.template.get())?.segments ?? []
    let names = segments.compactMap { segment -> (Reference, Template.Filter?)? in
      if case .reference(let reference, let filter) = segment { (reference, filter) } else { nil }
    }
    return zip(names, places).map { ($0.0, $0.1, $1.range) }
  }

  /// Text is shown as the filter reads it, and else as it is.
  private static func types(shownBy filter: Template.Filter) -> [IntentNames.ValueType] {
    switch filter {
    case .date: [.date, .moment, .text]
    case .time: [.date, .time, .moment, .text, .duration]
    case .money: [.money, .number, .text]
    case .number: [.number, .text]
    case .upper, .list: [.text, .number, .flag, .date, .time, .moment, .money, .duration]
    }
  }
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
    case .duration: "write the name with '|time'"
    }
  }
}
