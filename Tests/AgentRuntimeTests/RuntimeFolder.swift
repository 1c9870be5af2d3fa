import AgentCore
import AgentTestSupport
import CanonicalJSON
import Conversation
import Foundation
import Logging
import Storage
import Synchronization

@testable import AgentRuntime

/// A temporary folder with a store, removed with it, and a clock that stands where it is put.
final class RuntimeFolder: Sendable {
  let path: String
  let clock = SteppedClock()

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("firstline-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The store, opened as another process would.
  func store() throws -> SQLiteStore {
    try SQLiteStore.open(at: path + "/firstline.sqlite", busyTimeout: .seconds(30))
  }

  /// A runtime over `store`, or over a store of its own.
  func runtime(
    _ store: SQLiteStore? = nil,
    agent: Agent = ChangingShop.agent,
    actions: any ActionClient = ScriptedClient()
  ) async throws -> ConversationRuntime {
    let opened = try store ?? self.store()
    return try await ConversationRuntime(
      agent: agent,
      store: opened,
      actions: actions,
      clock: clock.live,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    )
  }

  /// The desk, as another process has it.
  func office() throws -> TicketOffice { TicketOffice(store: try store(), clock: clock.live) }

  /// All events in the store, in order.
  func events() async throws -> [Event] {
    try await store().records(after: 0, limit: 1_000_000).compactMap { Event($0) }
  }
}

/// A clock that is put forward by hand.
final class SteppedClock: Sendable {
  private let instant = Mutex(Timestamp(milliseconds: 1_772_442_000_000))

  var live: LiveClock { LiveClock { self.instant.withLock { $0 } } }
  var now: Timestamp { instant.withLock { $0 } }

  func advance(by time: Milliseconds) { instant.withLock { $0 = $0 + time } }
}

/// Answers actions with one result, after as many yields as asked for, and keeps the calls.
final class ScriptedClient: ActionClient {
  private let kept = Mutex<[ActionCall]>([])
  private let result: ActionResult
  private let work: @Sendable (ActionCall) async -> Void

  init(
    _ result: ActionResult = ActionResult(name: "done"),
    work: @escaping @Sendable (ActionCall) async -> Void = { _ in }
  ) {
    self.result = result
    self.work = work
  }

  var calls: [ActionCall] { kept.withLock { $0 } }

  func run(_ call: ActionCall) async -> ActionResult {
    kept.withLock { $0.append(call) }
    await work(call)
    return result
  }
}

extension InboundMessage {
  /// A message of a caller on the pipe.
  static func text(_ caller: String, _ id: String, _ text: String) -> InboundMessage {
    InboundMessage(caller: caller, id: RequestID(id), channel: "pipe", body: .text(text))
  }

  /// A message that is no text.
  static func body(_ caller: String, _ id: String, _ body: Body) -> InboundMessage {
    InboundMessage(caller: caller, id: RequestID(id), channel: "pipe", body: body)
  }
}

extension AgentResponse {
  /// The line of the pipe protocol.
  var line: String { JSONWriter.text(of: json) }
  /// What was said, as plain text.
  var said: String { messages.map(\.plainText).joined(separator: "\n") }
}
