import SourceDiagnostics

/// A text of an intent that has samples in a language, but not this text: whoever is understood in their language
/// would be answered in another.
///
/// Intents without samples in a language are left alone: content may well be partial.
struct MissingTranslationRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    guard let agent = model.agent else { return [] }
    let languages = agent.languageTags.dropFirst()
    return inEachIntent(of: model) { intent in
      languages.filter { !intent.samples(in: $0).isEmpty }.flatMap { language in
        intent.untranslated(in: language).map { text in
          text.node.diagnostic(
            "missing-translation",
            "the intent has samples in '\(language)', but not this text",
            as: .warning,
            hint: "write it in '\(language)' beside it; '\(agent.languageTags[0])' is said instead"
          )
        }
      }
    }
  }
}

extension IntentDraft {
  /// The first of the texts for each occasion that has none in a language.
  func untranslated(in language: String) -> [TextDraft] {
    groups.compactMap { group in
      group.texts(in: language) == nil ? group.texts.first : nil
    }
  }
}
