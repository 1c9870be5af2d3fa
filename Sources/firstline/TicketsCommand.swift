import AgentCore
import AgentRuntime
import ArgumentParser
import Conversation
import Dialogue
import Foundation
import Storage
import TextAnalysis
import Ticketing

/// `firstline tickets`: the desk on the command line.
struct TicketsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tickets",
    abstract: "Lists, shows, claims, answers, gives back, solves and reopens tickets.",
    subcommands: [
      List.self, Show.self, Claim.self, Reply.self, Note.self, Return.self, Solve.self, Reopen.self,
    ],
    defaultSubcommand: List.self
  )
}

/// Who works at the desk.
struct DeskOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: ArgumentHelp("Your name at the desk.", valueName: "name"))
  var person = "desk"
}

extension TicketsCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists tickets, oldest first.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "Only tickets with a reply that has not reached the customer yet.")
    var unsent = false
    @Flag(help: "Solved tickets too.")
    var all = false
    @Option(help: "How the list is shown.")
    var format = ListFormat.text

    func run() async throws {
      let tickets = try await Desk.run {
        try await TicketOffice(store: try Bootstrap.store(store, mode: .readOnly)).tickets()
      }
      let shown = tickets.filter { ticket in
        unsent ? !ticket.unsent.isEmpty : all || ticket.status != .solved
      }
      switch format {
      case .json: Console.print(TicketListing.json(of: shown))
      case .text: Console.printRaw(TicketListing.text(of: shown, showsUnsent: unsent))
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows one ticket with everything the customer wrote."
    )

    @OptionGroup var store: StoreOptions
    @Argument(help: "The ticket's number.") var number: String
    @Option(help: "How the ticket is shown.")
    var format = ListFormat.text

    func run() async throws {
      let office = TicketOffice(store: try Bootstrap.store(store, mode: .readOnly))
      let (ticket, address) = try await Desk.run {
        let ticket = try await office.ticket(number)
        return (ticket, try await office.address(of: ticket))
      }
      switch format {
      case .json: Console.print(TicketListing.json(of: ticket, address: address))
      case .text: Console.printRaw(TicketListing.text(of: ticket, address: address))
      }
    }
  }

  struct Claim: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes the conversation of a ticket over: the agent is silent from then on."
    )

    @OptionGroup var store: StoreOptions
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The ticket's number.") var number: String
    @Flag(help: "Also from a colleague who has it.") var take = false

    func run() async throws {
      let office = TicketOffice(store: try Bootstrap.store(store))
      try await Desk.run { try await office.claim(number, by: desk.person, takes: take) }
      Console.print("claimed \(number)")
    }
  }

  struct Return: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives the conversation of a ticket back to the agent, which goes on where it was."
    )

    @OptionGroup var store: StoreOptions
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The ticket's number.") var number: String
    @Flag(help: "Solve the ticket with it; else it stays open.") var solve = false

    func run() async throws {
      let office = TicketOffice(store: try Bootstrap.store(store))
      try await Desk.run { try await office.giveBack(number, by: desk.person, solves: solve) }
      Console.print("returned \(number)")
    }
  }

  struct Reply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Replies to the customer: at once where they are online, else with their next message."
    )

    @OptionGroup var store: StoreOptions
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The ticket's number.") var number: String
    @Argument(help: "What the customer will read.") var text: String

    func run() async throws {
      try await Desk.write(text, on: number, isPublic: true, by: desk, in: store)
      Console.print("replied on \(number)")
    }
  }

  struct Note: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Leaves a note that only colleagues see."
    )

    @OptionGroup var store: StoreOptions
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The ticket's number.") var number: String
    @Argument(help: "The note.") var text: String

    func run() async throws {
      try await Desk.write(text, on: number, isPublic: false, by: desk, in: store)
      Console.print("noted on \(number)")
    }
  }

  struct Solve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Solves a ticket; its conversation ends, with the survey where one is due."
    )

    @OptionGroup var content: ContentOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The ticket's number.") var number: String

    func run() async throws {
      let asking = try Bootstrap.definition(content).dialogue.surveyAsker
      let office = TicketOffice(store: try Bootstrap.store(store))
      try await Desk.run { try await office.solve(number, by: desk.person, asking: asking) }
      Console.print("solved \(number)")
    }
  }

  struct Reopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes a solved ticket up again.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The ticket's number.") var number: String

    func run() async throws {
      let office = TicketOffice(store: try Bootstrap.store(store))
      try await Desk.run { try await office.reopen(number, by: desk.person) }
      Console.print("reopened \(number)")
    }
  }
}

/// How lists are shown.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Runs work of the desk, and says what is wrong where it fails.
enum Desk {
  /// Writes a reply or a note on a ticket.
  static func write(
    _ text: String,
    on number: String,
    isPublic: Bool,
    by desk: DeskOptions,
    in store: StoreOptions
  ) async throws {
    let office = TicketOffice(store: try Bootstrap.store(store))
    try await run {
      try await office.reply(to: number, text: text, isPublic: isPublic, by: desk.person)
    }
  }

  static func run<Result>(_ work: () async throws -> Result) async throws -> Result {
    do { return try await work() } catch let failure as TicketOffice.Failure {
      switch failure {
      case .unknownTicket(let number):
        Console.note("error: there is no ticket '\(TerminalText.sanitized(number))'")
        throw ExitStatus.failed
      case .refused(let why):
        Console.note("error: \(why)")
        throw ExitStatus.failed
      case .store(let error): throw Bootstrap.failure(error)
      }
    }
  }
}
