import CReadline
import Foundation
import TextAnalysis

/// The lines typed before, kept in a file that only its owner may read. Used by the editor's thread
/// only.
struct LineHistory: Sendable {
  /// How many lines are kept.
  static let limit: Int32 = 1000

  /// The file; nil keeps the lines only while the chat lasts.
  let path: String?
  /// Takes personal data out.
  let redact: @Sendable (String) -> String
  private var last = ""

  init(path: String?, redact: @escaping @Sendable (String) -> String) {
    self.path = path
    self.redact = redact
  }

  /// Reads the file, or makes an empty one.
  func open() {
    using_history()
    stifle_history(Self.limit)
    guard let path else { return }
    let file = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    _ = fchmod(file, 0o600)
    Foundation.close(file)
    read_history(path)
  }

  /// Adds a line, redacted, on one line and without anything that drives a terminal; a repeated one
  /// once.
  mutating func add(_ line: String) {
    let words = TerminalText.sanitized(redact(line)).split { $0.isNewline || $0 == "\t" }
    let entry = words.joined(separator: " ")
    guard entry.contains(where: { !$0.isWhitespace }), entry != last else { return }
    last = entry
    add_history(entry)
    // Readline has begun the next line already, with the end of the history as it was before this entry.
    using_history()
    if let path { append_history(1, path) }
  }

  /// Cuts the file to its last lines.
  func close() {
    guard let path else { return }
    history_truncate_file(path, Self.limit)
    _ = chmod(path, 0o600)
  }
}
