import AgentCore
import Foundation

/// The file beside the store that holds the vault's key: 32 bytes, for its owner only.
struct KeyFile: Sendable {
  let path: String

  /// The key; nil where there is no file.
  /// - Throws: `StoreError.unavailable` for a file that others may read, or that holds no key.
  func read() throws(StoreError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .unavailable("the key file \(path) cannot be read: \(SystemFault.words(errno))")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unavailable("the key file \(path) is no ordinary file")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw .unavailable("the key file \(path) can be read by others; run: chmod 600 \(path)")
    }
    guard status.st_size == Vault.keyLength else {
      throw .unavailable(
        "the key file \(path) has \(status.st_size) bytes instead of \(Vault.keyLength)"
      )
    }
    var key = [UInt8](repeating: 0, count: Vault.keyLength)
    guard Foundation.read(file, &key, key.count) == key.count else {
      throw .unavailable("the key file \(path) cannot be read: \(SystemFault.words(errno))")
    }
    return key
  }

  /// Makes the file with a fresh key, and gives the key that is in it afterwards: another program may have
  /// been faster. The file appears with all its bytes at once; its name is the caller's to sync.
  /// - Throws: `StoreError.unavailable` where it cannot be written.
  func create() throws(StoreError) -> [UInt8] {
    // A name of its own for every draft: two threads, too, may open a new store at once.
    var draft = Array("\(path).XXXXXX".utf8CString)
    let file = mkstemp(&draft)
    guard file >= 0 else { throw fault() }
    defer { unlink(draft) }
    let key = Vault.randomKey()
    let isWritten = write(file, key, key.count) == key.count && fsync(file) == 0
    close(file)
    guard isWritten, link(draft, path) == 0 || errno == EEXIST else { throw fault() }
    guard let kept = try read() else { throw fault() }
    return kept
  }

  private func fault() -> StoreError {
    .unavailable("the key file \(path) cannot be written: \(SystemFault.words(errno))")
  }
}

/// The operating system's words for its error numbers.
enum SystemFault {
  static func words(_ number: Int32) -> String { String(cString: strerror(number)) }
}
