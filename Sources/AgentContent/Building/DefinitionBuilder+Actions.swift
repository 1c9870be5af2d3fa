import AgentCore
import Conversation
import Dialogue

/// Actions.
extension DefinitionBuilder {
  /// The action; nil where a part of it could not be read.
  func action(_ draft: ActionDraft) -> ActionDefinition? {
    guard let name = draft.name.scalar, let kind = kind(of: draft) else { return nil }
    var definition = ActionDefinition(
      name: ActionName(name),
      kind: kind,
      timeout: draft.timeout?.duration ?? .seconds(2),
      results: draft.results.map { result($0) },
      changes: draft.changes
    )
    definition.retries = draft.retries ?? 0
    definition.goodwill = draft.goodwill.map {
      GoodwillPolicy(limit: $0.limit, window: $0.window, approveAbove: $0.approveAbove)
    }
    definition.atOnce = draft.atOnce ?? ActionDefinition.standardAtOnce
    switch draft.breaker {
    case .off: definition.breaker = nil
    case .on(let policy): definition.breaker = policy
    case nil: break
    }
    return definition
  }

  private func result(_ draft: ActionDraft.Result) -> ActionDefinition.ResultDeclaration {
    ActionDefinition.ResultDeclaration(
      name: draft.name.scalar ?? "",
      fields: draft.fields.compactMap { field in
        field.type.scalar.flatMap { ActionDefinition.FieldType(rawValue: $0) }.map {
          ActionDefinition.Field(name: field.name.scalar ?? "", type: $0)
        }
      }
    )
  }

  private func kind(of draft: ActionDraft) -> ActionDefinition.Kind? {
    if let command = draft.command {
      // The runtime knows where the folder lies, and puts it in.
      return .command(words: command.compactMap(\.scalar), workingDirectory: "")
    }
    if let http = draft.http { return endpoint(http, of: draft).map { .http($0) } }
    guard let path = draft.table?.scalar, let key = draft.key?.scalar,
      case .success(let table) = TableFile.table(at: path, in: model.folder)
    else { return nil }
    return .table(rows: table.rows, key: key)
  }

  private func endpoint(
    _ http: ActionDraft.Endpoint,
    of draft: ActionDraft
  ) -> HTTPEndpoint? {
    guard let url = try? EndpointURL(parsing: http.url?.scalar ?? "") else { return nil }
    return HTTPEndpoint(
      url: url,
      method: http.method?.scalar.flatMap { HTTPEndpoint.Method(rawValue: $0) }
        ?? (draft.changes ? .post : .get),
      headers: headers(http.headers),
      statuses: http.statuses.compactMap { status in
        status.code.scalar.flatMap { Int($0) }.map {
          HTTPEndpoint.Status(code: $0, result: status.result.scalar ?? "")
        }
      }
    )
  }

  /// The headers of a request.
  func headers(_ drafts: [ActionDraft.Endpoint.Header]) -> [HTTPEndpoint.Header] {
    drafts.map { header in
      let variable = header.variable?.scalar
      return HTTPEndpoint.Header(
        name: header.name.scalar ?? "",
        value: variable.map { .environment($0, prefix: header.prefix?.scalar ?? "") }
          ?? .text(header.text?.scalar ?? "")
      )
    }
  }

  /// What takes back which action.
  var undoSteps: [ActionName: UndoStep] {
    var steps: [ActionName: UndoStep] = [:]
    for draft in model.actions {
      guard let name = draft.name.scalar, let undo = draft.undo?.scalar else { continue }
      steps[ActionName(name)] = UndoStep(action: ActionName(undo), after: draft.undoneResults)
    }
    return steps
  }
}
