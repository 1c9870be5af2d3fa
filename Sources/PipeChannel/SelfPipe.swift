import Foundation

/// A pipe to oneself, to wake a thread that waits in `poll`.
final class SelfPipe: Sendable {
  /// Becomes readable with the first signal; -1 where the system has no descriptor left.
  let readEnd: Int32
  /// Where one byte wakes the waiting thread.
  let writeEnd: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    readEnd = Self.moved(ends[0])
    writeEnd = Self.moved(ends[1])
  }

  /// Where a standard stream was closed, a new pipe would take its number and be read as the input.
  private static func moved(_ end: Int32) -> Int32 {
    defer { close(end) }
    return fcntl(end, F_DUPFD_CLOEXEC, 3)
  }

  deinit {
    for end in [readEnd, writeEnd] where end >= 0 { close(end) }
  }

  /// Wakes the thread; a signal handler may call this too.
  func signal() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }
}
