import Conversation

/// Who chats, and where the chat keeps its history.
package struct ChatSettings: Sendable {
  /// The caller's session string: a conversation goes on where the last chat of this caller left it.
  package var caller: String
  /// What the ids of this chat's messages begin with; another one for every chat.
  package var idPrefix: String
  /// Who writes, where that is known.
  package var customer: CustomerID?
  /// What is known of the customer.
  package var attributes: [String: Value] = [:]
  /// BCP 47 tag of the customer's language.
  package var locale = "en"
  /// The file of lines typed before; nil keeps them only while the chat lasts.
  package var historyPath: String?
  /// Takes personal data out of a line before it goes into the history.
  package var redact: @Sendable (String) -> String

  /// A chat of an unknown customer in English that keeps no history file.
  package init(
    caller: String,
    idPrefix: String = "",
    redact: @escaping @Sendable (String) -> String
  ) {
    self.caller = caller
    self.idPrefix = idPrefix
    self.redact = redact
  }
}
