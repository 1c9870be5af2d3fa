import Conversation
import Dialogue
import FoundationEssentials
import Knowledge
import TextAnalysis
import Understanding

/// A trained agent: one message in, one outcome out. Every part of it is a value that does not change.
package struct Agent: Sendable {
  /// What it was made from.
  package let definition: AgentDefinition
  /// Digest of the content and the code, for `cfg`.
  package let configuration: String
  let interpreter: UtteranceInterpreter
  /// What decides, in the content's first language; it knows the others.
  package let machine: DialogueMachine
  private let codes: EntityRecognizer
  /// Finds values of the sensitive entities alone.
  let sensitive: EntityRecognizer
  /// The entities whose values are never written down in clear.
  let sensitiveEntities: Set<EntityID>
  private let redactor: Redactor
  private let addressRedactor: Redactor

  /// An agent that understands by `matcher`, which was trained on the definition's samples.
  /// - Parameter encoder: What reads the meaning of articles; nil where they are found by words alone.
  package init(
    definition: AgentDefinition,
    matcher: IntentMatcher,
    encoder: (any SentenceEncoder)? = nil,
    configuration: String
  ) {
    self.definition = definition
    self.configuration = configuration
    let zone = definition.dialogue.hours?.zone ?? TimeZone(secondsFromGMT: 0) ?? .current
    interpreter = UtteranceInterpreter(
      recognizer: EntityRecognizer(
        definitions: definition.entities,
        languages: definition.languages
      ),
      matcher: matcher,
      zone: zone,
      smallTalk: definition.dialogue.smallTalk,
      languages: definition.languages
    )
    machine = Self.machine(definition, encoder)
    codes = EntityRecognizer(definitions: definition.entities.filter(\.isCode))
    sensitiveEntities = Set(
      definition.dialogue.intents.values.flatMap(\.slots).filter(\.isSensitive).map(\.entity)
    )
    let sensitiveEntities = sensitiveEntities
    sensitive = EntityRecognizer(
      definitions: definition.entities.filter { sensitiveEntities.contains($0.id) },
      languages: definition.languages
    )
    redactor = Redactor(classes: definition.redaction)
    addressRedactor = Redactor(classes: definition.redaction.union([.email, .phone]))
  }

  /// Whether it reads the meaning of texts, not their words alone.
  package var readsMeaning: Bool { interpreter.matcher.readsMeaning }

  /// The dialog in the content's first language, which knows the others. The encoder reads articles only in the language
  /// that it has learnt.
  private static func machine(
    _ definition: AgentDefinition,
    _ encoder: (any SentenceEncoder)?
  ) -> DialogueMachine {
    func index(_ language: String) -> KnowledgeIndex {
      KnowledgeIndex(
        definition.articles.filter { $0.language == language },
        language: language,
        encoder: UtteranceInterpreter.isEncodable(language) ? encoder : nil
      )
    }
    let first = index(definition.dialogue.language)
    return DialogueMachine(
      definition: definition.dialogue,
      knowledge: KnowledgeSource(first, insteadOf: nil),
      translations: definition.translations.map { dialogue in
        let knowledge = KnowledgeSource(index(dialogue.language), insteadOf: first)
        return DialogueMachine(definition: dialogue, knowledge: knowledge)
      }
    )
  }

  /// What the passing of time alone changes.
  package var timetable: Timetable {
    Timetable(windows: definition.dialogue.windows, survey: definition.dialogue.survey)
  }

  // MARK: Redaction

  /// `raw` as it may be written down, with what goes into the vault. A question for an address is the one
  /// place where addresses are sealed even if the content does not redact them.
  package func redaction(of raw: String, in session: Session) -> Redaction {
    var asksForAddress = false
    if case .contact = session.expectation { asksForAddress = true }
    let known = codes.matches(
      in: raw,
      now: session.startedAt,
      zone: interpreter.zone,
      limit: .max
    )
    let secrets = secrets(in: raw, of: session)
    return (asksForAddress ? addressRedactor : redactor).redact(
      raw,
      firstHandle: session.handles + 1,
      protecting: known.map(\.range),
      after: session.question,
      secrets: secrets,
      withholdsNumerals: secrets.isEmpty && sensitiveEntityAsked(in: session) != nil
    )
  }

  /// A person's text as it may be written down: what must never be kept is taken out, addresses stay, for
  /// a colleague may well have to name one.
  package static func redactedReply(_ text: String) -> RedactedText {
    Redactor(classes: [.card, .password, .nationalID]).redact(text, firstHandle: 1).text
  }
}

extension EntityDefinition {
  /// Whether its values are codes of the business, which look like nothing else.
  fileprivate var isCode: Bool {
    if case .pattern = kind { true } else { false }
  }
}

extension KnowledgeSource {
  /// The articles of one language as the dialog asks for them. Search finds those alone; an article that is named and
  /// not there in the language is quoted from `first`, the articles of the content's first language.
  fileprivate init(_ index: KnowledgeIndex, insteadOf first: KnowledgeIndex?) {
    self.init(
      search: { query, excluding in
        index.search(query, excluding: Set(excluding.map(\.rawValue)), limit: 3)
          .map(FoundPassage.init)
      },
      quote: { article, query, added in
        let own = index.bestPassage(of: article.rawValue, for: query, about: added)
        return (own ?? first?.bestPassage(of: article.rawValue, for: query, about: added))
          .map(FoundPassage.init)
      }
    )
  }
}

extension FoundPassage {
  fileprivate init(_ passage: Passage) {
    self.init(
      quotation: ReplyPart.Quotation(
        article: ArticleID(passage.articleID),
        title: passage.title,
        heading: passage.heading,
        passage: passage.text,
        updated: passage.updated.flatMap { LocalDate($0) },
        language: passage.language
      ),
      score: passage.score
    )
  }
}
