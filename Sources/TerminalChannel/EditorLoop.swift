import CReadline
import Foundation

/// The editor's thread: waits for keys, signals and commands, and is the only one to call readline.
struct EditorLoop {
  private let signals: EditorSignals
  private let isDumb: Bool
  private var history: LineHistory
  private let sender: AsyncStream<ChatEvent>.Continuation
  /// Whether readline takes keys; not before the first question, nor after the end of the input.
  private var isEditing = false
  private var isDone = false

  init(
    _ signals: EditorSignals,
    _ history: LineHistory,
    _ sender: AsyncStream<ChatEvent>.Continuation,
    isDumb: Bool
  ) {
    self.isDumb = isDumb
    self.signals = signals
    self.history = history
    self.sender = sender
  }

  /// Runs until a `close` command.
  mutating func run(_ takeCommands: () -> [LineEditor.Command]) {
    firstline_readline_setup { text, _, _ in ReadlineBridge.completions(of: text) }
    _ = rl_variable_bind("enable-bracketed-paste", isDumb ? "off" : "on")
    _ = rl_variable_bind("completion-ignore-case", "on")
    history.open()
    signals.install()
    while !isDone {
      var watched = [
        pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isEditing ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&watched, nfds_t(watched.count), -1) > 0 else { continue }
      if watched[0].revents != 0 {
        for number in signals.take() where number != 0 { handle(signal: number) }
        for command in takeCommands() { handle(command) }
      }
      if watched[1].revents != 0, isEditing { readKey() }
    }
  }

  private mutating func readKey() {
    rl_callback_read_char()
    for line in ReadlineBridge.takeReceived() {
      guard let line else {
        isEditing = false
        firstline_readline_forget_end()
        // Readline has ended the line itself where it had bracketed paste to switch off.
        if isDumb { firstline_readline_write("\n") }
        sender.yield(.endOfInput)
        return
      }
      history.add(line)
      sender.yield(.line(line))
    }
  }

  // MARK: Signals

  private func handle(signal number: Int32) {
    switch number {
    case SIGINT:
      if isEditing { firstline_readline_interrupt() }
      sender.yield(.interrupt)
    case SIGWINCH: rl_resize_terminal()
    case SIGCONT: resume()
    default: sender.yield(.terminated)
    }
  }

  /// The shell has set the terminal to its own liking while we were stopped.
  private func resume() {
    guard isEditing else { return }
    rl_deprep_terminal()
    rl_prep_terminal(1)
    rl_on_new_line()
    rl_forced_update_display()
  }

  // MARK: Commands

  private mutating func handle(_ command: LineEditor.Command) {
    switch command {
    case .ask(let prompt): ask(prompt)
    case .post(let text, let label): post(text, label)
    case .close(let done):
      close()
      done()
    }
  }

  private mutating func ask(_ prompt: String) {
    guard isEditing else {
      isEditing = true
      rl_callback_handler_install(prompt) { ReadlineBridge.take($0) }
      return
    }
    rl_clear_visible_line()
    rl_set_prompt(prompt)
    rl_on_new_line()
    rl_forced_update_display()
  }

  private func post(_ text: String, _ label: LineEditor.Label) {
    if isEditing { rl_clear_visible_line() }
    var rows: Int32 = 0
    var columns: Int32 = 0
    rl_get_screen_size(&rows, &columns)
    let wrapped = TextWrap.wrapped(text, columns: Int(columns), indent: label.columns)
    firstline_readline_write("\(label.shown)\(wrapped)\n")
    if isEditing {
      rl_on_new_line()
      rl_forced_update_display()
    }
  }

  private mutating func close() {
    if isEditing { rl_callback_handler_remove() }
    rl_deprep_terminal()
    signals.uninstall()
    history.close()
    isEditing = false
    isDone = true
    sender.finish()
  }
}
