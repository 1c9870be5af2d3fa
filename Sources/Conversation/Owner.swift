/// Who speaks for us in a session.
package enum Owner: String, Sendable, Hashable {
  /// The agent answers.
  case agent
  /// A ticket is open and no person has taken it up yet; the agent still answers what it knows.
  case queued
  /// A person has the conversation: the agent passes messages on and says nothing of its own.
  case person
  /// A person has given the conversation back: the agent speaks again.
  case returned
}
