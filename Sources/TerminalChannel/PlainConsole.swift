import Foundation
import Synchronization
import TextAnalysis

/// Plain lines in, plain text out: no prompt, no echo, no colour, no control characters but LF and
/// TAB.
final class PlainConsole: ChatConsole {
  let events: AsyncStream<ChatEvent>
  private let sender: AsyncStream<ChatEvent>.Continuation
  private let output: Int32
  private let errorOutput: Int32
  private let input: InputLines
  private let isLost = Atomic(false)
  private let isWriting = Mutex(())

  /// A console on three open files, which it does not close.
  init(input: Int32, output: Int32, errorOutput: Int32) {
    (events, sender) = AsyncStream.makeStream()
    self.input = InputLines(input)
    self.output = output
    self.errorOutput = errorOutput
    _ = signal(SIGPIPE, SIG_IGN)
  }

  var isInteractive: Bool { false }

  var hasLostOutput: Bool { isLost.load(ordering: .relaxed) }

  func ask(_ prompt: String) {
    input.next { [sender] line in sender.yield(line.map { .line($0) } ?? .endOfInput) }
  }

  func show(_ text: String, by speaker: ChatSpeaker) {
    let line = TerminalText.sanitized(text) + "\n"
    if speaker == .fault {
      write("firstline: \(line)", to: errorOutput)
    } else if !write(line, to: output) {
      isLost.store(true, ordering: .relaxed)
    }
  }

  func offer(_ completions: [String]) {}

  func close() async { sender.finish() }

  @discardableResult
  private func write(_ text: String, to descriptor: Int32) -> Bool {
    let bytes = Array(text.utf8)
    return isWriting.withLock { _ in
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes {
          Foundation.write(descriptor, $0.baseAddress, $0.count)
        }
        if count >= 0 {
          sent += count
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

/// Lines of a file, read one at a time on a queue of their own; blank ones are left out, bad UTF-8
/// is repaired. Of a line that is longer than any message the beginning is kept, which is too long as well.
private final class InputLines: Sendable {
  /// How many bytes of a line are kept: the agent reads no message that is longer.
  private static let keptBytes = 131_072

  private let queue = DispatchQueue(label: "firstline.chat.input")
  /// Used on the queue only.
  private nonisolated(unsafe) let file: UnsafeMutablePointer<FILE>?
  private let isAtStart = Atomic(true)

  init(_ descriptor: Int32) { file = fdopen(dup(descriptor), "r") }

  deinit { if let file { fclose(file) } }

  /// Gives the next line without its end, nil at the end of the file.
  func next(_ receive: @escaping @Sendable (String?) -> Void) {
    queue.async { receive(self.read()) }
  }

  private func read() -> String? {
    while let line = nextLine() {
      var bytes = line[...]
      if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
      if isAtStart.exchange(false, ordering: .relaxed), bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        bytes = bytes.dropFirst(3)
      }
      if bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    return nil
  }

  /// The next line without its LF, as far as it is kept; nil at the end of the file.
  private func nextLine() -> [UInt8]? {
    guard let file else { return nil }
    var bytes: [UInt8] = []
    while case let next = getc_unlocked(file), next != EOF {
      if next == 0x0A { return bytes }
      if bytes.count < Self.keptBytes { bytes.append(UInt8(truncatingIfNeeded: next)) }
    }
    return bytes.isEmpty ? nil : bytes
  }
}
