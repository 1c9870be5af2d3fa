import Foundation
import Synchronization

/// Turns SIGTERM and SIGINT into a call on an ordinary thread.
package enum TerminationSignals {
  /// Where the handler writes; -1 until there is somebody to tell.
  private static let wakeEnd = Atomic<Int32>(-1)

  /// Calls `action` at each SIGTERM and SIGINT from now on, for the rest of the process. To be
  /// called once.
  package static func handle(_ action: @escaping @Sendable () -> Void) {
    let pipe = SelfPipe()
    wakeEnd.store(pipe.writeEnd, ordering: .sequentiallyConsistent)
    let thread = Thread {
      var byte: UInt8 = 0
      while true {
        let count = read(pipe.readEnd, &byte, 1)
        if count == 1 { action() } else if count == 0 || errno != EINTR { return }
      }
    }
    thread.name = "firstline.signals"
    thread.start()
    for number in [SIGTERM, SIGINT] { _ = signal(number, handler) }
  }

  /// Does only what a signal handler may: one `write`.
  private static let handler: @convention(c) (Int32) -> Void = { _ in
    let saved = errno
    var byte: UInt8 = 0
    _ = write(wakeEnd.load(ordering: .relaxed), &byte, 1)
    errno = saved
  }
}
