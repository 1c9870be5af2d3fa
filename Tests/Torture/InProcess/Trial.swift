import AgentCore
import AgentRuntime
import ArgumentParser
import BackEndActions
import CanonicalJSON
import Conversation
import Logging
import Storage

/// Where a trial finds the agent and puts its store.
struct TrialOptions: ParsableArguments {
  @Option(help: "The content folder.") var content = "intents"
  @Option(help: "The folder of trained models.") var state = ".firstline"
  @Option(help: "The store's file; it must not be there yet.") var store: String
  @Option(help: "What chance starts from.") var seed: UInt64 = 1
}

/// A running agent with a store of its own, whose clock is put by hand.
struct Trial {
  /// A Monday morning in Europe.
  static let start = Timestamp(milliseconds: 1_772_442_000_000)

  let clock: VirtualClock
  let store: SQLiteStore
  let runtime: ConversationRuntime

  init(_ options: TrialOptions, at start: Timestamp = Self.start) async throws {
    ProcessMemory.limitArenas()
    let clock = VirtualClock(at: start)
    let loader = AgentLoader(content: options.content, stateDirectory: options.state)
    let agent = try loader.agent().agent
    // Nothing here waits: a back end answers at once, or not at all.
    let surroundings = ActionSurroundings(now: { clock.now }, sleep: { _ in }, random: { 0 })
    self.clock = clock
    store = try SQLiteStore.open(at: options.store)
    runtime = try await ConversationRuntime(
      agent: agent,
      store: store,
      actions: BackEndActionClient(definitions: agent.definition.actions, in: surroundings),
      clock: clock.live,
      logger: Logger(label: "torture") { _ in SwiftLogNoOpLogHandler() }
    )
  }

  /// Says `text`, or ends the conversation where there is none.
  @discardableResult
  func say(
    _ text: String?,
    as caller: String,
    _ id: String,
    customer: String? = nil
  ) async throws -> AgentResponse {
    try await runtime.respond(
      to: InboundMessage(
        caller: caller,
        id: RequestID(id),
        customer: customer.map { CustomerID($0) },
        channel: "pipe",
        body: text.map { .text($0) } ?? .end
      )
    )
  }
}

/// What was measured, by name.
func printFigures(_ members: KeyValuePairs<String, JSONValue>) {
  var figures: JSONObject = [:]
  for (name, value) in members { figures[name] = value }
  print(JSONWriter.text(of: .object(figures)))
}
