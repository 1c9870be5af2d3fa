import AgentCore
import Conversation

/// All that decides a turn but the number of a ticket that it may open, so that it can be decided the same way again.
struct UndecidedTurn: Sendable {
  let message: InboundMessage
  /// What tells a repeat of the message from another message of its id.
  let hash: String
  /// When it happens, by the session's own time.
  let now: Timestamp
  /// How far the machine's clock is behind that, below 0 where it was set back.
  let clockStep: Milliseconds
  /// The session before it; nil where the caller has none.
  let session: Session?
  /// How a session begins, should it begin one.
  let opening: SessionOpening
  /// The back ends, each call made once.
  let actions: OnceClient
  /// What of it is durable already.
  let announced = Announced()
}
