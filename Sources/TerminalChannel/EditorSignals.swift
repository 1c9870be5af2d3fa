import Foundation
import Synchronization

/// A pipe to the editor's thread: signals come through as their numbers, 0 means that there are
/// commands.
final class EditorSignals: Sendable {
  private static let handled = [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT]
  /// Where the handler writes.
  private static let target = Atomic<Int32>(-1)

  /// Becomes readable when the thread is to look.
  let readEnd: Int32
  private let writeEnd: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// Takes the terminal's signals over.
  func install() {
    Self.target.store(writeEnd, ordering: .sequentiallyConsistent)
    for number in Self.handled { _ = signal(number, Self.handler) }
  }

  /// Gives the signals back.
  func uninstall() {
    for number in Self.handled { _ = signal(number, SIG_DFL) }
    Self.target.store(-1, ordering: .sequentiallyConsistent)
  }

  /// Makes the thread look at its commands. A full pipe needs no further byte.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes what has come.
  func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(readEnd, &bytes, bytes.count)
    return count > 0 ? bytes[..<count].map { Int32($0) } : []
  }

  /// Does only what a signal handler may: one `write`.
  private static let handler: @convention(c) (Int32) -> Void = { number in
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(target.load(ordering: .relaxed), &byte, 1)
    errno = saved
  }
}
