import SourceDiagnostics
import TextAnalysis

/// A text or an article in a language that the content does not declare, or that is its first one anyway.
struct UnknownLanguageRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    guard let agent = model.agent else { return [] }
    let declared = agent.languageTags
    return model.reader.languageKeys.compactMap { key in
      guard let fault = Self.fault(of: key.language, isOpen: key.isOpen, declared) else {
        return nil
      }
      return key.node.diagnostic(
        fault.code,
        fault.message,
        of: key.range,
        hint: fault.isRedundant ? "write '\(key.name)' alone" : Self.hint(key.language, declared)
      )
    } + articles(of: model, declared)
  }

  private func articles(of model: ContentModel, _ declared: [String]) -> [Diagnostic] {
    model.layout.articles.compactMap { entry in
      guard let language = entry.language,
        let fault = Self.fault(of: language, isOpen: false, declared)
      else { return nil }
      return Diagnostic(
        code: fault.code,
        message: fault.message,
        location: model.start(of: entry.file.path),
        hint: fault.isRedundant
          ? "leave the language out of the file's name" : Self.hint(language, declared)
      )
    }
  }

  private struct Fault {
    let code: String
    let message: String
    var isRedundant = false
  }

  private static func fault(of language: String, isOpen: Bool, _ declared: [String]) -> Fault? {
    if language == declared.first {
      let message = "'\(language)' is the first language: what has none is in it"
      return Fault(code: "redundant-language", message: message, isRedundant: true)
    }
    if declared.contains(language) || (isOpen && LanguageTag.isWellFormed(language)) { return nil }
    let message =
      LanguageTag.isWellFormed(language)
      ? "the content has no language '\(language)'" : "'\(language)' is no language tag"
    return Fault(code: "unknown-language", message: message)
  }

  private static func hint(_ language: String, _ declared: [String]) -> String {
    if let known = LanguageTag.match(language, among: declared) {
      return "did you mean '\(known)'?"
    }
    return "'languages' of agent.yaml says \(declared.joined(separator: ", "))"
  }
}
