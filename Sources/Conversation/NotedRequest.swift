/// One of several requests of a message, noted until its turn comes.
package struct NotedRequest: Sendable, Hashable {
  /// The customer's turn that holds it, counted from 1.
  package var turn: Int
  /// Its place among the turn's requests, from 2: the first is served at once.
  package var part: Int
  /// What is asked for.
  package var intent: IntentID
  /// Calibrated probability of `intent`, 0…1.
  package var confidence: Double
  /// The lowest confidence at which the agent would still have asked back, 0…1.
  package var threshold: Double
  /// Where its words stand, in UTF-8 bytes of the turn's text; nil for all of it.
  package var span: Range<Int>?
  /// The values its words hold, by the slots of `intent`.
  package var values: [SlotName: Value]
  /// Its words. They are no part of the event: the state takes them from the turn's text.
  package var words = ""

  /// A request of turn `turn`; without values of its own unless some are given.
  package init(
    turn: Int,
    part: Int,
    intent: IntentID,
    confidence: Double,
    threshold: Double,
    span: Range<Int>? = nil,
    values: [SlotName: Value] = [:]
  ) {
    self.turn = turn
    self.part = part
    self.intent = intent
    self.confidence = confidence
    self.threshold = threshold
    self.span = span
    self.values = values
  }
}

/// What a short message takes over from the conversation before it.
package struct CarriedContext: Sendable, Hashable {
  /// Where the missing part comes from.
  package enum Source: String, Sendable, Hashable, CaseIterable {
    /// The choices on offer: "the second one".
    case choice
    /// The last request, asked for again with the value given: "and A-10043?".
    case request
    /// The last request, with a value that was named before: "and for the other one?".
    case earlierValue = "earlier_value"
    /// The last question, to which the words are added: "and to Spain?".
    case question
    /// The one request so far that takes the value given: "A-10042".
    case takesValue = "takes_value"
  }

  /// Where the missing part comes from.
  package var source: Source
  /// The intent that was taken over; nil where it was none.
  package var intent: IntentID?
  /// The slot whose value was given or taken over; nil where it was none.
  package var slot: SlotName?

  /// A context; what is left out was not taken over.
  package init(_ source: Source, intent: IntentID? = nil, slot: SlotName? = nil) {
    self.source = source
    self.intent = intent
    self.slot = slot
  }
}

extension String {
  /// The part of the text at `span`, in UTF-8 bytes; all of it where that does not fit.
  package func part(at span: Range<Int>?) -> String {
    guard let span, span.lowerBound >= 0, span.upperBound <= utf8.count, !span.isEmpty else {
      return self
    }
    let bytes = Array(utf8)
    return String(decoding: bytes[span], as: UTF8.self)
  }
}
