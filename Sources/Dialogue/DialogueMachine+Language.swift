import Conversation
import TextAnalysis

/// The language of the conversation: it is the locale's at first, and changes when a message is clearly in another.
extension DialogueMachine {
  /// The language of a session, a BCP 47 tag: one of the content's, or the customer's own that it does not have.
  package func language(of session: Session) -> String {
    session.language ?? LanguageTag.match(session.start.locale, among: definition.languages)
      ?? definition.languages.first ?? definition.language
  }

  /// The machine that speaks the language of a session. Where the content does not have it, it speaks the content's
  /// first language, with such sentences of the customer's as there are.
  package func speaking(in session: Session) -> DialogueMachine {
    let tag = language(of: session)
    if tag == definition.language { return self }
    if let translation = translations.first(where: { $0.definition.language == tag }) {
      return translation
    }
    var foreign = definition
    foreign.wording = definition.wording.speaking(tag, foreignPhrases(tag))
    if let hours = definition.hours {
      foreign.hours?.wording = HoursWording.text(of: hours.week, in: LanguageTag.language(of: tag))
    }
    return DialogueMachine(definition: foreign, knowledge: knowledge)
  }

  private func foreignPhrases(_ tag: String) -> [Wording.Key: [Template]] {
    LanguageTag.match(tag, among: definition.foreignWording.keys.sorted())
      .flatMap { definition.foreignWording[$0] } ?? [:]
  }

  /// Whether a session is in a language that the content does not have.
  func isForeign(_ session: Session) -> Bool {
    !definition.languages.contains(language(of: session))
  }

  /// Follows the customer into another language. What is unclear changes nothing.
  func followLanguage(of utterance: UnderstoodUtterance, in draft: inout TurnDraft) {
    guard let tag = spokenLanguage(of: utterance, in: draft.session) else { return }
    let current = language(of: draft.session)
    guard tag != current else { return }
    switchLanguage(from: current, to: tag, in: &draft)
  }

  /// The language that a message shows the customer to speak: the content's own tag for it, where the content has it.
  /// Nil where nothing can be told.
  private func spokenLanguage(
    of utterance: UnderstoodUtterance,
    in session: Session
  ) -> String? {
    guard let found = utterance.interpretation.language else { return nil }
    // What is asked for may well be a foreign name or address.
    if utterance.reading.isFreeText, utterance.reading.slotValue != nil { return nil }
    let current = language(of: session)
    if LanguageTag.language(of: current) == found { return current }
    if let known = LanguageTag.match(found, among: definition.languages) { return known }
    // A sample is meant as the content has it, and an answer that can be read needs no words.
    let isAnswer = utterance.reading.slotValue != nil || utterance.reading.address != nil
    return utterance.interpretation.isExact || isAnswer ? nil : found
  }

  /// Passes a message to a person that is in a language the content does not have; nil for all others. Nobody is
  /// asked first: the question would not be understood either.
  func handOver(
    unknownLanguageOf utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let tag = spokenLanguage(of: utterance, in: draft.session),
      !definition.languages.contains(tag)
    else { return nil }
    // The best guess at a text that cannot be read would only mislead.
    draft.utterance?.interpretation.isNovel = true
    if isWaitingForPerson(draft.session) {
      score(.dialog, in: &draft)
      appendToTicket(in: &draft)
      return []
    }
    score(.escalate, in: &draft)
    openTicket(
      .lowConfidence,
      detail: "language:\(tag)",
      saying: .unsupportedLanguage,
      in: &draft
    )
    return []
  }
}
