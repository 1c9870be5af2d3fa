import Dialogue
import SourceDiagnostics

/// A translation that reads other names than the text it stands for: it would say more, or less.
struct TranslationNamesRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.intents.flatMap(\.groups).flatMap { group in
      group.translations.flatMap { Self.faults(of: $0, group.texts) }
    } + wording(of: model)
  }

  /// The agent's own sentences, where the content writes both.
  private func wording(of model: ContentModel) -> [Diagnostic] {
    guard let agent = model.agent else { return [] }
    return agent.translatedWording.flatMap { translation in
      translation.entries.flatMap { entry -> [Diagnostic] in
        guard
          let original = agent.wording.first(where: { $0.key.scalar == entry.key.scalar })
        else { return [] }
        let own = TextTranslation(
          key: entry.key,
          language: translation.language,
          texts: entry.texts
        )
        return Self.faults(of: own, original.texts)
      }
    }
  }

  private static func faults(of translation: TextTranslation, _ texts: [TextDraft]) -> [Diagnostic]
  {
    // What cannot be read is said elsewhere.
    let all = texts + translation.texts
    guard !texts.isEmpty, all.allSatisfy({ (try? $0.template.get()) != nil }) else { return [] }
    let original = Set(texts.flatMap(\.references))
    let own = Set(translation.texts.flatMap(\.references))
    let added = translation.texts.flatMap(\.uses).filter { !original.contains($0.reference) }
    let missing = NameUse.names(original.subtracting(own))
    return added.map { use in
      use.diagnostic(
        "translation-names",
        "the text it translates does not read '\(use.reference.name)'",
        hint: "read the same names in every language"
      )
    }
      + (missing.isEmpty
        ? []
        : [
          translation.key.diagnostic(
            "translation-names",
            "the translation lacks \(missing.map { "'{\($0)}'" }.joined(separator: ", "))",
            hint: "read the same names in every language"
          )
        ])
  }
}
