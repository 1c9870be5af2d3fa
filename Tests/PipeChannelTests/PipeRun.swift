import Conversation
import Foundation
import PipeChannel

/// A server between two real pipes, with this process at their other ends.
final class PipeRun: Sendable {
  let server: PipeServer
  private let requests: Pipe
  private let replies: Pipe

  init(_ service: ScriptedService, limits: PipeServer.Limits = PipeServer.Limits()) {
    // A pipe whose reader is gone must not end the test process.
    _ = signal(SIGPIPE, SIG_IGN)
    requests = Pipe()
    replies = Pipe()
    server = PipeServer(
      service: service,
      input: requests.fileHandleForReading.fileDescriptor,
      output: replies.fileHandleForWriting.fileDescriptor,
      limits: limits,
      now: { Timestamp(milliseconds: 1_772_442_000_000) },
      errorOutput: { _ in }
    )
  }

  /// Runs the server over the whole of `input`.
  static func lines(
    for input: [UInt8],
    _ service: ScriptedService = ScriptedService(),
    limits: PipeServer.Limits = PipeServer.Limits()
  ) async -> (lines: [String], exitCode: Int32) {
    let run = PipeRun(service, limits: limits)
    run.send(input, thenClose: true)
    return await run.finish()
  }

  /// Writes on a thread of its own, so that a pipe may fill up.
  func send(_ bytes: [UInt8], thenClose: Bool = false) {
    let handle = requests.fileHandleForWriting
    Thread.detachNewThread {
      try? handle.write(contentsOf: Data(bytes))
      if thenClose { try? handle.close() }
    }
  }

  func closeReplies() { try? replies.fileHandleForReading.close() }

  /// Serves to the end.
  /// - Returns: all that was written, line by line.
  func finish() async -> (lines: [String], exitCode: Int32) {
    let reading = replies.fileHandleForReading
    async let collected = Self.onThread { (try? reading.readToEnd()) ?? Data() }
    let exitCode = await server.run()
    try? replies.fileHandleForWriting.close()
    let text = String(decoding: await collected, as: UTF8.self)
    return (text.split(separator: "\n").map(String.init), exitCode)
  }

  /// Reads one line while the server runs.
  func nextLine() async -> String {
    let reading = replies.fileHandleForReading
    return await Self.onThread {
      var bytes: [UInt8] = []
      while let byte = try? reading.read(upToCount: 1)?.first, byte != 0x0A { bytes.append(byte) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Blocking calls would take one of the few threads on which all tasks run.
  private static func onThread<T: Sendable>(_ body: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: body()) }
    }
  }
}
