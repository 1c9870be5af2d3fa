/// A file of `transcripts/` as it was read.
package struct ScenarioFile: Sendable, Hashable {
  /// The file as people name it: `transcripts/late-order.txt`.
  package let path: String
  /// Its text; nil where its bytes are no UTF-8.
  package let text: String?

  /// A file whose text is known.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// A file as bytes; they stay without a text where they are no UTF-8.
  package init(path: String, bytes: some Collection<UInt8>) {
    self.path = path
    text = String(validating: bytes, as: UTF8.self)
  }

  /// The file's name without its folder and its ending: the session's name where the scenario gives none.
  package var name: String {
    let file = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) } ?? nil
    guard let file, !file.isEmpty else { return "scenario" }
    let parts = file.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : file
    return stem.isEmpty ? file : stem
  }
}
