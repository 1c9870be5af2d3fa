import Foundation

/// Files that are written together, or not at all.
struct ContentChange {
  /// Why nothing was written.
  enum Fault: Error {
    /// Something is there already.
    case taken(String)
    /// A file cannot be written.
    case unwritable(String)
  }

  private struct Edit {
    var path: String
    var bytes: [UInt8]
    /// What the file held; nil where there was none.
    var before: [UInt8]?
  }

  private var edits: [Edit] = []
  private var folders: [String] = []

  /// The files that are written.
  var paths: [String] { edits.map(\.path) }

  /// Adds a file that is not there yet.
  mutating func create(_ path: String, _ text: String) {
    edits.append(Edit(path: path, bytes: Array(text.utf8)))
  }

  /// Replaces what a file holds.
  mutating func replace(_ path: String, _ before: [UInt8], with bytes: [UInt8]) {
    edits.append(Edit(path: path, bytes: bytes, before: before))
  }

  /// Writes every file; where one cannot be written, takes the others back.
  mutating func apply() throws(Fault) {
    for edit in edits where edit.before == nil {
      if FileManager.default.fileExists(atPath: edit.path) { throw .taken(edit.path) }
    }
    for (index, edit) in edits.enumerated() {
      do {
        try makeFolder(of: edit.path)
        let options: Data.WritingOptions = edit.before == nil ? .withoutOverwriting : .atomic
        try Data(edit.bytes).write(to: URL(fileURLWithPath: edit.path), options: options)
      } catch {
        undo(first: index)
        throw .unwritable(edit.path)
      }
    }
  }

  /// Takes every file back, and the folders that were made for them.
  func undo() { undo(first: edits.count) }

  private func undo(first count: Int) {
    for edit in edits.prefix(count) {
      let url = URL(fileURLWithPath: edit.path)
      if let before = edit.before {
        try? Data(before).write(to: url, options: .atomic)
      } else {
        try? FileManager.default.removeItem(at: url)
      }
    }
    for folder in folders.reversed() { try? FileManager.default.removeItem(atPath: folder) }
  }

  private mutating func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    var missing: [URL] = []
    var current = folder
    while !FileManager.default.fileExists(atPath: current.path), current.path != "/" {
      missing.append(current)
      current = current.deletingLastPathComponent()
    }
    for url in missing.reversed() {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      folders.append(url.path)
    }
  }
}
