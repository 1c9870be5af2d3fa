import Conversation
import TextAnalysis

/// What the dialog decides on: something the customer did.
package enum DialogueInput: Sendable {
  case utterance(UnderstoodUtterance)
  /// The answers to a form, with the message that brought them.
  case form(UnderstoodUtterance, [FormAnswer])
  /// A score, with words or without; no score where the words are about the one given before.
  case rating(Int?, comment: RedactedText?)
  case end
}

/// A message with everything that was understood of it. The dialog never reads the text itself.
package struct UnderstoodUtterance: Sendable {
  /// The text as it may be written down.
  package var text: RedactedText
  /// The classes of personal data replaced in it.
  package var redactions: [String]
  /// What of it lies in the vault.
  package var sealed: [SealedValue]
  /// What stands for each value of `redactions` wherever the same customer gives it; empty without a key.
  package var pseudonyms: [String?] = []
  /// What the redacted text means: values, acts and ranked intents.
  package var interpretation: Interpretation
  /// How it reads as an answer to what was asked last.
  package var reading: AnswerReading
  /// Why it is not looked at further: it was empty, or too long.
  package var defect: Defect?
  /// The signs in its words that the customer is upset.
  package var signals: [MoodSignal] = []
  /// The language that it asks for, a BCP 47 tag without script and region: "in German please".
  package var requestedLanguage: String?

  /// What keeps a message from being understood.
  package enum Defect: Sendable, Hashable {
    case empty
    case tooLong
  }

  /// A message without personal data, an answer or a defect, unless said otherwise.
  package init(
    text: RedactedText,
    redactions: [String] = [],
    sealed: [SealedValue] = [],
    interpretation: Interpretation,
    reading: AnswerReading = AnswerReading(),
    defect: Defect? = nil
  ) {
    self.text = text
    self.redactions = redactions
    self.sealed = sealed
    self.interpretation = interpretation
    self.reading = reading
    self.defect = defect
  }
}

/// How an utterance reads as an answer to what was asked last.
package struct AnswerReading: Sendable, Hashable {
  /// The value for the slot that was asked for.
  package var slotValue: Value?
  /// Whether it gives a code of the slot's form whose check digit does not fit.
  package var isMistyped: Bool
  /// Whether the slot takes free text, so that any words are a value.
  package var isFreeText: Bool
  /// The place of the choice it names, from 0.
  package var choice: Int?
  /// The rating it gives.
  package var rating: Int?
  /// The address it gives.
  package var address: SealedValue?
  /// Whether it consists of its dialogue acts alone.
  package var isPureAct: Bool
  /// What the words mean that stand beside its acts and values; nil where there are none.
  package var rest: Interpretation?
  /// Whether those words put a question.
  package var asks: Bool
  /// Whether it says goodbye.
  package var isFarewell: Bool
  /// Whether it says that the customer is back, and nothing of what they want.
  package var isReturn = false
  /// Whether it says that all is to stay as it is: "keep my order".
  package var keeps = false
  /// Whether it says yes under a condition: "yes but cheaper".
  package var isConditional = false
  /// Whether it says yes to a part only: "yes but only the mat".
  package var isRestricted = false
  /// What it puts in the place of values given before, by their slots.
  package var corrections: [SlotName: Value] = [:]
  /// What it does to a list: adds to it, or takes from it; nil where it says neither.
  package var listEdit: ListEdit?
  /// What of an earlier request it asks for again; nil for a message that says all it means.
  package var followUp: FollowUpReading?

  /// A reading that gives no answer, unless said otherwise.
  package init(
    slotValue: Value? = nil,
    isMistyped: Bool = false,
    isFreeText: Bool = false,
    choice: Int? = nil,
    rating: Int? = nil,
    address: SealedValue? = nil,
    isPureAct: Bool = false,
    rest: Interpretation? = nil,
    asks: Bool = false,
    isFarewell: Bool = false
  ) {
    self.slotValue = slotValue
    self.isMistyped = isMistyped
    self.isFreeText = isFreeText
    self.choice = choice
    self.rating = rating
    self.address = address
    self.isPureAct = isPureAct
    self.rest = rest
    self.asks = asks
    self.isFarewell = isFarewell
  }
}

/// What a short message asks for again, and with what in the place of what was meant before.
package enum FollowUpReading: Sendable, Hashable {
  /// A value it holds: "and A-10043?".
  case value
  /// The other value that was named: "and the other one?".
  case other
  /// The value at a place, from 1, in the order in which they were named: "the first one".
  case place(Int)
  /// The last question with its words added: "and to Spain?". Its own reading wins where that is clear, unless it
  /// restricts the answer just given.
  case extended(Interpretation, restricts: Bool)
}

/// Something outside that the dialog needs done before it can go on.
package enum Effect: Sendable, Hashable {
  case runAction(ActionName, with: [String: Value], key: String)
}

/// What came of an effect.
package enum EffectResult: Sendable, Hashable {
  case action(ActionName, result: String, values: [String: Value])
}

/// A passage that search found, with its place and score.
package struct FoundPassage: Sendable, Hashable {
  /// The passage and where it stands.
  package var quotation: ReplyPart.Quotation
  /// How well it fits the question; higher is better, without an upper bound.
  package var score: Double

  /// A passage; `score` compares only with others found for the same question.
  package init(quotation: ReplyPart.Quotation, score: Double) {
    self.quotation = quotation
    self.score = score
  }
}

/// The knowledge base as the dialog asks it: pure functions over articles that do not change.
package struct KnowledgeSource: Sendable {
  /// Passages that answer a question, best first, without those of the articles named.
  package var search: @Sendable (_ query: String, _ excluding: [ArticleID]) -> [FoundPassage]
  /// The passage of one article that answers a question best; of those about the words last added to it, where only
  /// some are.
  package var quote:
    @Sendable (_ article: ArticleID, _ query: String, _ added: String?) -> FoundPassage?

  /// A knowledge base that answers by the two functions; both must answer the same question alike.
  package init(
    search: @escaping @Sendable (String, [ArticleID]) -> [FoundPassage],
    quote: @escaping @Sendable (ArticleID, String, String?) -> FoundPassage?
  ) {
    self.search = search
    self.quote = quote
  }

  /// A knowledge base without articles.
  package static let empty = KnowledgeSource(search: { _, _ in [] }, quote: { _, _, _ in nil })
}

/// What a turn is decided with, read once.
package struct TurnContext: Sendable, Hashable {
  /// The clock.
  package var now: Timestamp
  /// How far the machine's clock is behind `now` (below 0), because it was set back since the session's last event;
  /// 0 where it was not.
  package var clockStep = Milliseconds(count: 0)
  /// The number the next ticket would get.
  package var nextTicket: TicketNumber
  /// Digest of the content in force.
  package var configuration: String?

  /// What a turn is decided with; without a digest unless one is given.
  package init(now: Timestamp, nextTicket: TicketNumber, configuration: String? = nil) {
    self.now = now
    self.nextTicket = nextTicket
    self.configuration = configuration
  }
}
