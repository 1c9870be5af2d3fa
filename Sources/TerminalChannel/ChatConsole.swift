/// Where a chat reads its lines and shows what comes back.
protocol ChatConsole: Sendable {
  /// Whether a person sits there, for whom prompts, greetings and hints are meant.
  var isInteractive: Bool { get }

  /// Whether nobody can see the output any more.
  var hasLostOutput: Bool { get }

  /// One event for each `ask`, and interrupts at any time.
  var events: AsyncStream<ChatEvent> { get }

  /// Asks for one more line.
  func ask(_ prompt: String)

  /// Shows text from anywhere; whatever could drive a terminal is taken out.
  func show(_ text: String, by speaker: ChatSpeaker)

  /// What Tab completes from now on, beside the commands.
  func offer(_ completions: [String])

  /// Waits until everything is shown, and gives the terminal back.
  func close() async
}

/// What happens at a console.
enum ChatEvent: Sendable, Hashable {
  /// A line, or several pasted at once.
  case line(String)
  /// Ctrl-D, or the end of the input.
  case endOfInput
  /// Ctrl-C; the half-typed line is gone already.
  case interrupt
  /// The process is told to end.
  case terminated
}

/// Whose words are shown.
enum ChatSpeaker: Sendable, Hashable {
  case agent
  /// A person of the support team.
  case person
  /// The program itself: help, hints, answers to commands.
  case program
  /// The program, about something that went wrong.
  case fault
}
