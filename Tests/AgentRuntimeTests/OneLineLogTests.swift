import Logging
import Synchronization
import Testing

@testable import AgentRuntime

@Suite("The log") struct OneLineLogTests {
  @Test(
    "writes one line an event, and nothing that drives a terminal",
    arguments: [
      ("two\nlines", "two lines"), ("\r\n2026 error: forged", "2026 error: forged"),
      ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{9B}31mred", "red"), ("a\tb\u{0}c", "a bc"),
      ("a\u{2028}b\u{85}c\u{202E}d", "abcd"),
    ]
  )
  func oneLine(message: String, written: String) {
    let kept = KeptLog()
    let logger = Logger(label: "test") { _ in OneLineLog(kept) }
    logger.error("\(message)")
    #expect(kept.lines == [written])
  }
}

/// Keeps what is logged.
private final class KeptLog: LogHandler {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) { kept.withLock { $0.append(event.message.description) } }
}
