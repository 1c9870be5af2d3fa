import Foundation

/// Files in memory, as the system keeps them: nothing is copied, and pages are read when they are needed.
enum MappedFile {
  /// Why a file cannot be mapped.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// The bytes of the file at `path`; they stay until `unmap`, also when another file takes that name.
  static func map(_ path: String) throws(Fault) -> UnsafeRawBufferPointer {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(description: reason) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Fault(description: reason) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Fault(description: "this is no file") }
    // An empty file cannot be mapped; it is simply empty.
    guard status.st_size > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw Fault(description: reason) }
    return UnsafeRawBufferPointer(start: start, count: size)
  }

  /// Gives the bytes of `map` back.
  @Sendable
  static func unmap(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
