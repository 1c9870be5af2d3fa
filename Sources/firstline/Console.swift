import ArgumentParser
import Foundation
import TextAnalysis

/// What commands write for people: results to standard output, everything else to standard error.
enum Console {
  /// Writes a line of the result.
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Writes text of the result as it is.
  static func printRaw(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a line for people beside the result.
  static func note(_ text: String) { write(TerminalText.sanitized(text) + "\n", to: STDERR_FILENO) }

  /// Writes text for people beside the result, as it is.
  static func noteRaw(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Whether standard error is a terminal that wants colour.
  static var hasColour: Bool {
    isatty(STDERR_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// Whether standard output is a terminal that shows block characters.
  static var hasDrawings: Bool {
    let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
    let isUTF8 = ["utf-8", "utf8"].contains { locale.lowercased().hasSuffix($0) }
    return isatty(STDOUT_FILENO) == 1 && isUTF8 && environment("TERM") != "dumb"
  }

  /// A variable of the environment, where it is set to something.
  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// The exit codes of the command line.
enum ExitStatus {
  static let failed = ExitCode(1)
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let missingService = ExitCode(69)
  static let `internal` = ExitCode(70)
  static let inputOutput = ExitCode(74)
}
