import SourceDiagnostics
import Understanding

/// A word for a value that holds neither letter nor digit: no message would ever be read as it.
struct UnreadableSynonymRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.entities.flatMap(\.values).flatMap { [$0.canonical] + $0.synonyms }.compactMap { node in
      guard let text = node.scalar, EntityValue.comparisonKey(of: text).isEmpty else { return nil }
      return node.diagnostic(
        "unreadable-synonym",
        "'\(text)' has neither letter nor digit",
        hint: "write the words that customers use for it"
      )
    }
  }
}
