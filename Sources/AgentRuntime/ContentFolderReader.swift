import AgentContent
import Foundation

/// Reads a content folder from disk: bounded, in one order, never outside itself.
package enum ContentFolderReader {
  /// Why a folder is no content.
  package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, in words for people.
    package let description: String
  }

  private static let maximumFiles = 5000
  private static let maximumFileBytes = 16 << 20

  /// The files below `path`, without hidden ones; links are not followed.
  /// - Throws: `Fault` where there is no such folder, or too much in it.
  package static func read(at path: String) throws(Fault) -> ContentFolder {
    let root = URL(fileURLWithPath: path, isDirectory: true)
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { throw Fault(description: "there is no content folder '\(path)'") }
    var files: [ContentFile] = []
    try collect(root, prefix: "", into: &files)
    return ContentFolder(files: files, displayPrefix: path)
  }

  private static func collect(
    _ folder: URL,
    prefix: String,
    into files: inout [ContentFile]
  ) throws(Fault) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let url = folder.appendingPathComponent(name)
      let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
      switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory?: try collect(url, prefix: "\(prefix)\(name)/", into: &files)
      case .typeRegular?:
        let size = (attributes?[.size] as? Int) ?? 0
        guard size <= maximumFileBytes, files.count < maximumFiles else {
          throw Fault(description: "the content folder holds too much: see '\(prefix)\(name)'")
        }
        guard let data = FileManager.default.contents(atPath: url.path) else {
          throw Fault(description: "'\(prefix)\(name)' cannot be read")
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
}
