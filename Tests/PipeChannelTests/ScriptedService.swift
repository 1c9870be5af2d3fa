import AgentCore
import Conversation
import Synchronization

/// A service that says what it is told to say, and remembers what it was asked.
final class ScriptedService: ConversationService {
  typealias Answer =
    @Sendable (InboundMessage) async -> Result<[ReplyPart], ServiceError>

  let identity = AgentIdentity(
    name: "Larkmoor help",
    version: "0.1.0",
    languages: ["en", "fr"],
    capabilities: ["choice", "rate"]
  )
  private let answer: Answer
  private let seen = Mutex<[InboundMessage]>([])
  private let taken = Mutex<[UnaskedResponse]>([])
  private let abandoning: @Sendable () -> Void
  private let unasked: AsyncStream<UnaskedResponse>
  private let sender: AsyncStream<UnaskedResponse>.Continuation

  /// A service that calls `abandoning` when it is told to cut its actions short.
  init(
    _ answer: @escaping Answer = { _ in .success([.text("Hello.")]) },
    abandoning: @escaping @Sendable () -> Void = {}
  ) {
    self.abandoning = abandoning
    self.answer = answer
    (unasked, sender) = AsyncStream.makeStream()
  }

  /// The messages in the order in which `respond` was called.
  var messages: [InboundMessage] { seen.withLock { $0 } }

  /// What has been reported as delivered.
  var deliveries: [UnaskedResponse] { taken.withLock { $0 } }

  /// Sends a line that nobody asked for.
  func send(_ response: UnaskedResponse) { sender.yield(response) }

  func respond(to message: InboundMessage) async throws(ServiceError) -> AgentResponse {
    let sequence = seen.withLock { seen in
      seen.append(message)
      return seen.count { $0.caller == message.caller }
    }
    return Self.response(
      to: message.id,
      of: message.caller,
      sequence,
      try await answer(message).get()
    )
  }

  func unaskedResponses() -> AsyncStream<UnaskedResponse> { unasked }

  func delivered(_ response: UnaskedResponse) async { taken.withLock { $0.append(response) } }

  func abandonActions() async { abandoning() }

  func explanation(for caller: String) async -> String? { nil }

  func stateDescription(for caller: String) async -> [String] { [] }

  static func response(
    to id: RequestID?,
    of caller: String,
    _ sequence: Int,
    _ parts: [ReplyPart]
  ) -> AgentResponse {
    AgentResponse(
      inReplyTo: id,
      caller: caller,
      sequence: sequence,
      at: Timestamp(milliseconds: 1_772_442_000_000),
      messages: parts,
      decision: AgentResponse.Decision(kind: .answer, intent: "orders/track-order", confidence: 1),
      state: "open",
      owner: .agent,
      ticket: nil
    )
  }
}
