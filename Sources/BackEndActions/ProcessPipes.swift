import Foundation

/// Writes a program's input and reads its output at the same time, so that neither side waits for the other.
struct ProcessPipes {
  private let input: [UInt8]
  private let output: Int32
  /// How much the program may write.
  private let outputLimit: Int
  private let deadline: ContinuousClock.Instant
  /// Where the input is written; nil when nothing more is.
  private var inputEnd: Int32?
  private var written = 0
  private var collected: [UInt8] = []

  init(
    child: ChildProcess,
    input: [UInt8],
    outputLimit: Int,
    deadline: ContinuousClock.Instant
  ) {
    self.outputLimit = outputLimit
    self.input = input
    self.deadline = deadline
    inputEnd = child.input
    output = child.output
  }

  /// What the program wrote until it closed its output. Both pipes are closed afterwards.
  /// - Throws: `Command.Fault` where it is late, or writes too much.
  mutating func exchange() throws(Command.Fault) -> [UInt8] {
    defer {
      closeInput()
      close(output)
    }
    while true {
      var waiting = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
      if let inputEnd {
        waiting.append(pollfd(fd: inputEnd, events: Int16(POLLOUT), revents: 0))
      }
      guard poll(&waiting, nfds_t(waiting.count), try remainingTime()) >= 0 else { continue }
      if waiting.count > 1, waiting[1].revents != 0 { writeSome() }
      if waiting[0].revents != 0, try !readSome() { return collected }
    }
  }

  /// Milliseconds for `poll`, rounded up.
  private func remainingTime() throws(Command.Fault) -> Int32 {
    let rest = (deadline - ContinuousClock.now).components
    guard rest.seconds >= 0, rest.attoseconds > 0 || rest.seconds > 0 else { throw .late }
    let milliseconds = rest.seconds * 1000 + rest.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(clamping: milliseconds)
  }

  private mutating func writeSome() {
    guard let inputEnd else { return }
    let count = input.withUnsafeBytes { bytes in
      write(inputEnd, bytes.baseAddress.map { $0 + written }, bytes.count - written)
    }
    if count >= 0 {
      written += count
    } else if errno != EAGAIN && errno != EINTR {
      // It does not want its input; what it answers counts all the same.
      written = input.count
    }
    if written == input.count { closeInput() }
  }

  /// - Returns: Whether more may come.
  private mutating func readSome() throws(Command.Fault) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = read(output, &buffer, buffer.count)
    guard count >= 0 else { return errno == EAGAIN || errno == EINTR }
    collected += buffer[..<count]
    guard collected.count <= outputLimit else {
      throw Command.Fault(
        kind: .tooMuch,
        reason: "the program wrote more than \(outputLimit) bytes"
      )
    }
    return count > 0
  }

  private mutating func closeInput() {
    if let inputEnd { close(inputEnd) }
    inputEnd = nil
  }
}
