import AgentCore
import CanonicalJSON
import Conversation
import Foundation

/// Speaks the pipe protocol, version 1: JSON Lines in, JSON Lines out, many sessions at once.
///
/// One thread reads, one queue writes. Requests of one session are handed to the service one after
/// the other in the order of their lines; other sessions do not wait for them.
package final class PipeServer: Sendable {
  /// How much is taken at once, and how long the end may take.
  package struct Limits: Sendable {
    /// The longest line in bytes, without its LF.
    package var longestLine = 1_048_576
    /// Requests taken and not yet answered; reading pauses beyond that.
    package var requestsInFlight = 256
    /// How long the end waits for the next answer to leave before it gives up what is left.
    package var grace: Duration = .milliseconds(4500)
    /// How long the end waits for the next answer to leave before actions that run are cut short.
    package var patience: Duration = .milliseconds(3000)
    /// How long the last lines may take to leave after that.
    package var farewell: Duration = .milliseconds(300)

    /// The limits that a live frontend meets.
    package init() {}
  }

  private enum Occurrence: Sendable {
    case inputEnded(PipeReader.End)
    /// Nothing more will come behind the lines for which there is no room yet.
    case inputHungUp
    case stopRequested
    case graceIsOver(isFinal: Bool)
    case patienceIsOver(isFinal: Bool)
    case farewellIsOver
    case drained
    case outputFailed
  }

  /// How often a reader that waits for room looks whether the input has ended.
  private static let lookingInterval: DispatchTimeInterval = .milliseconds(100)

  private let service: any ConversationService
  private let errorOutput: @Sendable (String) -> Void
  private let now: @Sendable () -> Timestamp
  private let limits: Limits
  private let reader: PipeReader
  private let writer: PipeWriter
  private let queue: PipeQueue
  private let occurrences: AsyncStream<Occurrence>
  private let report: AsyncStream<Occurrence>.Continuation

  /// A server between two open files, which it does not close.
  ///
  /// `errorOutput` takes lines for people (without LF); `now` is read for `hello` and `health`.
  package init(
    service: any ConversationService,
    input: Int32,
    output: Int32,
    limits: Limits = Limits(),
    now: @escaping @Sendable () -> Timestamp,
    errorOutput: @escaping @Sendable (String) -> Void
  ) {
    let (occurrences, report) = AsyncStream.makeStream(of: Occurrence.self)
    self.service = service
    self.errorOutput = errorOutput
    self.now = now
    self.limits = limits
    self.occurrences = occurrences
    self.report = report
    reader = PipeReader(input: input, output: output, longestLine: limits.longestLine)
    writer = PipeWriter(to: output) { report.yield(.outputFailed) }
    queue = PipeQueue(capacity: limits.requestsInFlight) { report.yield(.drained) }
  }

  /// Serves until the input ends, `stop` is called, or nobody reads the output. To be called once.
  /// - Returns: the exit code: 0, or 74 where input or output failed.
  package func run() async -> Int32 {
    _ = signal(SIGPIPE, SIG_IGN)
    let forwarding = Task { await forwardUnaskedResponses() }
    defer {
      forwarding.cancel()
      reader.stop()
      queue.interruptWaiting()
    }
    reader.start(line: take) { [report] in report.yield(.inputEnded($0)) }
    let exitCode = await serveUntilDone()
    forwarding.cancel()
    // A line that has left is recorded as delivered before the process may end.
    if exitCode == 0 { await forwarding.value }
    return exitCode
  }

  /// Takes no more lines and lets `run` return when what was taken is answered. Callable from any
  /// thread.
  package func stop() {
    report.yield(.stopRequested)
    reader.stop()
    queue.interruptWaiting()
  }

  // MARK: One line

  /// Called by the reading thread, which pauses here while too much is in flight.
  private func take(number: Int, line: LineSplitter.Line) -> Bool {
    guard let content = content(of: line) else { return true }
    waitForRoom()
    guard !reader.isStopping else { return false }
    let entry = PipeQueue.Entry(line: number, content: content)
    if queue.add(entry) { Task { await answer(from: entry) } }
    return true
  }

  /// While nobody takes the replies, the input is not read, and its end would not be seen.
  private func waitForRoom() {
    var isHungUp = false
    while !queue.waitForRoom(for: Self.lookingInterval) {
      guard !isHungUp, reader.isHungUp else { continue }
      isHungUp = true
      report.yield(.inputHungUp)
    }
  }

  /// Nil for a blank line, which gets no reply.
  private func content(of line: LineSplitter.Line) -> Result<PipeRequest, PipeFault>? {
    switch line {
    case .tooLong:
      let limit = limits.longestLine
      return .failure(
        PipeFault(code: .tooLarge, message: "the line is longer than \(limit) bytes")
      )
    case .bytes(let bytes):
      if bytes.isBlank { return nil }
      return Result { () throws(PipeFault) in try PipeRequest(line: bytes) }
    }
  }

  /// Answers `first` and what comes behind it in its session.
  private func answer(from first: PipeQueue.Entry) async {
    var entry: PipeQueue.Entry? = first
    while let current = entry {
      write(await reply(to: current), for: current)
      entry = queue.next(after: current)
    }
  }

  private func write(_ reply: JSONObject, for entry: PipeQueue.Entry) {
    guard queue.answer(entry) else { return }
    writer.write(JSONWriter.text(of: reply)) { [queue] _ in queue.written() }
  }

  private func reply(to entry: PipeQueue.Entry) async -> JSONObject {
    if queue.isGivenUp { return Self.refusal(of: entry) }
    do throws(PipeFault) {
      let request = try entry.content.get()
      switch request.work {
      case .hello: return PipeReply.hello(request, at: now(), service.identity)
      case .health: return PipeReply.health(request, at: now())
      case .message(let message): return try await response(to: message).json
      }
    } catch {
      return error.json(line: entry.line)
    }
  }

  private func response(to message: InboundMessage) async throws(PipeFault) -> AgentResponse {
    do throws(ServiceError) { return try await service.respond(to: message) } catch {
      throw PipeFault(error, id: message.id, session: message.caller)
    }
  }

  private func forwardUnaskedResponses() async {
    for await unasked in service.unaskedResponses() {
      let line = JSONWriter.text(of: unasked.response.json)
      let isWritten = await withCheckedContinuation { continuation in
        writer.write(line) { continuation.resume(returning: $0) }
      }
      if isWritten { await service.delivered(unasked) }
    }
  }

  // MARK: The end

  private func serveUntilDone() async -> Int32 {
    var exitCode: Int32 = 0
    for await occurrence in occurrences {
      switch occurrence {
      case .inputEnded(let end):
        exitCode = endOfReading(end)
        if end == .outputClosed { return 74 }
      case .inputHungUp:
        startGrace(isFinal: false)
      case .stopRequested:
        startGrace(isFinal: true)
      case .graceIsOver(let isFinal):
        wait(isFinal, limits.grace, for: occurrence) { giveUp() }
      case .patienceIsOver(let isFinal):
        // Slow back ends are given up first, so that their turns can still be answered in time.
        wait(isFinal, limits.patience, for: occurrence) { Task { await service.abandonActions() } }
      case .drained:
        return exitCode
      case .outputFailed:
        errorOutput("nobody reads the output any more")
        return 74
      case .farewellIsOver:
        return 74
      }
    }
    return exitCode
  }

  /// A long queue at the end of the input may be worked off as long as it gets shorter: what is due happens only where
  /// nothing has left for `time`, and is looked at again after the rest of it otherwise.
  private func wait(
    _ isFinal: Bool,
    _ time: Duration,
    for occurrence: Occurrence,
    then act: () -> Void
  ) {
    let rest = isFinal ? .zero : time - writer.timeSinceProgress
    if rest <= .zero { act() } else { report(occurrence, after: rest) }
  }

  private func endOfReading(_ end: PipeReader.End) -> Int32 {
    queue.close()
    switch end {
    case .stopped: return 0
    case .outputClosed:
      errorOutput("nobody reads the output any more")
      return 74
    case .endOfInput:
      startGrace(isFinal: false)
      return 0
    case .failed(let number):
      errorOutput("the input cannot be read: \(String(cString: strerror(number)))")
      startGrace(isFinal: false)
      return 74
    }
  }

  private func startGrace(isFinal: Bool) {
    report(.graceIsOver(isFinal: isFinal), after: limits.grace)
    report(.patienceIsOver(isFinal: isFinal), after: limits.patience)
  }

  private func giveUp() {
    for entry in queue.giveUp() {
      writer.write(JSONWriter.text(of: Self.refusal(of: entry))) { [queue] _ in queue.written() }
    }
    report(.farewellIsOver, after: limits.farewell)
  }

  private static func refusal(of entry: PipeQueue.Entry) -> JSONObject {
    let (code, message) = PipeFault.shuttingDown
    let request = try? entry.content.get()
    let fault = PipeFault(code: code, message: message, id: request?.id, session: entry.session)
    return fault.json(line: entry.line)
  }

  private func report(_ occurrence: Occurrence, after delay: Duration) {
    Task { [report] in
      try? await Task.sleep(for: delay)
      report.yield(occurrence)
    }
  }
}
