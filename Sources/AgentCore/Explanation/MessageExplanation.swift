import Conversation
import Dialogue
import TextAnalysis
import Understanding

/// Why one message is understood as it is: what was read, which words and samples spoke for which intent, what the
/// limits are, and what would have to be different.
///
/// Made only when somebody asks: it reads the message once more for each of its words.
package struct MessageExplanation: Sendable {
  /// How many intents are explained.
  private static let explained = 3

  /// The message as it may be written down.
  package let text: String
  /// What it was understood to mean.
  package let interpretation: Interpretation
  /// Why the likeliest intents are as likely as they are, in the order of the interpretation.
  package let grounds: [IntentGrounds]
  /// From where on intents are answered, asked about and refused.
  package let limits: Calibration
  /// How many intents there are.
  package let intents: Int
  /// Whether an encoder has read the message.
  package let readsMeaning: Bool
  /// Why it is not another intent, where that was asked.
  package let whyNot: WhyNot?

  /// Explains `interpretation`, which `interpreter` made of `text`.
  /// - Parameters:
  ///   - language: the conversation's language, for texts that do not show their own.
  ///   - other: an intent of which to say why it is not that; nil for none.
  init(
    _ interpretation: Interpretation,
    of text: String,
    by interpreter: UtteranceInterpreter,
    language: String,
    whyNot other: IntentID? = nil
  ) {
    let matcher = interpreter.matcher
    let matched = interpretation.matched
    let isEncodable = UtteranceInterpreter.isEncodable(interpretation.language ?? language)
    self.text = text
    self.interpretation = interpretation
    grounds = matcher.grounds(
      for: interpretation.candidates.prefix(Self.explained).map(\.intent),
      in: matched,
      isEncodable: isEncodable
    )
    (limits, readsMeaning) = matcher.limits(for: matched, isEncodable: isEncodable)
    intents = matcher.intents.count
    whyNot = other.flatMap { matcher.whyNot($0, matched, isEncodable: isEncodable) }
  }
}

extension Agent {
  /// Why `raw` would be understood as it is if a conversation began with it.
  ///
  /// - Parameters:
  ///   - raw: what a customer writes; personal data in it is replaced first, as everywhere.
  ///   - now: the instant from which relative days count.
  ///   - other: an intent of which to say why it is not that.
  package func explanation(
    of raw: String,
    at now: Timestamp,
    whyNot other: IntentID? = nil
  ) -> MessageExplanation {
    let session = Session(id: "explanation")
    let utterance = understand(raw, redaction(of: raw, in: session), in: session, at: now)
    return MessageExplanation(
      utterance.interpretation,
      of: utterance.text.text,
      by: interpreter,
      language: machine.language(of: session),
      whyNot: other
    )
  }

  /// The intents that messages may be understood as, in the order of their ids.
  package var intents: [IntentID] { interpreter.matcher.intents }
}
