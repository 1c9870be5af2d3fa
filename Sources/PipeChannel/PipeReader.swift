import Foundation
import Synchronization

/// Reads the input on a thread of its own until it ends, is told to stop, or nobody reads the
/// output.
final class PipeReader: Sendable {
  /// Why the reading ended.
  enum End: Sendable, Hashable {
    case endOfInput
    case stopped
    case outputClosed
    /// The input cannot be read; holds `errno`.
    case failed(Int32)
  }

  private static let chunkSize = 65_536

  private let input: Int32
  private let output: Int32
  private let longestLine: Int
  private let wakeUp: SelfPipe
  private let isStopped = Atomic(false)

  /// A reader of `input` that also notices when `output` has lost its reader; its lines hold at most so many bytes
  /// before their LF.
  init(input: Int32, output: Int32, longestLine: Int) {
    self.input = input
    self.output = output
    self.longestLine = longestLine
    wakeUp = SelfPipe()
  }

  /// Whether `stop` has been called.
  var isStopping: Bool { isStopped.load(ordering: .sequentiallyConsistent) }

  /// Whether nobody is left who could write to the input; what was written may still wait there. False for a file.
  var isHungUp: Bool {
    // No events asked for: POLLHUP is told all the same.
    var watched = pollfd(fd: input, events: 0, revents: 0)
    return poll(&watched, 1, 0) > 0 && Int32(watched.revents) & POLLHUP != 0
  }

  /// Ends the reading before the next line.
  func stop() {
    isStopped.store(true, ordering: .sequentiallyConsistent)
    wakeUp.signal()
  }

  /// Starts the thread. Both closures are called on it, `ended` last and once.
  func start(
    line: @escaping @Sendable (Int, LineSplitter.Line) -> Bool,
    ended: @escaping @Sendable (End) -> Void
  ) {
    let thread = Thread { ended(self.readLines(line)) }
    thread.name = "firstline.pipe.reader"
    thread.start()
  }

  private func readLines(_ consume: (Int, LineSplitter.Line) -> Bool) -> End {
    var splitter = LineSplitter(limit: longestLine)
    let consumeUnlessStopped: LineSplitter.Consumer = { number, line in
      !self.isStopping && consume(number, line)
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      if let end = waitForInput() { return end }
      let count = read(input, buffer.baseAddress, buffer.count)
      if count == 0 {
        splitter.finish(consumeUnlessStopped)
        return isStopping ? .stopped : .endOfInput
      }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return .failed(errno)
      }
      let chunk = UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<count])
      guard splitter.split(chunk, consumeUnlessStopped) else { return .stopped }
    }
  }

  /// Waits until there is something to read; the reason where the reading is over instead.
  private func waitForInput() -> End? {
    var watched = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeUp.readEnd, events: Int16(POLLIN), revents: 0),
      // No events asked for: POLLERR alone tells that the other end of a pipe is closed.
      pollfd(fd: output, events: 0, revents: 0),
    ]
    while true {
      let count = poll(&watched, nfds_t(watched.count), -1)
      if count < 0, errno != EINTR { return .failed(errno) }
      if isStopping { return .stopped }
      if Int32(watched[2].revents) & (POLLERR | POLLNVAL) != 0 { return .outputClosed }
      if count > 0, watched[0].revents != 0 { return nil }
    }
  }
}
