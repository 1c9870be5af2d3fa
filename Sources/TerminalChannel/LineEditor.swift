import Foundation
import Synchronization

/// Edits lines at the terminal with GNU readline, on a thread of its own.
///
/// Readline keeps its state in global variables: there is one editor at a time, and only its thread
/// calls the library. Everything else talks to it through commands and events.
final class LineEditor: Sendable {
  /// What stands before posted text: with its colours, and how wide it is without.
  struct Label: Sendable, Hashable {
    var shown = ""
    var columns = 0
  }

  /// What the thread is told to do.
  enum Command: Sendable {
    case ask(String)
    case post(String, Label)
    case close(@Sendable () -> Void)
  }

  /// One `line` or `endOfInput` for each `ask`; more lines where they were typed ahead.
  let events: AsyncStream<ChatEvent>
  private let commands = Mutex<[Command]>([])
  private let wakeUp: EditorSignals

  /// Takes the terminal over.
  init(history: LineHistory, isDumb: Bool) {
    let (events, sender) = AsyncStream.makeStream(of: ChatEvent.self)
    self.events = events
    wakeUp = EditorSignals()
    TerminalLocale.makeUTF8()
    let thread = Thread { [self] in
      var loop = EditorLoop(wakeUp, history, sender, isDumb: isDumb)
      loop.run { self.takeCommands() }
    }
    thread.name = "firstline.editor"
    thread.start()
  }

  /// Shows `prompt` and gives the next line as an event. What was typed ahead stays.
  func ask(_ prompt: String) { tell(.ask(prompt)) }

  /// Shows `text`, wrapped, above the line that is being typed.
  func post(_ text: String, behind label: Label = Label()) { tell(.post(text, label)) }

  /// Sets what Tab completes.
  func complete(with words: [String]) { ReadlineBridge.setWords(words) }

  /// Waits until everything told is done and the terminal is as it was.
  func close() async {
    await withCheckedContinuation { continuation in
      tell(.close { continuation.resume() })
    }
  }

  private func tell(_ command: Command) {
    commands.withLock { $0.append(command) }
    wakeUp.wake()
  }

  private func takeCommands() -> [Command] {
    commands.withLock { commands in
      defer { commands = [] }
      return commands
    }
  }
}

/// The character encoding that readline works in.
enum TerminalLocale {
  /// Readline takes the bytes of UTF-8 for Meta keys unless the locale says otherwise, and it reads
  /// the environment again by itself; so a locale without UTF-8 is replaced there too.
  static func makeUTF8() {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
      setenv("LC_ALL", "C.UTF-8", 1)
      setlocale(LC_CTYPE, "C.UTF-8")
    }
  }
}
