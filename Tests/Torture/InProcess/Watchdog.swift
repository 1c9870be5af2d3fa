import AgentRuntime
import Foundation
import Synchronization

/// Ends the process where one step works for more than a second, and tells which one it was.
final class Watchdog: Sendable {
  /// The code that the process ends with.
  private static let code: Int32 = 3
  private static let longest = 1.0

  private struct State {
    var step = 0
    var begun = ProcessorTime.secondsOfProcess
    var slowest = 0.0
  }

  private let state = Mutex(State())
  private let file: Int32

  /// - Parameter progress: The file in which the number of the step under way stands, should the process die of it.
  init(progress: String) {
    file = open(progress, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    Thread.detachNewThread { [weak self] in
      while let self {
        self.look()
        usleep(50_000)
      }
    }
  }

  deinit { close(file) }

  /// How long the slowest step took, in seconds of the processor.
  var slowest: Double { state.withLock { $0.slowest } }

  /// A step begins, and the one before has ended.
  func begin(_ step: Int) {
    let now = ProcessorTime.secondsOfProcess
    state.withLock {
      $0.slowest = max($0.slowest, now - $0.begun)
      $0.begun = now
      $0.step = step
    }
    let text = Array("\(step)\n".utf8)
    _ = pwrite(file, text, text.count, 0)
  }

  /// The processor's time counts: on a busy machine a step may well stand still for a second.
  private func look() {
    let (step, begun) = state.withLock { ($0.step, $0.begun) }
    guard ProcessorTime.secondsOfProcess - begun > Self.longest else { return }
    FileHandle.standardError.write(Data("step \(step) works for more than a second\n".utf8))
    exit(Self.code)
  }
}
