import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation
import Dialogue
import Foundation
import GRDB
import Storage
import Ticketing

/// What is made to go wrong, so that a soak is seen to notice it.
enum SoakFault: String, ExpressibleByArgument {
  /// Every reply is kept in memory.
  case memory
  /// A reader never lets go, so that the write-ahead log cannot begin anew.
  case log
  /// Some turns do the more work the more there were before them.
  case time
}

/// `torture soak`: turn after turn, a second of virtual time apart.
struct SoakCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak",
    abstract: "Holds conversations for days of virtual time and measures memory, log and cost."
  )

  @OptionGroup var options: TrialOptions
  @Option(help: "How many turns.") var turns = 20_000
  @Option(help: "What is made to go wrong.") var plant: SoakFault?

  func run() async throws {
    let trial = try await Trial(options)
    let reader = plant == .log ? try StuckReader(of: options.store) : nil
    var soak = try Soak(trial: trial, store: options.store, plant: plant)
    let unasked = Task {
      for await line in trial.runtime.unaskedResponses() { await trial.runtime.delivered(line) }
    }
    for turn in 0..<turns { try await soak.take(turn) }
    unasked.cancel()
    printFigures(soak.figures)
    withExtendedLifetime(reader) {}
  }
}

/// The turns of a soak, and what was measured in blocks of them.
struct Soak {
  /// How many turns make a block.
  private static let block = 1000
  /// Two turns in a hundred do planted work: enough to be the dearest, and so few that each can do much.
  private static let plantedEvery = 50
  /// Callers who write at the same time, each this many messages before the next one comes.
  private static let callers = 32
  private static let messages = 8
  /// Customers who come again and again.
  private static let customers = 4000
  private static let texts = [
    "hello", "where is my order", "A-10042", "thanks", "when are you open", "zxqv blorp",
    "i want to speak to a person", "my card 4111 1111 1111 1111 was charged", "no", "yes",
    "ada@example.com",
  ]

  private let trial: Trial
  private let desk: TicketOffice
  private let log: String
  private let plant: SoakFault?
  /// Tickets that the desk has not solved yet.
  private var openTickets: Set<String> = []
  private var costs: [Double] = []
  private var blocks: [(memory: Double, cost: Double)] = []
  private var longestLog = 0
  private var kept: [String] = []

  init(trial: Trial, store: String, plant: SoakFault?) throws {
    self.trial = trial
    // Another connection, as the desk is another program.
    desk = TicketOffice(store: try SQLiteStore.open(at: store), clock: trial.clock.live)
    log = store + "-wal"
    self.plant = plant
  }

  /// One turn, and at the end of a block what the process has become.
  mutating func take(_ turn: Int) async throws {
    trial.clock.now = trial.clock.now + .seconds(1)
    let place = turn % Self.callers
    let round = turn / Self.callers
    let number = round / Self.messages * Self.callers + place
    let message = round % Self.messages
    let text = Self.texts[(number * 5 + message) % Self.texts.count]
    let start = ProcessorTime.secondsOfProcess
    let response = try await trial.say(
      message == Self.messages - 1 ? nil : text,
      as: "s\(number)",
      "m\(message)",
      customer: number.isMultiple(of: 3) ? "c\(number % Self.customers)" : nil
    )
    goWrong(response, turn)
    costs.append(ProcessorTime.secondsOfProcess - start)
    if let ticket = response.ticket { openTickets.insert(ticket.rawValue) }
    if costs.count == Self.block {
      try await solveTickets()
      try endBlock()
    }
  }

  /// What people at the desk do: of a team that never solved a ticket, the open ones would fill the memory.
  private mutating func solveTickets() async throws {
    for ticket in openTickets.sorted() {
      // One of them may have been solved by its customer.
      do throws(TicketOffice.Failure) {
        try await desk.solve(
          ticket,
          by: "kim",
          asking: SurveyAsker(policy: SurveyPolicy(surveys: []))
        )
      } catch .refused {}
    }
    openTickets = []
  }

  private mutating func goWrong(_ response: AgentResponse, _ turn: Int) {
    switch plant {
    case .memory: kept.append(String(repeating: JSONWriter.text(of: response.json), count: 8))
    case .time where turn.isMultiple(of: Self.plantedEvery):
      var sum = 0
      for number in 0..<(turn * turn) { sum = (sum ^ number) &* 31 }
      kept = ["\(sum)"]
    case .time, .log, nil: break
    }
  }

  private mutating func endBlock() throws {
    let sorted = costs.sorted()
    blocks.append((try ProcessMemory.residentMegabytes(), sorted[sorted.count * 99 / 100] * 1e6))
    costs.removeAll(keepingCapacity: true)
    let size = try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
    longestLog = max(longestLog, size ?? 0)
  }

  /// The early level is that of the second quarter: by then every cache has been filled that a turn fills.
  var figures: KeyValuePairs<String, JSONValue> {
    let quarter = max(blocks.count / 4, 1)
    let early = Array(blocks.dropFirst(quarter).prefix(quarter))
    let late = Array(blocks.suffix(quarter))
    return [
      "turns": .integer(blocks.count * Self.block),
      "early_mb": .number(early.map(\.memory).median),
      "late_mb": .number(late.map(\.memory).median),
      "early_p99_us": .number(early.map(\.cost).median),
      "late_p99_us": .number(late.map(\.cost).median),
      "log_mb": .number(Double(longestLog) / 1e6),
    ]
  }
}

extension [Double] {
  /// The middle one; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

/// Another program's transaction that reads and never ends.
private final class StuckReader {
  private let database: DatabaseQueue

  init(of path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.allowsUnsafeTransactions = true
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.inDatabase { db in
      try db.beginTransaction(.deferred)
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sessions")
    }
  }
}

extension ProcessMemory {
  /// What the process holds of the machine's memory, in millions of bytes.
  static func residentMegabytes() throws -> Double {
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
      separator: " "
    )
    return Double(pages[1]).map { $0 * Double(getpagesize()) / 1e6 } ?? 0
  }
}
