import AgentCore
import AgentRuntime
import ArgumentParser
import Foundation
import PipeChannel

/// `firstline pipe`: JSON Lines on standard input and output, many sessions at once.
struct PipeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipe",
    abstract: "Answers JSON Lines on standard input and output, many sessions at once.",
    discussion: """
      A request is one line: {"id":"m1","session":"s1","text":"where is my order"}; its reply is one line too. \
      The process ends with its input, or at SIGTERM, when every request taken has been answered.
      """
  )

  @OptionGroup var content: ContentOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var encoder: EncoderOptions
  @OptionGroup var progress: ProgressOptions

  func run() async throws {
    let output = try Self.reservedOutput()
    let stop = StopSwitch()
    TerminationSignals.handle { stop.press() }
    let runtime = try await Bootstrap.runtime(content, store, encoder, progress: progress)
    let clock = LiveClock()
    var limits = PipeServer.Limits()
    limits.longestLine = runtime.limits.line
    let server = PipeServer(
      service: runtime,
      input: STDIN_FILENO,
      output: output,
      limits: limits,
      now: { clock.now },
      errorOutput: { Console.note("error: \($0)") }
    )
    stop.connect { server.stop() }
    let exitCode = await server.run()
    guard exitCode == 0 else { throw ExitCode(exitCode) }
  }

  /// Standard output under another number; the old number leads to standard error from now on, so that nothing
  /// but the protocol can reach the reader.
  private static func reservedOutput() throws -> Int32 {
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard output >= 0 else {
      Console.note("error: standard output is closed")
      throw ExitStatus.inputOutput
    }
    dup2(STDERR_FILENO, STDOUT_FILENO)
    return output
  }
}
