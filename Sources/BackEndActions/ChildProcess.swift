import CLinux
import Foundation

/// A started program in a process group of its own, with pipes for its input and its output.
///
/// Foundation's `Process` gives no process group, so a script's own children would outlive its limit.
struct ChildProcess: Sendable {
  /// The process, and its group.
  let id: pid_t
  /// Where its input is written; never blocks.
  let input: Int32
  /// Where its output is read; never blocks.
  let output: Int32

  /// Starts `words` in `directory`, its errors discarded, its environment reduced to `PATH` and `LANG`.
  /// - Throws: `Command.Fault` where it cannot be started.
  init(words: [String], directory: String) throws(Command.Fault) {
    let toChild = try Pipe.make()
    let fromChild: Pipe
    do throws(Command.Fault) {
      fromChild = try Pipe.make()
    } catch {
      toChild.closeBoth()
      throw error
    }
    let process = Spawning(words: words, directory: directory)
      .start(stdin: toChild.reader, stdout: fromChild.writer)
    close(toChild.reader)
    close(fromChild.writer)
    guard let process else {
      close(toChild.writer)
      close(fromChild.reader)
      throw Command.Fault(kind: .notStarted, reason: "the program cannot be started")
    }
    id = process
    input = toChild.writer
    output = fromChild.reader
    for end in [input, output] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// Waits until it has ended, and leaves its id taken.
  /// - Throws: `Command.Fault` where it is late.
  func awaitEnd(until deadline: ContinuousClock.Instant) throws(Command.Fault) {
    while !hasEnded {
      guard ContinuousClock.now < deadline else { throw .late }
      // It has closed its output already, so this is a matter of moments.
      poll(nil, 0, 1)
    }
  }

  /// Ends it with everything it has started, and frees its id.
  /// - Returns: The status with which it had ended; nil where a signal ended it.
  func reap() -> Int32? {
    // The id is free only after `waitpid`: until then the group cannot be another's.
    kill(-id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private var hasEnded: Bool {
    var information = siginfo_t()
    let found = waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
    return found != 0 || information.si_signo == SIGCHLD
  }
}

/// Both ends of a pipe, closed in programs that are started.
private struct Pipe {
  let reader: Int32
  let writer: Int32

  static func make() throws(Command.Fault) -> Pipe {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else {
      throw Command.Fault(
        kind: .notStarted,
        reason: "the program cannot be started: too many open files"
      )
    }
    return Pipe(reader: ends[0], writer: ends[1])
  }

  func closeBoth() {
    close(reader)
    close(writer)
  }
}
