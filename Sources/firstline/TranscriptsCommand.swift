import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation
import Foundation
import Storage
import Transcripts

/// `firstline transcripts`: what was said, as it was recorded.
struct TranscriptsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcripts",
    abstract: "Lists, shows, exports and erases conversations.",
    subcommands: [List.self, Show.self, Export.self, Erase.self],
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
        case .text: Console.print(session.text)
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
    @Option(
      help: ArgumentHelp("All that is held on a customer, as one JSON object.", valueName: "id")
    )
    var customer: String?
    @Flag(help: "With --customer: sealed values, such as addresses, in clear.") var unsealed = false
    @Flag(
      help:
        "With --events: what can be read of a damaged store; ends with 65 where something is lost."
    )
    var salvage = false
    @Argument(help: "The session; without it, all of them.") var session: String?

    func validate() throws {
      guard [events, scenario, customer != nil].count(where: { $0 }) == 1 else {
        throw ValidationError("say either --events, --scenario or --customer")
      }
      guard events || !salvage, customer != nil || !unsealed else {
        throw ValidationError("--salvage belongs to --events, --unsealed to --customer")
      }
      guard customer == nil || session == nil else {
        throw ValidationError("name a session or a customer, not both")
      }
      guard !scenario || session != nil else {
        throw ValidationError("a scenario is made of one session: name it")
      }
    }

    func run() async throws {
      let archive = try Archive(store)
      if salvage { return try await printSalvaged(from: archive) }
      if let customer { return try await printHoldings(on: customer, from: archive) }
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

    private func printSalvaged(from archive: Archive) async throws {
      let log = try await Archive.run { () async throws(StoreError) in
        try await archive.store.salvage()
      }
      for record in log.records where session == nil || record.conversation?.rawValue == session {
        Console.print(JSONWriter.text(of: record.json))
      }
      guard log.lost > 0 else { return }
      Console.note("error: \(log.lost) events could not be read; \(log.records.count) could")
      throw ExitStatus.badData
    }

    private func printHoldings(on customer: String, from archive: Archive) async throws {
      let holdings = try await Archive.run { () async throws(StoreError) in
        try await archive.store.holdings(on: CustomerID(customer), unsealed: unsealed)
      }
      guard let holdings else {
        Console.note("error: nothing is stored about this customer")
        throw ExitStatus.failed
      }
      Console.print(JSONWriter.text(of: holdings.json))
    }
  }
}

extension CustomerHoldings {
  /// The holdings as one object.
  fileprivate var json: JSONObject {
    [
      "sessions": .array(sessions.map { .string($0.rawValue) }),
      "events": .array(records.map(\.json)),
      "sealed": .array(
        values.map {
          [
            "session": .string($0.session.rawValue), "handle": .string($0.handle),
            "kind": .string($0.kind), "value": $0.value.map { .string($0) } ?? .null,
          ]
        }
      ),
      "replies": .array(replies.map { .string($0) }),
    ]
  }
}
