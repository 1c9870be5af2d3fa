import SourceDiagnostics

/// A slot whose entity has no file.
struct UnknownEntityRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let known = model.entityIDs
    return inEachIntent(of: model) { intent in
      intent.slots.compactMap { slot in
        guard let entity = slot.entity?.scalar, !known.contains(entity) else { return nil }
        let suggestion = DidYouMean.suggestion(for: entity, among: known)
        return slot.entity?.diagnostic(
          "unknown-entity",
          "unknown entity '\(entity)' of the slot '\(slot.name.scalar ?? "")'",
          hint: suggestion.map { "did you mean '\($0)'?" }
            ?? "declare it in \(model.folder.displayPath("entities/\(entity).yaml"))",
          notes: suggestion.map { [declaration(of: $0, in: model)] } ?? []
        )
      }
    }
  }

  private func declaration(of entity: String, in model: ContentModel) -> Diagnostic.Note {
    Diagnostic.Note(
      location: model.start(of: "entities/\(entity).yaml"),
      message: "'\(entity)' is declared here"
    )
  }
}
