import Foundation

/// A file, or standard input, in chunks of bounded size.
final class ByteSource {
  private static let chunkSize = 65_536

  private let handle: FileHandle
  private let name: String

  /// The file at `path`; `-` is standard input.
  init(_ path: String) throws {
    name = path
    guard path != "-" else {
      handle = .standardInput
      return
    }
    guard let opened = FileHandle(forReadingAtPath: path) else {
      Console.note("error: \(path): cannot be read")
      throw ExitStatus.inputOutput
    }
    handle = opened
  }

  /// The next bytes; nil at the end.
  func next() throws -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    let count = read(handle.fileDescriptor, &chunk, chunk.count)
    guard count >= 0 else {
      Console.note("error: \(name): cannot be read")
      throw ExitStatus.inputOutput
    }
    return count == 0 ? nil : Array(chunk[..<count])
  }
}
