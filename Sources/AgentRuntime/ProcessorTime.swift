import Foundation

/// How long the processor has worked.
package enum ProcessorTime {
  /// The seconds it has worked for this process, in all its threads.
  package static var secondsOfProcess: Double { milliseconds(of: CLOCK_PROCESS_CPUTIME_ID) / 1000 }

  /// The milliseconds that it worked for this thread while `body` ran.
  package static func milliseconds(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }

  private static var now: Double { milliseconds(of: CLOCK_THREAD_CPUTIME_ID) }

  private static func milliseconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
