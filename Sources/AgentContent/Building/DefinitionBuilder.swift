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
  /// The language whose texts are taken, a BCP 47 tag; where there is none, those of the content's first.
  let language: String
  /// The content's first language.
  let first: String

  /// A builder of the whole agent.
  init(model: ContentModel) {
    self.init(model: model, language: model.languages[0])
  }

  private init(model: ContentModel, language: String) {
    self.model = model
    self.language = language
    first = model.languages[0]
  }

  /// The agent; nil where a part of it could not be built.
  func definition() -> AgentDefinition? {
    let others = model.languages.dropFirst()
    let entities = model.entities.compactMap(\.definition)
    let actions = model.actions.compactMap { action($0) }
    let translations = others.compactMap {
      DefinitionBuilder(model: model, language: $0).dialogue()
    }
    guard let agent = model.agent, let dialogue = dialogue(), translations.count == others.count,
      entities.count == model.entities.count, actions.count == model.actions.count
    else { return nil }
    var definition = AgentDefinition(
      dialogue: dialogue,
      translations: translations,
      languages: model.languages,
      samples: model.intents.map { samples(of: $0) },
      entities: entities,
      articles: model.articles.map(\.article),
      actions: actions,
      redaction: redaction(of: agent),
      target: target(of: agent)
    )
    definition.retention = agent.retention
    definition.limits = agent.limits
    return definition
  }

  /// The dialog with the texts of the language; nil where a part of it could not be built.
  private func dialogue() -> DialogueDefinition? {
    guard let agent = model.agent, let wording = wording(of: agent),
      let name = translation(of: agent.names) ?? agent.name?.scalar
    else { return nil }
    let intents = model.intents.compactMap { try? behavior(of: $0) }
    let foreign = foreignWording(of: agent)
    guard intents.count == model.intents.count, let foreign else { return nil }
    let reader = HoursReader(folder: model.folder, language: LanguageTag.language(of: language))
    var dialogue = DialogueDefinition(
      language: language,
      languages: model.languages,
      agentName: name,
      intents: intents,
      wording: wording,
      escalation: escalation(of: agent),
      survey: survey(of: agent),
      windows: windows(of: agent),
      hours: agent.hours.flatMap { reader.hours(of: $0) },
      foreignWording: foreign
    )
    dialogue.interruptions = interruptions(of: agent)
    dialogue.mood = mood(of: agent)
    dialogue.undoSteps = undoSteps
    return dialogue
  }

  // MARK: Languages

  /// What stands in the language; nil where there is nothing. The same tag goes before another of the language.
  func translation(of nodes: [String: ContentNode]) -> String? {
    guard language != first else { return nil }
    return LanguageTag.match(language, among: nodes.keys.sorted()).flatMap { nodes[$0]?.scalar }
  }

  /// The texts of the language with their language, else those of the content's first.
  func templates(_ group: TextGroup) throws -> [Template] {
    let tags = group.translations.map(\.language)
    let match = language == first ? nil : LanguageTag.match(language, among: tags)
    let own = match.flatMap { group.texts(in: $0) }
    return try (own?.texts ?? group.texts).map { try template($0, in: own?.language ?? first) }
  }

  func template(_ draft: TextDraft, in language: String) throws -> Template {
    Template(segments: try draft.template.get().segments, language: language)
  }

  // MARK: Settings

  private func wording(of agent: AgentDraft) -> Wording? {
    guard let base = overrides(agent.wording, in: first) else { return nil }
    let wording = Wording(language: first, overrides: base)
    guard language != first else { return wording }
    let tags = agent.translatedWording.map(\.language)
    let match = LanguageTag.match(language, among: tags)
    let entries = agent.translatedWording.filter { $0.language == match }.flatMap(\.entries)
    return overrides(entries, in: language).map { wording.speaking(language, $0) }
  }

  /// The agent's sentences in languages that the content does not have otherwise.
  private func foreignWording(of agent: AgentDraft) -> [String: [Wording.Key: [Template]]]? {
    var result: [String: [Wording.Key: [Template]]] = [:]
    for translation in agent.translatedWording
    where !model.languages.contains(translation.language) {
      guard let own = overrides(translation.entries, in: translation.language) else { return nil }
      result[translation.language] = own
    }
    return result
  }

  private func overrides(
    _ entries: [AgentDraft.Wording],
    in language: String
  ) -> [Wording.Key: [Template]]? {
    var overrides: [Wording.Key: [Template]] = [:]
    for entry in entries {
      let templates = entry.texts.compactMap { try? template($0, in: language) }
      guard let key = entry.key.scalar.flatMap({ Wording.Key(rawValue: $0) }),
        templates.count == entry.texts.count, !templates.isEmpty
      else { return nil }
      overrides[key] = templates
    }
    return overrides
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
    let (draft, standard) = (agent.survey, SurveyPolicy())
    let named = draft.asked.filter { $0.value.scalar == "after_resolution" }
      .compactMap { $0.key.scalar.flatMap { Survey(rawValue: $0) } }
    var policy = SurveyPolicy(
      surveys: draft.asked.isEmpty ? standard.surveys : named,
      expires: draft.expires?.duration ?? standard.expires,
      atMostEvery: draft.atMost?.duration ?? standard.atMostEvery
    )
    policy.audience =
      draft.audience?.scalar.flatMap { .init(rawValue: $0) } ?? standard.audience
    policy.asksForComment = draft.asksForComment ?? standard.asksForComment
    policy.isForKnownOnly = draft.isForKnownOnly ?? standard.isForKnownOnly
    return policy
  }

  private func windows(of agent: AgentDraft) -> SessionWindows {
    let standard = SessionWindows()
    return SessionWindows(
      awaiting: agent.awaiting?.duration ?? standard.awaiting,
      answered: agent.answered?.duration ?? standard.answered,
      silence: agent.silence?.duration,
      resume: agent.resume?.duration ?? standard.resume
    )
  }

  private func interruptions(of agent: AgentDraft) -> InterruptionPolicy {
    let standard = InterruptionPolicy()
    return InterruptionPolicy(
      depth: agent.interruptionDepth ?? standard.depth,
      age: agent.interruptionAge?.duration ?? standard.age
    )
  }

  private func mood(of agent: AgentDraft) -> MoodPolicy {
    let standard = MoodPolicy()
    return MoodPolicy(
      upset: agent.upset ?? standard.upset,
      priority: agent.upsetPriority?.scalar.flatMap { TicketPriority(rawValue: $0) }
        ?? standard.priority
    )
  }

  private func redaction(of agent: AgentDraft) -> Set<RedactionClass> {
    guard let redact = agent.redact else { return RedactionClass.recognizable }
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

  // MARK: Entities, samples

  private func samples(of intent: IntentDraft) -> IntentSamples {
    IntentSamples(
      intent: IntentID(intent.id),
      samples: intent.samples.map { $0.sample(first: first) },
      notSamples: intent.notSamples.map { $0.sample(first: first) }
    )
  }
}
