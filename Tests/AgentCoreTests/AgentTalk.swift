import AgentCore
import AgentTestSupport
import CanonicalJSON
import Conversation
import Dialogue
import Synchronization

/// One caller's conversation with an agent, without store or runtime.
struct AgentTalk {
  let agent: Agent
  let caller: String
  var session: Session?
  var now = Timestamp(milliseconds: 1_772_442_000_000)
  var customer: CustomerID?
  var channel = "pipe"
  var clients = EffectClients(actions: RecordingClient())
  private(set) var events: [Event] = []
  private var count = 0
  private let uid: String

  init(_ agent: Agent = ChangingShop.agent, caller: String = "s1", uid: String? = nil) {
    self.agent = agent
    self.caller = caller
    self.uid = uid ?? "u-\(caller)"
  }

  /// Says `text` and keeps what came of it.
  @discardableResult
  mutating func say(_ text: String) async throws(ServiceError) -> TurnOutcome {
    try await send(.text(text))
  }

  @discardableResult
  mutating func send(_ body: InboundMessage.Body) async throws(ServiceError) -> TurnOutcome {
    count += 1
    let message = InboundMessage(
      caller: caller,
      id: RequestID("m\(count)"),
      customer: customer,
      channel: channel,
      body: body
    )
    let outcome = try await agent.turn(
      message,
      in: session,
      opening: SessionOpening(uid: "\(uid)-\(session?.start.contact ?? 0)", seed: 7),
      context: TurnContext(now: now, nextTicket: "T-000018", configuration: "test"),
      clients: clients
    )
    session = outcome.session
    events += outcome.events
    return outcome
  }

  mutating func wait(_ time: Milliseconds) { now = now + time }

  /// The events so far as lines of the log.
  var log: String { events.lines }
}

extension [Event] {
  /// The events as lines of the log.
  var lines: String { map { JSONWriter.text(of: $0.record().json) }.joined(separator: "\n") }

  /// Their types, in order.
  var types: [String] { map(\.fact.type) }
}

extension TurnOutcome {
  /// What was said, as plain text.
  var said: String { response.messages.map(\.plainText).joined(separator: "\n") }
}

/// Answers every action with one result and keeps what it was asked.
final class RecordingClient: ActionClient {
  private let kept = Mutex<[ActionCall]>([])
  private let result: ActionResult

  init(_ result: ActionResult = ActionResult(name: "done")) { self.result = result }

  var calls: [ActionCall] { kept.withLock { $0 } }

  func run(_ call: ActionCall) async -> ActionResult {
    kept.withLock { $0.append(call) }
    return result
  }
}
