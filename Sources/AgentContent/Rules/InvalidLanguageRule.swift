import SourceDiagnostics

/// A language that is no BCP 47 tag.
struct InvalidLanguageRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    (model.agent?.languages ?? []).compactMap { node in
      guard let tag = node.scalar, !Self.isTag(tag) else { return nil }
      return node.diagnostic(
        "invalid-language",
        "'\(tag)' is no language tag",
        hint: "such as en or pt-BR"
      )
    }
  }

  private static func isTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].utf8.count)
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
          }
      }
  }
}
