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
