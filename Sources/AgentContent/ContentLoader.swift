import AgentCore
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

  /// Loads `folder`.
  package static func load(_ folder: ContentFolder) -> ContentLoading {
    var (model, faults) = ContentModel.reading(folder)
    faults += model.reader.faults
    for rule in ContentRules.all { faults += rule.diagnostics(in: model) }
    let report = DiagnosticReport(faults)
    guard report.errorCount == 0 else { return .faulty(shown(report)) }
    guard let definition = DefinitionBuilder(model: model).definition() else {
      return .faulty(shown(DiagnosticReport(faults + [incomplete(model)])))
    }
    return .loaded(definition, warnings: shown(report))
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
