import AgentCore
import Conversation
import Dialogue
import Knowledge
import TextAnalysis
import Understanding

/// Builds the agent from its drafts.
///
/// The rules have said what is wrong with them. A draft that cannot be built leaves no agent, never half of one.
struct DefinitionBuilder {
  let model: ContentModel

  /// The agent; nil where a part of it could not be built.
  func definition() -> AgentDefinition? {
    guard let agent = model.agent, let name = agent.name?.scalar else { return nil }
    let intents = model.intents.compactMap { try? behavior(of: $0) }
    let entities = model.entities.compactMap(\.definition)
    let actions = model.actions.compactMap { action($0) }
    guard let wording = wording(of: agent), intents.count == model.intents.count,
      entities.count == model.entities.count, actions.count == model.actions.count
    else { return nil }
    let dialogue = DialogueDefinition(
      agentName: name,
      intents: intents,
      wording: wording,
      escalation: escalation(of: agent),
      survey: survey(of: agent),
      windows: windows(of: agent),
      hours: agent.hours.flatMap { HoursReader(folder: model.folder).hours(of: $0) }
    )
    return AgentDefinition(
      dialogue: dialogue,
      languages: agent.languages.isEmpty ? ["en"] : agent.languages.compactMap(\.scalar),
      samples: model.intents.map { samples(of: $0) },
      entities: entities,
      articles: model.articles.map(\.article),
      actions: actions,
      redaction: redaction(of: agent),
      target: target(of: agent)
    )
  }

  // MARK: Settings

  private func wording(of agent: AgentDraft) -> Wording? {
    var overrides: [Wording.Key: [Template]] = [:]
    for entry in agent.wording {
      let templates = entry.texts.compactMap { try? $0.template.get() }
      guard let key = entry.key.scalar.flatMap({ Wording.Key(rawValue: $0) }),
        templates.count == entry.texts.count, !templates.isEmpty
      else { return nil }
      overrides[key] = templates
    }
    return Wording(overrides: overrides)
  }

  private func escalation(of agent: AgentDraft) -> EscalationPolicy {
    let standard = EscalationPolicy()
    return EscalationPolicy(
      asksFirst: agent.asksFirst ?? standard.asksFirst,
      contact: agent.contact?.scalar.flatMap { .init(rawValue: $0) } ?? standard.contact,
      queue: agent.queue?.scalar ?? standard.queue
    )
  }

  private func survey(of agent: AgentDraft) -> SurveyPolicy {
    let standard = SurveyPolicy()
    return SurveyPolicy(
      asksAfterResolution: agent.survey.map { $0.scalar == "after_resolution" }
        ?? standard.asksAfterResolution,
      expires: agent.surveyExpires?.duration ?? standard.expires,
      atMostEvery: agent.surveyAtMost?.duration ?? standard.atMostEvery
    )
  }

  private func windows(of agent: AgentDraft) -> SessionWindows {
    let standard = SessionWindows()
    return SessionWindows(
      awaiting: agent.awaiting?.duration ?? standard.awaiting,
      answered: agent.answered?.duration ?? standard.answered
    )
  }

  private func redaction(of agent: AgentDraft) -> Set<RedactionClass> {
    guard let redact = agent.redact else { return Set(RedactionClass.allCases) }
    return Set(redact.compactMap { $0.scalar.flatMap { RedactionClass(rawValue: $0) } })
  }

  private func target(of agent: AgentDraft) -> MatcherOptions.Target {
    if let precision = agent.precision { return .precision(precision) }
    let costs = agent.costs.map {
      MatcherOptions.Target.costs(
        wrongAnswer: $0.wrongAnswer,
        question: $0.question,
        ticket: $0.ticket
      )
    }
    return costs ?? .precision(0.95)
  }

  // MARK: Entities, actions, samples

  private func samples(of intent: IntentDraft) -> IntentSamples {
    IntentSamples(
      intent: IntentID(intent.id),
      samples: intent.samples.map(\.sample),
      notSamples: intent.notSamples.map(\.sample)
    )
  }

  private func action(_ draft: ActionDraft) -> ActionDefinition? {
    guard let name = draft.name.scalar, let kind = kind(of: draft) else { return nil }
    let results = draft.results.map { result in
      ActionDefinition.ResultDeclaration(
        name: result.name.scalar ?? "",
        fields: result.fields.compactMap { field in
          field.type.scalar.flatMap { ActionDefinition.FieldType(rawValue: $0) }.map {
            ActionDefinition.Field(name: field.name.scalar ?? "", type: $0)
          }
        }
      )
    }
    return ActionDefinition(
      name: ActionName(name),
      kind: kind,
      timeout: draft.timeout?.duration ?? .seconds(2),
      results: results,
      changes: draft.changes
    )
  }

  private func kind(of draft: ActionDraft) -> ActionDefinition.Kind? {
    if let command = draft.command {
      // The runtime knows where the folder lies, and puts it in.
      return .command(words: command.compactMap(\.scalar), workingDirectory: "")
    }
    guard let path = draft.table?.scalar, let key = draft.key?.scalar,
      case .success(let table) = TableFile.table(at: path, in: model.folder)
    else { return nil }
    return .table(rows: table.rows, key: key)
  }
}
