import Conversation

/// What one message came to.
package struct TurnOutcome: Sendable {
  /// The state after the turn.
  package var session: Session
  /// What is to be appended, in order.
  package var events: [Event]
  /// What goes back once the events are durable.
  package var response: AgentResponse
  /// What is to be sealed in the vault.
  package var secrets: [Secret]
  /// How the message was understood and why the agent did what it did.
  package var explanation: TurnExplanation?
}

/// How a session begins, read from the edge once.
package struct SessionOpening: Sendable, Hashable {
  /// The session's own part of its events' ids.
  package var uid: String
  /// Seed of its variants.
  package var seed: UInt64
  /// When this customer was last asked each survey, as far as that is known.
  package var lastSurveys: [Survey: Timestamp]

  /// An opening; `lastSurveys` is empty where the customer was never asked, or is not known.
  package init(uid: String, seed: UInt64, lastSurveys: [Survey: Timestamp] = [:]) {
    self.uid = uid
    self.seed = seed
    self.lastSurveys = lastSurveys
  }
}

/// What a turn may ask of the world.
package struct EffectClients: Sendable {
  /// Runs look-ups and changes.
  package var actions: any ActionClient
  /// The value behind a handle of the session's vault; nil where there is none.
  package var unseal: @Sendable (SessionID, String) async -> String?
  /// Makes a requested change durable before it is made: called with the events so far and the values that
  /// they know by handle, for actions that change something.
  package var announce: @Sendable (Session, [Event], [Secret]) async throws(StoreError) -> Void
  /// The steps of goodwill towards a customer since an instant, in the order in which they became durable; those of
  /// the turn under way that were announced are among them.
  package var goodwill: @Sendable (CustomerID, Timestamp) async throws(StoreError) -> [GoodwillStep]

  /// What stands for a value wherever its owner gives it, made under the vault's key; nil where there is no key, as in a
  /// replay.
  package var pseudonym: @Sendable (_ value: String, _ owner: String) -> String? = { _, _ in nil }

  /// Clients for a turn; without a vault, and with nothing to make durable, unless said otherwise.
  package init(
    actions: any ActionClient,
    unseal: @escaping @Sendable (SessionID, String) async -> String? = { _, _ in nil },
    announce: @escaping @Sendable (Session, [Event], [Secret]) async throws(StoreError) -> Void = {
      _,
      _,
      _ in
    },
    goodwill:
      @escaping @Sendable (CustomerID, Timestamp) async throws(StoreError) -> [GoodwillStep] = {
        _,
        _ in []
      }
  ) {
    self.actions = actions
    self.unseal = unseal
    self.announce = announce
    self.goodwill = goodwill
  }
}
