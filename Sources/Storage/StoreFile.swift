import AgentCore
import Foundation

/// The store's file and its folder, before SQLite sees them.
struct StoreFile: Sendable {
  /// Absolute, so that SQLite never takes it for a URI.
  let path: String

  init(path: String) { self.path = URL(fileURLWithPath: path).path }

  /// SQLite's write-ahead log beside it.
  var logPath: String { path + "-wal" }

  /// SQLite's rollback journal beside it, which there is only while a file is being made.
  var journalPath: String { path + "-journal" }

  /// Makes the folder (its parent must be there) and an empty file, both for their owner only.
  /// - Throws: `StoreError.unavailable` where they cannot be made, or may not be written.
  func prepareForWriting() throws(StoreError) {
    try prepareFolder()
    let folder = folderPath
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw cannotOpen(errno) }
    close(file)
    guard access(folder, W_OK) == 0 else {
      throw .unavailable("the folder \(folder) cannot be written: \(SystemFault.words(errno))")
    }
    try checkIsFile()
  }

  /// Makes the folder where it is missing; its parent must be there.
  func prepareFolder() throws(StoreError) {
    let folder = folderPath
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw .unavailable("the folder \(folder) cannot be made: \(SystemFault.words(errno))")
    }
  }

  /// - Throws: `StoreError.unavailable` where the file is missing or may not be read.
  func prepareForReading() throws(StoreError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { throw .unavailable("there is no store at \(path)") }
      throw cannotOpen(errno)
    }
    close(file)
    try checkIsFile()
  }

  /// Makes the file's name, and that of its folder, survive a power cut.
  func syncNames() {
    Self.syncFolder(of: folderPath)
    Self.syncFolder(of: path)
  }

  /// Makes what the log holds now, or holds no more, survive a power cut.
  /// - Throws: `StoreError.unavailable` where it cannot be synced.
  func syncLog() throws(StoreError) {
    let log = open(logPath, O_RDONLY | O_CLOEXEC)
    if log < 0, errno == ENOENT { return }
    defer { if log >= 0 { close(log) } }
    guard log >= 0, fsync(log) == 0 else {
      throw .unavailable("the store's log \(logPath) cannot be synced: \(SystemFault.words(errno))")
    }
  }

  /// Makes what was created or renamed in the folder of `path` survive a power cut.
  static func syncFolder(of path: String) {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { return }
    // Some file systems cannot sync a folder; the store works there too.
    _ = fsync(folder)
    close(folder)
  }

  private var folderPath: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  private func checkIsFile() throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw cannotOpen(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw cannotOpen(EISDIR) }
  }

  private func cannotOpen(_ number: Int32) -> StoreError {
    .unavailable("the store \(path) cannot be opened: \(SystemFault.words(number))")
  }
}
