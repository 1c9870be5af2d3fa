import AgentCore
import CanonicalJSON
import Conversation
import SourceDiagnostics

/// Whether the actions of a scenario are those of the content.
struct DeclaredActionCheck {
  let path: String
  let lines: [String]
  let definitions: [ActionDefinition]

  /// Every `@action` that the content's declarations do not allow.
  func diagnostics(for declarations: [Scenario.DeclaredAction]) -> [Diagnostic] {
    declarations.flatMap { diagnostics(for: $0) }
  }

  private func diagnostics(for declaration: Scenario.DeclaredAction) -> [Diagnostic] {
    guard let definition = definitions.first(where: { $0.name == declaration.name }) else {
      let name = declaration.name.rawValue
      return [
        diagnostic(
          "unknown-action",
          "unknown action '\(name)'",
          at: name,
          declaration,
          hint: DidYouMean.hint(for: name, among: definitions.map(\.name.rawValue))
        )
      ]
    }
    // Every action may fail.
    if declaration.result == "failed", definition.result("failed") == nil { return [] }
    guard let result = definition.result(declaration.result) else {
      return [
        diagnostic(
          "unknown-result",
          "the action '\(definition.name)' has no result '\(declaration.result)'",
          at: declaration.result,
          declaration,
          hint: DidYouMean.hint(
            for: declaration.result,
            among: definition.results.map(\.name) + ["failed"]
          )
        )
      ]
    }
    return declaration.values.members.compactMap { fault(of: $0, in: result, declaration) }
  }

  private func fault(
    of member: JSONObject.Member,
    in result: ActionDefinition.ResultDeclaration,
    _ declaration: Scenario.DeclaredAction
  ) -> Diagnostic? {
    guard let field = result.fields.first(where: { ValueText.isSame($0.name, member.name) }) else {
      return diagnostic(
        "unknown-field",
        "the result '\(result.name)' has no field '\(member.name)'",
        at: member.name,
        declaration,
        hint: DidYouMean.hint(for: member.name, among: result.fields.map(\.name))
      )
    }
    guard ValueText.typed(member.value, as: field.type) == nil else { return nil }
    return diagnostic(
      "bad-value",
      "the field '\(field.name)' needs a \(field.type.rawValue)",
      at: member.name,
      declaration
    )
  }

  /// A diagnostic that points at the last place where `word` stands in the line.
  private func diagnostic(
    _ code: String,
    _ message: String,
    at word: String,
    _ declaration: Scenario.DeclaredAction,
    hint: String? = nil
  ) -> Diagnostic {
    let line = lines.indices.contains(declaration.line - 1) ? lines[declaration.line - 1] : ""
    let scalars = Array(line.unicodeScalars)
    let wanted = Array(word.unicodeScalars)
    let start = (0..<max(0, scalars.count - wanted.count + 1)).last {
      scalars[$0...].starts(with: wanted)
    }
    return Diagnostic(
      code: code,
      message: message,
      location: SourceLocation(
        path: path,
        line: declaration.line,
        column: (start ?? 0) + 1,
        length: wanted.count
      ),
      sourceLine: line,
      hint: hint
    )
  }
}
