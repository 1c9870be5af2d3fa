/// One file of a content folder.
package struct ContentFile: Sendable, Hashable {
  /// Its path within the folder, with slashes: `orders/track-order.yaml`.
  package let path: String
  /// The file as it was read; not necessarily UTF-8.
  package let bytes: [UInt8]
  /// Whether it may be run as a program.
  package let isExecutable: Bool

  /// A file that holds `bytes`, whatever they are; it may be run unless said otherwise.
  package init(path: String, bytes: [UInt8], isExecutable: Bool = true) {
    self.path = path
    self.bytes = bytes
    self.isExecutable = isExecutable
  }

  /// A file that holds `text`.
  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// The files that describe an agent, as they were read.
package struct ContentFolder: Sendable, Hashable {
  /// By path in bytes.
  package let files: [ContentFile]
  /// What diagnostics put before a path, without a slash at the end: `intents`.
  package let displayPrefix: String

  /// A folder of `files`; of two with the same path the first counts.
  package init(files: [ContentFile], displayPrefix: String = "intents") {
    var sorted: [ContentFile] = []
    let byPath = files.enumerated().sorted { left, right in
      if left.element.path.utf8.elementsEqual(right.element.path.utf8) {
        return left.offset < right.offset
      }
      return left.element.path.utf8.lexicographicallyPrecedes(right.element.path.utf8)
    }
    for (_, file) in byPath where sorted.last?.path != file.path { sorted.append(file) }
    self.files = sorted
    self.displayPrefix =
      displayPrefix.hasSuffix("/") ? String(displayPrefix.dropLast()) : displayPrefix
  }

  /// The file at `path`; nil where there is none.
  package func file(at path: String) -> ContentFile? { files.first { $0.path == path } }

  /// `path` as diagnostics show it.
  package func displayPath(_ path: String) -> String {
    displayPrefix.isEmpty ? path : "\(displayPrefix)/\(path)"
  }
}
