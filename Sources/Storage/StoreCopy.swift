import AgentCore
import Foundation

/// A copy of a store in a private temporary folder, removed with the last reference to it.
final class StoreCopy: Sendable {
  /// The copied file; its log lies beside it.
  let path: String
  private let folder: String

  private static let attempts = 5

  /// Copies the file and its log.
  /// - Throws: `StoreError.unavailable` where one cannot be read, the copy cannot be written, or the store
  ///   is written to all the time.
  init(of file: StoreFile) throws(StoreError) {
    let made = try Self.makeFolder()
    folder = made
    path = made + "/firstline.sqlite"
    do throws(StoreError) {
      try Self.copy(file, to: path)
    } catch {
      try? FileManager.default.removeItem(atPath: made)
      throw error
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// `mkdtemp` makes the folder with mode 0700 under a name nobody else has.
  private static func makeFolder() throws(StoreError) -> String {
    let pattern = FileManager.default.temporaryDirectory.appendingPathComponent("firstline-XXXXXX")
    var name = pattern.path.utf8CString.map { $0 }
    guard mkdtemp(&name) != nil else {
      throw .unavailable("no temporary folder can be made: \(SystemFault.words(errno))")
    }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A writer that moves its log into the file meanwhile would leave a torn copy: then both are copied again.
  private static func copy(_ file: StoreFile, to path: String) throws(StoreError) {
    for _ in 0..<attempts {
      let before = Version(of: file)
      do {
        for suffix in ["", "-wal"] {
          try? FileManager.default.removeItem(atPath: path + suffix)
          guard FileManager.default.fileExists(atPath: file.path + suffix) else { continue }
          try FileManager.default.copyItem(atPath: file.path + suffix, toPath: path + suffix)
          // A copy of a file that may not be written is not writable either.
          chmod(path + suffix, 0o600)
        }
      } catch {
        throw .unavailable("the store \(file.path) cannot be copied for reading")
      }
      if Version(of: file) == before { return }
    }
    throw .unavailable("the store \(file.path) is being written and cannot be copied for reading")
  }

  /// What changes when the log is moved into the file, or begins anew; commits only lengthen the log.
  private struct Version: Equatable {
    private var size = 0
    private var seconds = 0
    private var nanoseconds = 0
    private var logHeader: [UInt8] = []

    init(of file: StoreFile) {
      var status = stat()
      if stat(file.path, &status) == 0 {
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
      }
      let log = open(file.logPath, O_RDONLY | O_CLOEXEC)
      guard log >= 0 else { return }
      defer { close(log) }
      logHeader = [UInt8](repeating: 0, count: 32)
      _ = read(log, &logHeader, logHeader.count)
    }
  }
}
