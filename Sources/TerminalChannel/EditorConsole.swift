import Foundation
import TextAnalysis

/// A person at a terminal, behind the line editor.
final class EditorConsole: ChatConsole {
  private let editor: LineEditor
  private let isColoured: Bool

  /// Takes the terminal over.
  init(_ settings: ChatSettings) {
    let isDumb = Self.environment("TERM").map { $0 == "dumb" } ?? true
    isColoured = !isDumb && (Self.environment("NO_COLOR") ?? "").isEmpty
    editor = LineEditor(
      history: LineHistory(path: settings.historyPath, redact: settings.redact),
      isDumb: isDumb
    )
    offer([])
  }

  var isInteractive: Bool { true }

  var hasLostOutput: Bool { false }

  var events: AsyncStream<ChatEvent> { editor.events }

  func ask(_ prompt: String) {
    // Readline counts the columns of all but what stands between these two marks.
    editor.ask(
      isColoured ? "\u{01}\u{1B}[1;36m\u{02}\(prompt)\u{01}\u{1B}[0m\u{02}" : prompt
    )
  }

  func show(_ text: String, by speaker: ChatSpeaker) {
    let text = TerminalText.sanitized(text)
    switch speaker {
    case .agent: editor.post(text, behind: label("agent: ", "1;32"))
    case .person: editor.post(text, behind: label("colleague: ", "1;35"))
    case .program: editor.post(text)
    case .fault: editor.post(text, behind: label("error: ", "1;31"))
    }
  }

  func offer(_ completions: [String]) {
    let choices = completions.map {
      TerminalText.sanitized($0).replacing("\n", with: " ").replacing("\t", with: " ")
    }
    editor.complete(with: SlashCommand.allCases.map(\.word) + choices)
  }

  func close() async { await editor.close() }

  private func label(_ text: String, _ colour: String) -> LineEditor.Label {
    let shown = isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    return LineEditor.Label(shown: shown, columns: text.count)
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
