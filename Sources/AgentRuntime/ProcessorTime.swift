import Foundation

/// How long the processor has worked for this thread.
package enum ProcessorTime {
  /// The milliseconds that `body` took of it.
  package static func milliseconds(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
