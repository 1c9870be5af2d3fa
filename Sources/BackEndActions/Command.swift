import Conversation
import Foundation
import Synchronization

/// A program with its arguments, its folder and its time limit.
struct Command: Sendable {
  /// Why there is no output. The reason holds nothing of input or output.
  struct Fault: Error, Sendable, Hashable {
    let reason: String

    static let late = Fault(reason: "the program did not answer in time")
  }

  /// The program and its arguments; no shell looks at them.
  let words: [String]
  let directory: String
  let timeout: Milliseconds

  /// Runs the program and gives what it wrote.
  ///
  /// It waits on a thread of its own: a blocked thread of the cooperative pool, or of a dispatch queue, would
  /// hold up other conversations. When the task is cancelled, the program is killed.
  func run(input: [UInt8]) async -> Result<[UInt8], Fault> {
    let lifetime = Lifetime()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(returning: exchange(input, lifetime))
        }
      }
    } onCancel: {
      lifetime.cancel()
    }
  }

  private func exchange(_ input: [UInt8], _ lifetime: Lifetime) -> Result<[UInt8], Fault> {
    Self.blockBrokenPipeSignal()
    do throws(Fault) {
      let child = try ChildProcess(words: words, directory: directory)
      lifetime.begin(child.id)
      let outcome = converse(with: child, input)
      lifetime.end()
      let hasSucceeded = child.reap()
      let output = try outcome.get()
      guard hasSucceeded else { throw Fault(reason: "the program ended with an error") }
      return .success(output)
    } catch {
      return .failure(lifetime.isCancelled ? Fault(reason: "the program was cancelled") : error)
    }
  }

  private func converse(with child: ChildProcess, _ input: [UInt8]) -> Result<[UInt8], Fault> {
    let deadline = ContinuousClock.now + .milliseconds(timeout.count)
    var pipes = ProcessPipes(child: child, input: input, deadline: deadline)
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
