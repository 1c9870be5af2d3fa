import Conversation
import Dialogue
import TextAnalysis

/// Utterances as the parts before the dialog would hand them over.
extension UnderstoodUtterance {
  /// Clearly one intent.
  static func intent(
    _ intent: IntentID,
    _ text: String = "some words about it",
    entities: [EntityMatch] = [],
    acts: Set<DialogueAct> = [],
    knownWords: Int = 4,
    slotValue: Value? = nil,
    isPure: Bool = false,
    asks: Bool = false
  ) -> Self {
    var utterance = make(
      text,
      zone: .answer(intent),
      candidates: [(intent, 0.9), ("refunds/policy", 0.05)],
      entities: entities,
      acts: acts,
      knownWords: knownWords,
      reading: AnswerReading(slotValue: slotValue, isPureAct: isPure, asks: asks)
    )
    utterance.interpretation.beginsAsExample = true
    utterance.reading.rest = utterance.interpretation
    return utterance
  }

  /// Nothing but a dialogue act.
  static func act(_ acts: DialogueAct..., text: String? = nil, slotValue: Value? = nil) -> Self {
    make(
      text ?? acts.map(\.rawValue).joined(separator: " "),
      zone: .fallback,
      acts: Set(acts),
      reading: AnswerReading(slotValue: slotValue, isPureAct: true)
    )
  }

  /// An act with words beside it that mean nothing by themselves.
  static func partly(_ act: DialogueAct, text: String) -> Self {
    make(text, zone: .fallback, acts: [act])
  }

  /// Fewer than two known words.
  static func gibberish(_ text: String = "qwx zzt") -> Self { make(text, zone: .fallback) }

  /// A real question that no intent fits.
  static func question(_ text: String = "do you sell kites") -> Self {
    make(text, zone: .search, candidates: [("refunds/policy", 0.2)], isNovel: true, knownWords: 3)
  }

  /// Between two intents.
  static func unsure(
    _ intents: [IntentID] = ["orders/track", "orders/cancel"],
    text: String = "my order"
  ) -> Self {
    make(
      text,
      zone: .clarify(intents),
      candidates: intents.map { ($0, 0.4) },
      knownWords: 2
    )
  }

  /// The choice at a place, from 0.
  static func choice(_ place: Int) -> Self {
    make("\(place + 1)", zone: .fallback, reading: AnswerReading(choice: place))
  }

  /// A value for the slot that was asked for, as a code that is recognised by itself.
  static func order(_ number: String = "A-10042") -> Self {
    make(
      number,
      zone: .fallback,
      entities: [.order(number)],
      reading: AnswerReading(slotValue: .text(number))
    )
  }

  /// Free text as the value of the slot that was asked for.
  static func free(_ text: String) -> Self {
    make(text, zone: .search, knownWords: 2, reading: AnswerReading(slotValue: .text(text)))
  }

  /// Several intents, each clear by itself.
  static func intents(_ first: IntentID, _ others: IntentID...) -> Self {
    var utterance = intent(first, "one thing and another")
    utterance.interpretation.span = 0..<9
    utterance.interpretation.further = others.map { .reading($0, span: 14..<21) }
    return utterance
  }

  /// What is not wanted, and nothing else; nil names no intent.
  static func refusal(of intent: IntentID?, text: String = "not that please") -> Self {
    var utterance = make(text, zone: .fallback, knownWords: 3)
    utterance.interpretation.isRefusal = true
    utterance.interpretation.rejected = [intent].compactMap { $0 }
    return utterance
  }

  /// A short message that leaves out what it is about.
  static func followUp(_ followUp: FollowUpReading, entities: [EntityMatch] = []) -> Self {
    make(
      "and this one",
      zone: .search,
      entities: entities,
      knownWords: 1,
      reading: AnswerReading(followUp: followUp)
    )
  }

  /// Order numbers in a row, about tracking.
  static func list(_ numbers: String..., intent: IntentID = "orders/track") -> Self {
    var utterance = self.intent(intent, entities: numbers.map { .order($0) })
    utterance.interpretation.listsValues = true
    return utterance
  }

  /// "Keep it", said to a confirmation.
  static func keeping() -> Self {
    var utterance = make("keep it", zone: .fallback, knownWords: 1)
    utterance.reading.keeps = true
    return utterance
  }

  /// "Yes but cheaper".
  static func conditional() -> Self {
    var utterance = make("yes but cheaper", zone: .fallback, knownWords: 1)
    utterance.reading.isConditional = true
    return utterance
  }

  static func rating(_ score: Int, text: String? = nil, knownWords: Int = 0) -> Self {
    make(
      text ?? "\(score)",
      zone: .fallback,
      knownWords: knownWords,
      reading: AnswerReading(rating: score)
    )
  }

  static func address(_ zone: Interpretation.Zone = .fallback) -> Self {
    let sealed = SealedValue(handle: "h1", kind: "email", masked: "a…@example.com")
    var utterance = make(
      "‹email:h1›",
      zone: zone,
      reading: AnswerReading(address: sealed)
    )
    utterance.sealed = [sealed]
    return utterance
  }

  static func defect(_ defect: Defect) -> Self {
    var utterance = make(defect == .empty ? "" : "long", zone: .fallback)
    utterance.defect = defect
    return utterance
  }

  static func make(
    _ text: String,
    zone: Interpretation.Zone,
    candidates: [(IntentID, Double)] = [],
    isNovel: Bool = false,
    entities: [EntityMatch] = [],
    acts: Set<DialogueAct> = [],
    knownWords: Int = 0,
    reading: AnswerReading = AnswerReading()
  ) -> Self {
    UnderstoodUtterance(
      text: RedactedText(alreadyRedacted: text),
      interpretation: Interpretation(
        candidates: candidates.map {
          Interpretation.Candidate(intent: $0.0, confidence: $0.1)
        },
        zone: zone,
        novelty: 0,
        isNovel: isNovel,
        threshold: 0.3,
        isExact: false,
        knownWords: knownWords,
        entities: entities,
        acts: acts
      ),
      reading: reading
    )
  }
}

extension AnswerReading {
  /// A reading that asks again for something of an earlier request.
  init(followUp: FollowUpReading) {
    self.init()
    self.followUp = followUp
  }
}

extension Interpretation {
  /// Clearly one intent, as a part of a message.
  static func reading(_ intent: IntentID, span: Range<Int>? = nil) -> Self {
    Interpretation(
      candidates: [Candidate(intent: intent, confidence: 0.9)],
      zone: .answer(intent),
      novelty: 0,
      isNovel: false,
      threshold: 0.3,
      isExact: false,
      knownWords: 4,
      span: span
    )
  }
}

extension EntityMatch {
  static func order(_ number: String = "A-10042") -> Self {
    EntityMatch(
      entity: "order-number",
      range: 0..<number.utf8.count,
      value: .text(number),
      rule: "pattern"
    )
  }
}
