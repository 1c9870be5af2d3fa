import Synchronization

@testable import TerminalChannel

/// A person at a terminal who types what the test says, one line a question.
final class ScriptedConsole: ChatConsole {
  let events: AsyncStream<ChatEvent>
  private let sender: AsyncStream<ChatEvent>.Continuation
  private let script: Mutex<[ChatEvent]>
  private let shown = Mutex<[String]>([])
  private let completions = Mutex<[[String]]>([])

  init(_ script: [ChatEvent]) {
    self.script = Mutex(script)
    (events, sender) = AsyncStream.makeStream()
  }

  var isInteractive: Bool { true }
  var hasLostOutput: Bool { false }

  /// Everything that was shown: prompts with what was typed behind them, and texts with their speaker.
  var transcript: [String] { shown.withLock { $0 } }

  /// What was offered for completion, reply by reply.
  var offers: [[String]] { completions.withLock { $0 } }

  func ask(_ prompt: String) {
    let event = script.withLock { $0.isEmpty ? .terminated : $0.removeFirst() }
    let answer =
      switch event {
      case .line(let line): line
      default: "\(event)"
      }
    shown.withLock { $0.append(prompt + answer) }
    sender.yield(.interrupt)
    sender.yield(event)
  }

  func show(_ text: String, by speaker: ChatSpeaker) {
    shown.withLock { $0.append("\(speaker)| \(text)") }
  }

  func offer(_ completions: [String]) { self.completions.withLock { $0.append(completions) } }

  func close() async { sender.finish() }
}
