import CReadline
import Foundation
import Synchronization

/// What readline's callbacks, which can carry no state of their own, know and report.
enum ReadlineBridge {
  private struct State {
    var received: [String?] = []
    var words: [String] = []
    var matches: ArraySlice<String> = []
  }

  private static let state = Mutex(State())

  /// Sets what Tab completes.
  static func setWords(_ words: [String]) { state.withLock { $0.words = words } }

  /// Takes the lines that came since the last call; nil stands for the end of the input.
  static func takeReceived() -> [String?] {
    state.withLock { state in
      defer { state.received = [] }
      return state.received
    }
  }

  /// Readline would show the old prompt again at once; it stays away until the next question. At
  /// the end of the input the handler must go, or the next character aborts the process.
  static func take(_ line: UnsafeMutablePointer<CChar>?) {
    let text = line.map { String(cString: $0) }
    free(line)
    state.withLock { $0.received.append(text) }
    if text == nil { rl_callback_handler_remove() } else { rl_set_prompt("") }
  }

  /// Completes the whole line from the words, whatever the case of its letters.
  static func completions(
    of text: UnsafePointer<CChar>?
  )
    -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  {
    firstline_completion_is_final()
    let start = text.map { String(cString: $0) }?.lowercased() ?? ""
    state.withLock { state in
      state.matches = state.words.filter { $0.lowercased().hasPrefix(start) }[...]
    }
    return rl_completion_matches(text) { _, _ in ReadlineBridge.nextMatch() }
  }

  /// Readline frees what it gets.
  private static func nextMatch() -> UnsafeMutablePointer<CChar>? {
    state.withLock { $0.matches.popFirst() }.flatMap { strdup($0) }
  }
}
