import SourceDiagnostics

/// An entity, an action or a slot that nothing uses: not wrong, but perhaps forgotten.
struct UnusedDeclarationRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    // A file that cannot be read may use anything.
    guard model.unreadablePaths.isEmpty else { return [] }
    return entities(of: model) + actions(of: model)
  }

  private func entities(of model: ContentModel) -> [Diagnostic] {
    let used = Set(model.intents.flatMap(\.slots).compactMap(\.entity?.scalar))
    return model.entities.filter { !used.contains($0.id) }.map {
      Diagnostic(
        .warning,
        code: "unused-declaration",
        message: "no slot uses the entity '\($0.id)'",
        location: model.start(of: "entities/\($0.id).yaml")
      )
    }
  }

  private func actions(of model: ContentModel) -> [Diagnostic] {
    let used = Set(
      model.intents.flatMap(\.actions).compactMap(\.name.scalar)
        + model.actions.compactMap { $0.undo?.scalar }
    )
    return model.actions.filter { !used.contains($0.name.scalar ?? "") }.map {
      $0.name.diagnostic(
        "unused-declaration",
        "no flow uses the action '\($0.name.scalar ?? "")'",
        as: .warning
      )
    }
  }
}
