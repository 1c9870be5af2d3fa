import Conversation
import Foundation
import Synchronization

/// A program with its arguments and its folder.
struct Command: Sendable {
  /// Why there is no output. The reason holds nothing of input or output.
  struct Fault: Error, Sendable, Hashable {
    /// What kept it from answering.
    enum Kind: Sendable, Hashable {
      case notStarted, late, tooMuch, cancelled
      /// It ended with this status; nil where a signal ended it.
      case ended(Int32?)
    }

    let kind: Kind
    let reason: String

    static let late = Fault(kind: .late, reason: "the program did not answer in time")
    static let cancelled = Fault(kind: .cancelled, reason: "the program was cancelled")
  }

  /// The program and its arguments; no shell looks at them.
  let words: [String]
  let directory: String
  /// How much the program may write, in bytes.
  var outputLimit = 65_536

  /// Runs the program and gives what it wrote within `limit`.
  ///
  /// It waits on a thread of its own: a blocked thread of the cooperative pool, or of a dispatch queue, would
  /// hold up other conversations. When the task is cancelled, the program is killed.
  func run(input: [UInt8], within limit: Milliseconds) async -> Result<[UInt8], Fault> {
    let lifetime = Lifetime()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(returning: exchange(input, limit, lifetime))
        }
      }
    } onCancel: {
      lifetime.cancel()
    }
  }

  private func exchange(
    _ input: [UInt8],
    _ limit: Milliseconds,
    _ lifetime: Lifetime
  ) -> Result<[UInt8], Fault> {
    Self.blockBrokenPipeSignal()
    do throws(Fault) {
      let child = try ChildProcess(words: words, directory: directory)
      lifetime.begin(child.id)
      let outcome = converse(with: child, input, limit)
      lifetime.end()
      let status = child.reap()
      let output = try outcome.get()
      guard status == 0 else {
        throw Fault(kind: .ended(status), reason: "the program ended with an error")
      }
      return .success(output)
    } catch {
      return .failure(lifetime.isCancelled ? .cancelled : error)
    }
  }

  private func converse(
    with child: ChildProcess,
    _ input: [UInt8],
    _ limit: Milliseconds
  ) -> Result<[UInt8], Fault> {
    let deadline = ContinuousClock.now + .milliseconds(limit.count)
    var pipes = ProcessPipes(
      child: child,
      input: input,
      outputLimit: outputLimit,
      deadline: deadline
    )
    do throws(Fault) {
      let output = try pipes.exchange()
      try child.awaitEnd(until: deadline)
      return .success(output)
    } catch {
      return .failure(error)
    }
  }

  /// A program that does not read its input must not end ours. The thread is ours alone and ends soon.
  private static func blockBrokenPipeSignal() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}

/// Lets a cancelled task kill the program while, and only while, its process id is its own.
private final class Lifetime: Sendable {
  private struct State {
    var group: pid_t?
    var isCancelled = false
  }

  private let state = Mutex(State())

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  func begin(_ group: pid_t) {
    state.withLock { state in
      state.group = group
      if state.isCancelled { kill(-group, SIGKILL) }
    }
  }

  func end() { state.withLock { $0.group = nil } }

  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      if let group = state.group { kill(-group, SIGKILL) }
    }
  }
}
