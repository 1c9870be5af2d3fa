/// What one utterance was understood to mean, ranked and calibrated.
package struct Interpretation: Sendable, Hashable {
  /// An intent with the probability that it is what the customer wants.
  package struct Candidate: Sendable, Hashable {
    /// The intent.
    package let intent: IntentID
    /// Calibrated probability, 0…1.
    package let confidence: Double

    /// A candidate; `confidence` is 0…1.
    package init(intent: IntentID, confidence: Double) {
      self.intent = intent
      self.confidence = confidence
    }
  }

  /// What the scores allow, before the state of the conversation is looked at (the confidence ladder).
  package enum Zone: Sendable, Hashable {
    /// One intent is probable enough, no other comes near it, and the text is not novel.
    case answer(IntentID)
    /// Two or three intents that together are probable enough, while none may be answered alone.
    case clarify([IntentID])
    /// Nothing fits; the text has enough known words to be searched for.
    case search
    /// Fewer than two known words.
    case fallback
  }

  /// Intents by falling confidence, at most five; ties stand in the order of their ids.
  package var candidates: [Candidate]
  /// What the scores allow.
  package var zone: Zone
  /// How strange the text is: higher is stranger.
  package var novelty: Double
  /// Whether the text is stranger than the texts the agent knows.
  package var isNovel: Bool
  /// The lowest confidence at which the agent would still have asked back.
  package var threshold: Double
  /// Whether the text equals a sample.
  package var isExact: Bool
  /// Whether its first words are a sample of the best intent.
  package var beginsAsExample: Bool
  /// How many of its words occur in the samples.
  package var knownWords: Int
  /// What was read in the place of misspelt words, in the order of the text.
  package var corrections: [SpellingCorrection]
  /// Typed values in the text, by position; they never overlap.
  package var entities: [EntityMatch]
  /// What it does to the conversation, whatever its topic.
  package var acts: Set<DialogueAct>
  /// Where the words stand that it rests on, in UTF-8 bytes of the redacted text; nil for all of them.
  package var span: Range<Int>?
  /// The intents that the text says are not wanted, in the order in which it names them.
  package var rejected: [IntentID] = []
  /// Whether the text says what is not wanted, and nothing of what is.
  package var isRefusal = false
  /// Whether its values of one kind are a list, "A-10042 and A-10077", not a choice or a correction.
  package var listsValues = false
  /// What it takes over from the conversation before it.
  package var context: CarriedContext?
  /// What else the text asks for, in its order; none of these holds further ones.
  package var further: [Interpretation] = []
  /// What of the text was matched against the samples, its values masked; empty where nothing was.
  package var matched = ""
  /// The language it is clearly in, a BCP 47 tag without script and region; nil where that is not clear.
  package var language: String?

  /// Of a message that is an answer and nothing else: a choice that was picked, a form that was filled in.
  package static let nothing = Interpretation(
    candidates: [],
    zone: .search,
    novelty: 0,
    isNovel: false,
    threshold: 0,
    isExact: false,
    knownWords: 0
  )

  /// An interpretation of a text that holds no values and does nothing else, unless said otherwise.
  package init(
    candidates: [Candidate],
    zone: Zone,
    novelty: Double,
    isNovel: Bool,
    threshold: Double,
    isExact: Bool,
    beginsAsExample: Bool = false,
    knownWords: Int,
    corrections: [SpellingCorrection] = [],
    entities: [EntityMatch] = [],
    acts: Set<DialogueAct> = [],
    span: Range<Int>? = nil,
    language: String? = nil
  ) {
    self.candidates = candidates
    self.zone = zone
    self.novelty = novelty
    self.isNovel = isNovel
    self.threshold = threshold
    self.isExact = isExact
    self.beginsAsExample = beginsAsExample
    self.knownWords = knownWords
    self.corrections = corrections
    self.entities = entities
    self.acts = acts
    self.span = span
    self.language = language
  }
}

/// A typed value found in a text.
package struct EntityMatch: Sendable, Hashable {
  /// The kind of value.
  package let entity: EntityID
  /// Where it stands, in UTF-8 bytes of the redacted text.
  package let range: Range<Int>
  /// Its normal form.
  package let value: Value
  /// The rule that found it, for explanations: `pattern A-#####`, `synonym of plus`.
  package let rule: String

  /// A match; `range` counts UTF-8 bytes of the redacted text.
  package init(entity: EntityID, range: Range<Int>, value: Value, rule: String) {
    self.entity = entity
    self.range = range
    self.value = value
    self.rule = rule
  }
}

/// What a short utterance does to a conversation, whatever its topic.
package enum DialogueAct: String, Sendable, Hashable, CaseIterable {
  /// "yes", "yep that's right".
  case affirm
  /// "no", "nope, not that".
  case deny
  /// "cancel", "forget it", "never mind".
  case cancel
  /// "a person please".
  case requestPerson
  /// "thanks".
  case thank
  /// "what?", "say that again".
  case requestRepeat
  /// "I don't have it", "don't know".
  case lack
  /// "none of these", "something else".
  case somethingElse
  /// "why do you ask?", "what do you need that for?".
  case askWhy
}

/// What a message does to a list that was given before.
package enum ListEdit: Sendable, Hashable {
  /// "And the stove", "add the mat".
  case add
  /// "Without the stove", "not the mat".
  case remove
  /// "That's all".
  case complete
}
