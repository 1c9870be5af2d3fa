import AgentCore
import Foundation
import GRDB

extension Opening {
  /// Opens the store without changing anything.
  ///
  /// SQLite reads a WAL database only where it can make or open the shared index beside it. Where it cannot,
  /// a store without pending log is read as immutable, and one with a log from a private copy.
  func forReading() throws(StoreError) -> SQLiteStore {
    try file.prepareForReading()
    do throws(StoreError) {
      return try store(at: file.path)
    } catch .unavailable {
      if try file.isLogEmpty(), let store = try? store(at: file.immutableURI) { return store }
      return try storeFromCopy()
    }
  }

  /// Reads from a copy of the file and its log in a private temporary folder.
  func storeFromCopy() throws(StoreError) -> SQLiteStore {
    let copy = try StoreCopy(of: file)
    return try store(at: copy.path, copy: copy)
  }

  /// - Parameter path: A path, or a URI of the file.
  private func store(at path: String, copy: StoreCopy? = nil) throws(StoreError) -> SQLiteStore {
    let (queue, known) = try StoreFault.result {
      // The copy is ours to write: SQLite brings its log in.
      let queue = try DatabaseQueue(
        path: path,
        configuration: configuration(readOnly: copy == nil)
      )
      let known = try queue.read { db in
        guard try Schema.checkedVersion(db) > 0 else {
          throw StoreError.damaged("the file is not a Firstline store")
        }
        // A store that is damaged there alone can still be read.
        return try? knownFingerprint(db)
      }
      return (queue, known)
    }.get()
    let (vault, fault) = try vaultForReading(known: known)
    return SQLiteStore(
      database: queue,
      mode: .readOnly,
      vault: vault,
      vaultFault: fault,
      copy: copy
    )
  }

  /// Reports need no key: without it only sealed values stay closed.
  private func vaultForReading(known: String?) throws(StoreError) -> (Vault, StoreError?) {
    do throws(StoreError) {
      guard let found = try key.read() else { throw missingKey }
      let vault = try Vault(key: found)
      return (vault, known == nil || known == vault.fingerprint ? nil : otherKey)
    } catch {
      return (try Vault(key: Vault.randomKey()), error)
    }
  }
}

extension StoreFile {
  /// The file as SQLite reads it without any lock or index. Where SQLite was built without URIs, there is no
  /// such file, and the copy is read.
  var immutableURI: String {
    "\(URL(fileURLWithPath: path).absoluteString)?immutable=1"
  }

  /// Whether no commit waits in the log to be brought into the file.
  func isLogEmpty() throws(StoreError) -> Bool {
    var status = stat()
    if stat(logPath, &status) == 0 { return status.st_size == 0 }
    guard errno == ENOENT else {
      throw .unavailable("the store's log \(logPath) cannot be read: \(SystemFault.words(errno))")
    }
    return true
  }
}
