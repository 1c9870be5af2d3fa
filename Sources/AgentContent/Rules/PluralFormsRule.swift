import Conversation
import Dialogue
import SourceDiagnostics

/// A plural whose forms are not those of its language.
struct PluralFormsRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let first = model.languages[0]
    let groups = model.intents.flatMap(\.groups)
    let original = groups.flatMap(\.texts).flatMap { Self.faults(of: $0, in: first) }
    let translated = groups.flatMap(\.translations).flatMap { translation in
      translation.texts.flatMap { Self.faults(of: $0, in: translation.language) }
    }
    return original + translated + wording(of: model, first: first)
  }

  private func wording(of model: ContentModel, first: String) -> [Diagnostic] {
    guard let agent = model.agent else { return [] }
    let original = agent.wording.flatMap(\.texts).flatMap { Self.faults(of: $0, in: first) }
    let translated = agent.translatedWording.flatMap { translation in
      translation.entries.flatMap(\.texts).flatMap { Self.faults(of: $0, in: translation.language) }
    }
    return original + translated
  }

  private static func faults(of draft: TextDraft, in language: String) -> [Diagnostic] {
    let places = NameFinder.names(inTemplate: draft.node.scalar ?? "")
    let names = ((try? draft.template.get())?.segments ?? []).filter { !$0.isLiteral }
    return zip(names, places).compactMap { segment, place in
      guard case .plural(_, let forms) = segment else { return nil }
      guard let rules = PluralRules.of(language) else {
        return draft.node.diagnostic(
          "plural-forms",
          "no plural rules are known for '\(language)'",
          of: place.range,
          hint: "write the text without '|plural'"
        )
      }
      guard !forms.fit(rules) else { return nil }
      return draft.node.diagnostic(
        "plural-forms",
        "these are not the plural forms of '\(language)'",
        of: place.range,
        hint: hint(for: rules, in: language)
      )
    }
  }

  private static func hint(for rules: PluralRules, in language: String) -> String {
    let needed = rules.required.map(\.rawValue).joined(separator: ", ")
    let further = rules.categories.filter { !rules.required.contains($0) }.map(\.rawValue)
    let also = further.isEmpty ? "" : "; \(further.joined(separator: ", ")) may be added"
    return "it has \(rules.required.count): \(needed)\(also)"
  }
}
