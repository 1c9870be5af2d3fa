import AgentCore
import Alerting
import Conversation
import Dialogue
import SourceDiagnostics

/// What came of reading a content folder.
package enum ContentLoading: Sendable {
  /// The agent, and what somebody should look at all the same.
  case loaded(AgentDefinition, warnings: [Diagnostic])
  /// Everything that is wrong, warnings included; there is no agent.
  case faulty([Diagnostic])
}

extension ContentLoading {
  /// Everything that was said of the folder, in the order in which it is shown.
  package var report: DiagnosticReport {
    switch self {
    case .loaded(_, let warnings): DiagnosticReport(warnings)
    case .faulty(let diagnostics): DiagnosticReport(diagnostics)
    }
  }
}

/// Reads a content folder into an agent definition, or says every fault in it.
///
/// Pure: it is handed the files. The time is bounded by their size; a definition is complete or absent.
package enum ContentLoader {
  /// More diagnostics than this help nobody.
  private static let maximumDiagnostics = 1000

  /// Loads `folder`, as much of it as `limits` allow.
  package static func load(
    _ folder: ContentFolder,
    limits: ContentLimits = ContentLimits()
  ) -> ContentLoading {
    var (model, faults) = ContentModel.reading(folder, limits)
    faults += model.reader.faults
    for rule in ContentRules.all { faults += rule.diagnostics(in: model) }
    let report = DiagnosticReport(faults)
    guard report.errorCount == 0 else { return .faulty(shown(report)) }
    let builder = DefinitionBuilder(model: model)
    guard let definition = builder.definition(), builder.alerts() != nil else {
      return .faulty(shown(DiagnosticReport(faults + [incomplete(model)])))
    }
    return .loaded(definition, warnings: shown(report))
  }

  /// The alerts of a folder that was loaded without faults; none where it has faults.
  package static func alerts(
    in folder: ContentFolder,
    limits: ContentLimits = ContentLimits()
  ) -> [AlertDefinition] {
    let (model, _) = ContentModel.reading(folder, limits)
    return DefinitionBuilder(model: model).alerts() ?? []
  }

  /// Loads `folder`, and proves of its statecharts what the rules promise. The proof looks at every state with what may
  /// be known in it, which takes longer than loading: it is for authors, not for every start.
  package static func check(
    _ folder: ContentFolder,
    limits: ContentLimits = ContentLimits()
  ) -> ContentLoading {
    let loading = load(folder, limits: limits)
    guard case .loaded(let definition, let warnings) = loading else { return loading }
    let (model, _) = ContentModel.reading(folder, limits)
    let unproven = unproven(definition, model)
    guard !unproven.isEmpty else { return loading }
    return .faulty(shown(DiagnosticReport(warnings + unproven)))
  }

  /// What the rules have let through, although a state cannot be reached, left or stopped.
  private static func unproven(_ definition: AgentDefinition, _ model: ContentModel) -> [Diagnostic]
  {
    let proof = StatechartProof(of: definition.dialogue, hasArticles: !definition.articles.isEmpty)
    return proof.failures.map { failure in
      let intent = failure.intent.flatMap { id in model.intents.first { $0.id == id.rawValue } }
      return intent.flatMap { $0.key("flow") }?.diagnostic("unsound-flow", failure.message)
        ?? Diagnostic(
          code: "unsound-flow",
          message: failure.message,
          location: model.start(of: ContentLayout.agentPath)
        )
    }
  }

  private static func shown(_ report: DiagnosticReport) -> [Diagnostic] {
    Array(report.diagnostics.prefix(maximumDiagnostics))
  }

  /// Every fault that keeps an agent from being built has a rule. Should one be missing, this says so, and no agent is
  /// half loaded.
  private static func incomplete(_ model: ContentModel) -> Diagnostic {
    Diagnostic(
      code: "incomplete-content",
      message: "the content cannot be put together",
      location: model.start(of: ContentLayout.agentPath)
    )
  }
}
