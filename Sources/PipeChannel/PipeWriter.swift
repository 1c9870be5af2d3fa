import Foundation
import Synchronization

/// The only writer of the output: whole lines, in the order in which they were handed over.
///
/// Lines that wait while the reader of the pipe is slow leave together. Nothing blocks but the writer's own queue. No
/// more wait than requests may be in flight, and one that nobody asked for.
final class PipeWriter: Sendable {
  /// Called once a line has left (true) or cannot leave any more (false).
  typealias Completion = @Sendable (_ isWritten: Bool) -> Void

  private struct Waiting {
    var bytes: [UInt8] = []
    var completions: [Completion] = []
    var hasFailed = false
  }

  /// No more is handed to the system at once, so that a reader who takes something is told from one who takes nothing.
  private static let pieceSize = 4096

  private let descriptor: Int32
  private let queue = DispatchQueue(label: "firstline.pipe.writer")
  private let waiting = Mutex(Waiting())
  private let progress = Mutex(ContinuousClock.now)
  private let onFailure: @Sendable () -> Void

  /// A writer to the open file `descriptor`; `onFailure` is called once, when nobody reads any
  /// more.
  init(to descriptor: Int32, onFailure: @escaping @Sendable () -> Void) {
    self.descriptor = descriptor
    self.onFailure = onFailure
  }

  /// How long nothing has been taken from the writer.
  var timeSinceProgress: Duration { progress.withLock { $0.duration(to: .now) } }

  /// Writes `line`, which holds no LF, and an LF.
  func write(_ line: String, then completion: @escaping Completion) {
    enum Step { case flush, wait, refuse }
    let step = waiting.withLock { waiting -> Step in
      guard !waiting.hasFailed else { return .refuse }
      waiting.bytes.append(contentsOf: line.utf8)
      waiting.bytes.append(0x0A)
      waiting.completions.append(completion)
      return waiting.completions.count == 1 ? .flush : .wait
    }
    switch step {
    case .flush: queue.async { self.flush() }
    case .wait: break
    case .refuse: completion(false)
    }
  }

  private func flush() {
    let (bytes, completions) = waiting.withLock { waiting in
      defer {
        waiting.bytes = []
        waiting.completions = []
      }
      return (waiting.bytes, waiting.completions)
    }
    let isWritten = writeAll(bytes)
    if !isWritten { fail() }
    for completion in completions { completion(isWritten) }
  }

  private func fail() {
    let (isFirst, refused) = waiting.withLock { waiting in
      defer {
        waiting.hasFailed = true
        waiting.bytes = []
        waiting.completions = []
      }
      return (!waiting.hasFailed, waiting.completions)
    }
    for completion in refused { completion(false) }
    if isFirst { onFailure() }
  }

  private func writeAll(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Foundation.write(
          descriptor,
          buffer.baseAddress?.advanced(by: sent),
          min(buffer.count - sent, Self.pieceSize)
        )
        if count >= 0 {
          sent += count
          progress.withLock { $0 = .now }
        } else if errno == EAGAIN {
          var space = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&space, 1, -1)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}
