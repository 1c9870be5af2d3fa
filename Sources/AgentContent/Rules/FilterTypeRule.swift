import Dialogue
import SourceDiagnostics

/// A filter that cannot show the value it is given, such as `|date` for a number.
struct FilterTypeRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      return intent.allTexts.flatMap { draft -> [Diagnostic] in
        ((try? draft.template.get())?.segments ?? []).compactMap { segment in
          guard case .reference(let reference, let filter?) = segment,
            let type = names.type(of: reference), !Self.types(shownBy: filter).contains(type)
          else { return nil }
          return draft.node.diagnostic(
            "wrong-type",
            "'|\(filter.rawValue)' cannot show \(type.phrase)",
            of: NameFinder.range(of: reference, inTemplate: draft.node.scalar ?? "")
          )
        }
      }
    }
  }

  /// Text is shown as the filter reads it, and else as it is.
  private static func types(shownBy filter: Template.Filter) -> [IntentNames.ValueType] {
    switch filter {
    case .date: [.date, .text]
    case .time: [.date, .text, .duration]
    case .money: [.money, .number, .text]
    case .number: [.number, .text]
    case .upper, .list: [.text, .number, .flag, .date, .money, .duration]
    }
  }
}
