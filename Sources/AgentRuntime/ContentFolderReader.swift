import AgentContent
import Foundation
import SourceDiagnostics

/// Reads a content folder from disk: bounded, in one order, never outside itself.
package enum ContentFolderReader {
  /// Why a folder is no content.
  package enum Fault: Error, Sendable, Hashable {
    /// There is no such folder, or it cannot be read: why.
    case unreadable(String)
    /// There is too much in it: where.
    case excessive(Diagnostic)
  }

  /// The files below `path`, without hidden ones; links are not followed.
  /// - Throws: `Fault` where there is no such folder, or more in it than `limits` allow.
  package static func read(
    at path: String,
    limits: ContentLimits = ContentLimits()
  ) throws(Fault) -> ContentFolder {
    let root = URL(fileURLWithPath: path, isDirectory: true)
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { throw .unreadable("there is no content folder '\(path)'") }
    var files: [ContentFile] = []
    try collect(root, prefix: "", limits, into: &files)
    return ContentFolder(files: files, displayPrefix: path)
  }

  private static func collect(
    _ folder: URL,
    prefix: String,
    _ limits: ContentLimits,
    into files: inout [ContentFile]
  ) throws(Fault) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let url = folder.appendingPathComponent(name)
      let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
      switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory?: try collect(url, prefix: "\(prefix)\(name)/", limits, into: &files)
      case .typeRegular?:
        let size = (attributes?[.size] as? Int) ?? 0
        if let excess = excess(size, files.count, at: url.relativePath, limits) {
          throw .excessive(excess)
        }
        guard let data = FileManager.default.contents(atPath: url.path) else {
          throw .unreadable("'\(prefix)\(name)' cannot be read")
        }
        let permissions = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        files.append(
          ContentFile(
            path: "\(prefix)\(name)",
            bytes: [UInt8](data),
            isExecutable: permissions & 0o111 != 0
          )
        )
      default: break
      }
    }
  }

  /// What is too much about a file of `size` bytes behind `count` others.
  private static func excess(
    _ size: Int,
    _ count: Int,
    at path: String,
    _ limits: ContentLimits
  ) -> Diagnostic? {
    let place = SourceLocation(path: path)
    if size > limits.table {
      return Diagnostic(
        code: "file-too-large",
        message: "the file has \(size) bytes; at most \(limits.table) are read",
        location: place,
        hint: "split it, or start the program with '--content-limit table=…'"
      )
    }
    guard count >= limits.files else { return nil }
    return Diagnostic(
      code: "too-many-files",
      message: "the content folder holds more than \(limits.files) files, of which this is one",
      location: place,
      hint: "take out what is no content, or start the program with '--content-limit files=…'"
    )
  }
}
