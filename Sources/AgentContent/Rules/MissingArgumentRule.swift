import SourceDiagnostics

/// An action without a value that it cannot do without: a table's key, or what stands in a back end's address.
///
/// What undoes an action is given what that one was given, and what it answered.
struct MissingArgumentRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      intent.actions.flatMap { action -> [Diagnostic] in
        guard let name = action.name.scalar, let draft = model.action(name) else { return [] }
        let given = action.arguments.compactMap(\.name.scalar)
        return missing(of: draft, given: given, at: action.name)
          + missing(undoing: draft, given: given, at: action.name, in: model)
      }
    }
  }

  private func missing(
    of draft: ActionDraft,
    given: [String],
    at node: ContentNode
  ) -> [Diagnostic] {
    draft.neededArguments.filter { !given.contains($0.name) }.map { needed in
      node.diagnostic(
        "missing-argument",
        "'\(draft.name.scalar ?? "")' needs the argument '\(needed.name)'",
        hint: DidYouMean.hint(for: needed.name, among: given)
          ?? "add 'with: {\(needed.name): $slot}'",
        notes: [needed.node.note(Self.note(on: draft))]
      )
    }
  }

  private func missing(
    undoing draft: ActionDraft,
    given: [String],
    at node: ContentNode,
    in model: ContentModel
  ) -> [Diagnostic] {
    guard let undo = draft.undo?.scalar.flatMap({ model.action($0) }) else { return [] }
    let results = draft.undoneResults
    return undo.neededArguments.compactMap { needed in
      let lacking = results.filter { result in
        let fields = draft.result(result)?.fields.compactMap(\.name.scalar) ?? []
        return !(given + fields).contains(needed.name)
      }
      guard let result = lacking.first else { return nil }
      return node.diagnostic(
        "missing-argument",
        """
        '\(undo.name.scalar ?? "")', which undoes '\(draft.name.scalar ?? "")', needs the \
        argument '\(needed.name)'
        """,
        hint: "add it to 'with', or to the fields of the result '\(result)'",
        notes: [needed.node.note(Self.note(on: undo))]
      )
    }
  }

  private static func note(on draft: ActionDraft) -> String {
    draft.table == nil ? "it stands in this address" : "the key is declared here"
  }
}
