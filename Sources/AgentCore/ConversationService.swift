import Conversation

/// The agent as a channel sees it: messages in, responses out, and now and then a line nobody asked for.
package protocol ConversationService: Sendable {
  /// Who answers, for `hello`.
  var identity: AgentIdentity { get }

  /// Answers one message. Messages of one caller are taken in the order in which this is called; other
  /// callers do not wait. The response is given only after its events are durable.
  func respond(to message: InboundMessage) async throws(ServiceError) -> AgentResponse

  /// Lines that nobody asked for (a person's reply, a timer) for callers this process has served. Calling
  /// `delivered` for each one taken is what marks it as having reached the customer.
  func unaskedResponses() -> AsyncStream<UnaskedResponse>

  /// Records that a line of `unaskedResponses` has left.
  func delivered(_ response: UnaskedResponse) async

  /// Cuts short the actions that run, because the process must end; their turns go on with a failure.
  func abandonActions() async

  /// The explanation of the caller's last message for people (`/why`); nil before the first.
  func explanation(for caller: String) async -> String?

  /// The state of the caller's session for people (`/state`): one line a fact.
  func stateDescription(for caller: String) async -> [String]
}

extension ConversationService {
  package func abandonActions() async {}
}

/// A line that nobody asked for.
package struct UnaskedResponse: Sendable, Hashable {
  /// What to show or send.
  package var response: AgentResponse
  /// The events whose delivery this line is.
  package var events: [EventID]

  /// A line to show, with the events whose delivery it is.
  package init(response: AgentResponse, events: [EventID]) {
    self.response = response
    self.events = events
  }
}

/// What `hello` tells about the agent.
package struct AgentIdentity: Sendable, Hashable {
  /// The name the content gives it.
  package var name: String
  /// What a chat begins with; empty for none.
  package var greeting: String
  /// Firstline's version.
  package var version: String
  /// BCP 47 tags.
  package var languages: [String]
  /// Request types and features that a frontend may use.
  package var capabilities: [String]

  /// An agent that says nothing before the first message, unless `greeting` holds something.
  package init(
    name: String,
    greeting: String = "",
    version: String,
    languages: [String],
    capabilities: [String]
  ) {
    self.name = name
    self.greeting = greeting
    self.version = version
    self.languages = languages
    self.capabilities = capabilities
  }
}

/// Why a message was not answered. Nothing of it was kept.
package enum ServiceError: Error, Sendable, Hashable {
  /// The same id came before with another body.
  case conflict
  /// The request makes no sense, in words for the frontend's author.
  case invalidRequest(String)
  /// The store cannot take it: why, in words.
  case storeUnavailable(String)
  /// No more messages are taken.
  case shuttingDown
  /// A fault of ours.
  case `internal`(String)
}
