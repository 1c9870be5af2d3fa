import Conversation
import TextAnalysis

/// Every sentence the agent says of its own; content overrides it key by key.
package struct Wording: Sendable {
  /// The occasions.
  package enum Key: String, Sendable, Hashable, CaseIterable {
    case greeting, fallback, clarify, somethingElse = "something_else", aPerson = "a_person"
    case searchIntro = "search_intro"
    case didThatHelp = "did_that_help", gladItHelped = "glad_it_helped"
    case sorryAskAgain = "sorry_ask_again"
    case handoff, askBeforeHandoff = "ask_before_handoff"
    case unsupportedLanguage = "unsupported_language"
    case contact, contactSaved = "contact_saved", contactDeclined = "contact_declined"
    case contactNotUnderstood = "contact_not_understood"
    case passedOn = "passed_on"
    case cancelled, nothingToCancel = "nothing_to_cancel", resumed
    case slotNotUnderstood = "slot_not_understood", slotMistyped = "slot_mistyped"
    case survey, surveyThanks = "survey_thanks", surveyNotUnderstood = "survey_not_understood"
    case surveyEffort = "survey_effort", surveyRecommendation = "survey_recommendation"
    case surveyComment = "survey_comment", surveyClosed = "survey_closed"
    case goodbye, actionFailed = "action_failed", tooLong = "too_long", empty
    case confirmNotUnderstood = "confirm_not_understood"
    case nothingToRepeat = "nothing_to_repeat"
    case handoffClosed = "handoff_closed"
    case anythingElse = "anything_else", stopped
    case solved, declined
    case nextRequest = "next_request", confirmAsIs = "confirm_as_is"
    case corrected, slotInvalid = "slot_invalid", lacking, listMore = "list_more"
    case whyAsk = "why_ask", whyConfirm = "why_confirm", whyContact = "why_contact"
    case whyOther = "why_other"
    case resumeOffer = "resume_offer"
    case internalError = "internal_error"
    case languageSwitched = "language_switched", languageUnknown = "language_unknown"
    case goingRound = "going_round", stillWaiting = "still_waiting"
    case abuse, abuseOffer = "abuse_offer", offerPerson = "offer_person"
    case undone, undoFailed = "undo_failed"
    case returned, whatElse = "what_else", silence
  }

  /// The variants by occasion.
  package private(set) var variants: [Key: [Template]]

  /// The wording built in for a language, in English where it has no words of its own, with what `overrides`
  /// replaces.
  /// - Parameter language: A BCP 47 tag.
  package init(language: String = "en", overrides: [Key: [Template]] = [:]) {
    variants = Phrases.of("en")
      .merging(Phrases.of(LanguageTag.language(of: language))) { _, own in own }
      .merging(overrides) { _, new in new }
  }

  /// The variants for an occasion; never empty.
  package subscript(key: Key) -> [Template] { variants[key] ?? [] }

  /// This wording with what there is in another language, built in or in `phrases`.
  package func speaking(_ language: String, _ phrases: [Key: [Template]] = [:]) -> Wording {
    var wording = self
    wording.variants.merge(Phrases.of(LanguageTag.language(of: language))) { _, own in own }
    wording.variants.merge(phrases) { _, own in own }
    return wording
  }

  /// The occasions that a language has built-in words for.
  package static func builtIn(_ language: String) -> Set<Key> {
    Set(Phrases.of(LanguageTag.language(of: language)).keys)
  }
}
