import CanonicalJSON
import Conversation
import Foundation

/// Where a command writes events, one JSON object a line. A file comes into its place as a whole, or not at all.
final class EventSink {
  /// Where they go.
  enum Place: Equatable {
    case file(String)
    case standardOutput, nowhere
  }

  private let place: Place
  private let descriptor: Int32?
  private var buffer: [UInt8] = []

  /// A sink at `place`; a file is written beside its place first.
  init(_ place: Place) throws {
    self.place = place
    switch place {
    case .nowhere: descriptor = nil
    case .standardOutput: descriptor = STDOUT_FILENO
    case .file(let path):
      let opened = open(Self.partial(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard opened >= 0 else { throw Self.failure(path) }
      descriptor = opened
    }
  }

  /// Takes an event; it is written by the next `flush` at the latest.
  func write(_ record: LogRecord) {
    guard descriptor != nil else { return }
    buffer += JSONWriter.text(of: record.json).utf8
    buffer.append(0x0A)
  }

  /// Writes what was taken.
  func flush() throws {
    guard let descriptor, !buffer.isEmpty else { return }
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw Self.failure(name) }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left; a file comes into its place.
  func finish() throws {
    try flush()
    guard let descriptor, case .file(let path) = place else { return }
    let isSafe = fsync(descriptor) == 0
    guard close(descriptor) == 0, isSafe, rename(Self.partial(path), path) == 0 else {
      throw Self.failure(path)
    }
  }

  /// Leaves no file behind.
  func abandon() {
    guard let descriptor, case .file(let path) = place else { return }
    close(descriptor)
    unlink(Self.partial(path))
  }

  private var name: String { if case .file(let path) = place { path } else { "standard output" } }

  private static func partial(_ path: String) -> String { path + ".partial" }

  private static func failure(_ path: String) -> any Error {
    Console.note("error: \(path): cannot be written")
    return ExitStatus.inputOutput
  }
}
