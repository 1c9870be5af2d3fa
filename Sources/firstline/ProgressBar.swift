import Foundation
import Synchronization

/// A bar on standard error for what takes longer than a glance; nothing where that is no terminal.
final class ProgressBar: Sendable {
  private static let width = 30
  private let title: String
  private let isShown: Bool
  private let last = Mutex(-1)

  init(title: String, isShown: Bool) {
    self.title = title
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  /// Shows the share done, 0…1.
  func show(_ share: Double) {
    guard isShown else { return }
    let filled = Int((min(1, max(0, share)) * Double(Self.width)).rounded())
    let isNew = last.withLock { last in
      defer { last = filled }
      return last != filled
    }
    guard isNew else { return }
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    FileHandle.standardError.write(Data("\r\(title) [\(bar)] ".utf8))
  }

  /// Takes the bar away.
  func finish() {
    guard isShown, last.withLock({ $0 }) >= 0 else { return }
    let blank = String(repeating: " ", count: Self.width + title.count + 4)
    FileHandle.standardError.write(Data("\r\(blank)\r".utf8))
  }
}
