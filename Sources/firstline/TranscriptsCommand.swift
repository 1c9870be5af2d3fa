import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation
import Foundation
import Storage
import TextAnalysis
import Transcripts

/// `firstline transcripts`: what was said, as it was recorded.
struct TranscriptsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcripts",
    abstract: "Lists, shows and exports conversations.",
    subcommands: [List.self, Show.self, Export.self],
    defaultSubcommand: List.self
  )
}

extension TranscriptsCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists sessions, newest first.")

    @OptionGroup var store: StoreOptions
    @Option(help: "How many sessions at most.") var limit = 100
    @Option(help: "How the list is shown.") var format = ListFormat.text

    func run() async throws {
      let archive = try Archive(store)
      let sessions = try await Archive.run { () async throws(StoreError) in
        try await archive.store.sessions(limit: limit)
      }
      for session in sessions {
        switch format {
        case .text: Console.print(TerminalText.sanitized(session.text))
        case .json: Console.print(JSONWriter.text(of: session.json))
        }
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows one conversation.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The session, such as s1 or s1#2.") var session: String

    func run() async throws {
      let events = try await Archive(store).events(of: session)
      Console.printRaw(TranscriptText.text(of: events))
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes conversations as an event log, or one of them as a scenario."
    )

    @OptionGroup var store: StoreOptions
    @OptionGroup var content: ContentOptions
    @Flag(help: "The event log, JSON Lines: of one session, or of all.") var events = false
    @Flag(help: "A scenario that replays the session.") var scenario = false
    @Argument(help: "The session; without it, all of them.") var session: String?

    func validate() throws {
      guard events != scenario else {
        throw ValidationError("say either --events or --scenario")
      }
      guard !scenario || session != nil else {
        throw ValidationError("a scenario is made of one session: name it")
      }
    }

    func run() async throws {
      let archive = try Archive(store)
      if scenario, let session {
        Console.printRaw(ScenarioRecorder.scenario(of: try await archive.events(of: session)))
        return
      }
      let wanted = session.map { SessionID($0) }
      let timetable = try Archive.timetable(content)
      for record in try await archive.log(completedBy: timetable) {
        guard wanted == nil || record.conversation == wanted else { continue }
        Console.print(JSONWriter.text(of: record.json))
      }
    }
  }
}
