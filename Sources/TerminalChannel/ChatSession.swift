import AgentCore
import Conversation
import Foundation

/// One chat from the first prompt to the exit code.
package struct ChatSession {
  private static let prompt = "you: "

  private let service: any ConversationService
  private let console: any ChatConsole
  private let settings: ChatSettings
  private var messageCount = 0
  private var hasConversation = false
  /// The survey that stands behind the end; nil where none does.
  private var survey: AgentResponse.SurveyQuestion?
  private var ticket: TicketNumber?
  private var exitCode: Int32 = 0

  init(_ service: any ConversationService, at console: any ChatConsole, _ settings: ChatSettings) {
    self.service = service
    self.console = console
    self.settings = settings
  }

  /// Chats on standard input and output, with a line editor where both are a terminal.
  /// - Returns: the exit code: 0; without a terminal also 69 where the store failed, 70 where we
  ///   did, and 74 where nobody reads the output.
  package static func run(
    with service: any ConversationService,
    _ settings: ChatSettings
  ) async -> Int32 {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if isTerminal {
      return await run(with: service, at: EditorConsole(settings), settings)
    }
    return await run(
      with: service,
      input: STDIN_FILENO,
      output: STDOUT_FILENO,
      errorOutput: STDERR_FILENO,
      settings
    )
  }

  /// Chats in plain lines between open files.
  /// - Returns: the exit code, as above.
  package static func run(
    with service: any ConversationService,
    input: Int32,
    output: Int32,
    errorOutput: Int32,
    _ settings: ChatSettings
  ) async -> Int32 {
    let console = PlainConsole(input: input, output: output, errorOutput: errorOutput)
    return await run(with: service, at: console, settings)
  }

  static func run(
    with service: any ConversationService,
    at console: any ChatConsole,
    _ settings: ChatSettings
  ) async -> Int32 {
    let forwarding = Task {
      for await unasked in service.unaskedResponses() {
        show(unasked.response, at: console)
        await service.delivered(unasked)
      }
    }
    var session = ChatSession(service, at: console, settings)
    let exitCode = await session.run()
    forwarding.cancel()
    // A line that was shown is recorded as delivered before the process may end.
    await forwarding.value
    await console.close()
    return exitCode
  }

  private mutating func run() async -> Int32 {
    var events = console.events.makeAsyncIterator()
    if console.isInteractive {
      let identity = service.identity
      console.show("\(identity.name). Type /help for help, Ctrl-D to leave.", by: .program)
      if !identity.greeting.isEmpty { console.show(identity.greeting, by: .agent) }
    }
    while !console.hasLostOutput {
      console.ask(survey?.prompt ?? Self.prompt)
      switch await Self.next(&events) {
      case .line(let line):
        if await take(line) == .leave { return exitCode }
      case .endOfInput:
        await sayGoodbye(&events)
        return console.hasLostOutput ? 74 : exitCode
      case .terminated, .interrupt, nil:
        return exitCode
      }
    }
    return 74
  }

  private static func next(_ events: inout AsyncStream<ChatEvent>.Iterator) async -> ChatEvent? {
    while let event = await events.next() {
      if event != .interrupt { return event }
    }
    return nil
  }

  // MARK: Lines

  private enum Next { case goOn, leave }

  private mutating func take(_ line: String) async -> Next {
    let question = survey
    survey = nil
    guard line.contains(where: { !$0.isWhitespace }) else { return .goOn }
    if let answer = question?.answer(line) {
      await send(rating: answer)
      return .goOn
    }
    switch SlashCommand.reading(line) {
    case .command(let command): return await run(command)
    case .unknown(let word, let command):
      let hint = command.map { "did you mean \($0.word)?" } ?? "/help lists them all."
      console.show("There is no command \(word); \(hint)", by: .program)
    case nil:
      if let response = await send(.text(line)) {
        hasConversation = true
        show(response)
      }
    }
    return .goOn
  }

  private mutating func run(_ command: SlashCommand) async -> Next {
    switch command {
    case .help: console.show(helpText, by: .program)
    case .why:
      let text = await service.explanation(for: settings.caller)
      console.show(text ?? "Nothing has been said yet.", by: .program)
    case .state:
      let lines = await service.stateDescription(for: settings.caller)
      let text = lines.isEmpty ? "Nothing has been said yet." : lines.joined(separator: "\n")
      console.show(text, by: .program)
    case .ticket:
      let text = ticket.map { "Your ticket is \($0)." } ?? "There is no ticket."
      console.show(text, by: .program)
    case .end: await endConversation()
    case .quit: return .leave
    }
    return .goOn
  }

  private var helpText: String {
    let width = SlashCommand.allCases.map(\.word.count).max() ?? 0
    let lines = SlashCommand.allCases.map { command in
      let gap = String(repeating: " ", count: width + 2 - command.word.count)
      return "\(command.word)\(gap)\(command.summary)"
    }
    let keys =
      "Tab completes, Ctrl-C clears the line, Ctrl-D ends the conversation and leaves."
    return (lines + (console.isInteractive ? [keys] : [])).joined(separator: "\n")
  }

  // MARK: The end

  private mutating func endConversation() async {
    guard hasConversation else {
      console.show("There is no conversation to end.", by: .program)
      return
    }
    guard let response = await send(.end) else { return }
    hasConversation = false
    show(response)
    survey = response.survey
  }

  /// Ends the conversation, quietly where nobody is there to read it, and asks for the rating that
  /// is due.
  private mutating func sayGoodbye(_ events: inout AsyncStream<ChatEvent>.Iterator) async {
    guard hasConversation else { return }
    guard console.isInteractive else {
      _ = await send(.end)
      return
    }
    await endConversation()
    while let question = survey {
      console.ask(question.prompt)
      guard case .line(let line) = await Self.next(&events),
        line.contains(where: { !$0.isWhitespace })
      else { return }
      if let answer = question.answer(line) {
        await send(rating: answer)
      } else {
        let range =
          "from \(question.survey.scale.lowerBound) to \(question.survey.scale.upperBound)"
        console.show("A number \(range), please, or an empty line to skip.", by: .program)
      }
    }
  }

  // MARK: Messages

  /// Sends an answer to the survey; what it asks next is then awaited.
  private mutating func send(rating body: InboundMessage.Body) async {
    survey = nil
    guard let response = await send(body) else { return }
    show(response)
    survey = response.survey
  }

  private mutating func send(_ body: InboundMessage.Body) async -> AgentResponse? {
    messageCount += 1
    let message = InboundMessage(
      caller: settings.caller,
      id: RequestID("\(settings.idPrefix)\(messageCount)"),
      customer: settings.customer,
      attributes: settings.attributes,
      channel: "terminal",
      locale: settings.locale,
      body: body
    )
    do throws(ServiceError) { return try await service.respond(to: message) } catch {
      report(error)
      return nil
    }
  }

  private mutating func report(_ error: ServiceError) {
    let (text, code): (String, Int32) =
      switch error {
      case .conflict: ("This message was sent before with other words.", 70)
      case .invalidRequest(let reason): (reason, 70)
      case .storeUnavailable(let reason): ("Your message could not be kept: \(reason)", 69)
      case .shuttingDown: ("No more messages are taken.", 69)
      case .internal(let reason): ("Something went wrong here: \(reason)", 70)
      }
    console.show(text, by: .fault)
    if !console.isInteractive { exitCode = code }
  }

  // MARK: Replies

  private mutating func show(_ response: AgentResponse) {
    ticket = response.ticket ?? ticket
    console.offer(response.messages.flatMap(\.offered).map(\.text))
    Self.show(response, at: console)
  }

  private static func show(_ response: AgentResponse, at console: any ChatConsole) {
    let text = response.messages.map(\.plainText).joined(separator: "\n")
    if !text.isEmpty {
      let isPerson = response.owner == .person && response.inReplyTo == nil
      console.show(text, by: isPerson ? .person : .agent)
    } else if console.isInteractive, response.owner == .person {
      console.show("(passed on to your colleague)", by: .program)
    }
  }
}

extension AgentResponse.SurveyQuestion {
  /// What stands before the line that answers it.
  fileprivate var prompt: String {
    awaitsComment
      ? "reason: " : "rating (\(survey.scale.lowerBound) to \(survey.scale.upperBound)): "
  }

  /// The answer that a line gives; nil where it gives none. A command is no reason.
  fileprivate func answer(_ line: String) -> InboundMessage.Body? {
    guard awaitsComment else {
      return Rating(line, scale: survey.scale).map { .rate(score: $0.score, comment: $0.comment) }
    }
    return SlashCommand.reading(line) == nil ? .rate(score: nil, comment: line) : nil
  }
}
