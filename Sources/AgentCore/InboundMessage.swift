import Conversation

/// One message to the agent, whatever medium brought it.
package struct InboundMessage: Sendable, Hashable {
  /// What the customer, or the frontend for them, did.
  package enum Body: Sendable, Hashable {
    /// They wrote something; it may be empty.
    case text(String)
    /// They picked the choice with this id.
    case choice(String)
    /// They answered several questions of a form at once.
    case form([FormAnswer])
    /// They rated the conversation; without a score they have words about the one that they gave.
    case rate(score: Int?, comment: String?)
    /// They ended the conversation.
    case end
  }

  /// The answer to one question of a form.
  package struct FormAnswer: Sendable, Hashable {
    /// The slot, by the name that the form gave its field.
    package var slot: String
    /// What the customer wrote; empty where they left it out.
    package var text: String

    /// An answer in the customer's words.
    package init(slot: String, text: String) {
      self.slot = slot
      self.text = text
    }
  }

  /// The caller's session string.
  package var caller: String
  /// The caller's id of this message; unique within the caller's session.
  package var id: RequestID
  /// Who writes, where the frontend knows.
  package var customer: CustomerID?
  /// What the frontend knows of the customer: `plan`, `name`, ….
  package var attributes: [String: Value]
  /// The medium: `terminal`, `pipe`, `web`, `email`, ….
  package var channel: String
  /// BCP 47 tag of the customer's language.
  package var locale: String
  /// What they did.
  package var body: Body

  /// A message of an unknown customer who reads English, unless said otherwise.
  package init(
    caller: String,
    id: RequestID,
    customer: CustomerID? = nil,
    attributes: [String: Value] = [:],
    channel: String,
    locale: String = "en",
    body: Body
  ) {
    self.caller = caller
    self.id = id
    self.customer = customer
    self.attributes = attributes
    self.channel = channel
    self.locale = locale
    self.body = body
  }
}
