import AgentCore
import ArgumentParser
import CanonicalJSON
import Conversation
import Insights
import Storage
import Understanding

/// `torture clocks`: conversations while the machine's clock is set to and fro.
struct ClocksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clocks",
    abstract: "Sets the clock back, far ahead, over changes of daylight saving and over leap days."
  )

  @OptionGroup var options: TrialOptions
  @Option(help: "How many turns at each of the places.") var turns = 200
  @Flag(help: "Gives some events of the log an earlier instant, which must be noticed.") var plant =
    false

  func run() async throws {
    var random = SplitMix64(seed: options.seed)
    let trial = try await Trial(options)
    var number = 0
    for place in ClockPlace.all {
      trial.clock.now = place.start
      for turn in 0..<turns {
        trial.clock.now = trial.clock.now + place.step(turn, of: turns, &random)
        number += 1
        try await say(number, trial, &random)
      }
    }
    var records = try await trial.store.records(after: 0, limit: .max)
    if plant { setBack(&records) }
    printFigures(try await figures(of: records, trial))
  }

  private func say(_ number: Int, _ trial: Trial, _ random: inout SplitMix64) async throws {
    let caller = "s\(Int.random(in: 0..<40, using: &random))"
    let text = ClockPlace.texts.randomElement(using: &random)
    try await trial.say(
      number.isMultiple(of: 9) ? nil : text,
      as: caller,
      "m\(number)",
      customer: caller
    )
  }

  /// What the log would be without its sessions' own time.
  private func setBack(_ records: inout [LogRecord]) {
    for index in records.indices where index.isMultiple(of: 7) {
      records[index].timestamp = records[index].timestamp + .hours(-1)
    }
  }

  private func figures(
    of records: [LogRecord],
    _ trial: Trial
  ) async throws -> KeyValuePairs<String, JSONValue> {
    var latest: [SessionID: Timestamp] = [:]
    var disordered = 0
    for record in records {
      guard let session = record.conversation else { continue }
      if let before = latest[session], record.timestamp < before { disordered += 1 }
      latest[session] = max(latest[session] ?? record.timestamp, record.timestamp)
    }
    let numbers = records.map { $0.sequence ?? 0 }
    let report = try report(on: records)
    let check = try await trial.store.check()
    return [
      "events": .integer(records.count), "sessions": .integer(latest.count),
      "disordered": .integer(disordered), "is_numbered": .bool(numbers == numbers.sorted()),
      "negative": .integer(report.quality.negativeDurations),
      "steps": .integer(records.count { $0.type == "clock.stepped" }),
      "faults": .integer(check.faultCount),
    ]
  }

  private func report(on records: [LogRecord]) throws -> SupportReport {
    let zone = LocalZone("Europe/Berlin") ?? .utc
    let instants = records.map(\.timestamp)
    let end = (instants.max() ?? Trial.start) + .days(8)
    let period = ReportPeriod(since: instants.min() ?? end, until: end, asOf: end, zone: zone)
    return SupportReport(records: records, period: period, settings: ReportSettings())
  }
}

/// An instant around which clocks do something, and how they go there.
struct ClockPlace {
  static let texts = [
    "hello", "where is my order", "A-10042", "when are you open", "remind me tomorrow", "thanks",
    "i want to speak to a person", "the 29th of february", "in an hour", "no", "yes", "5",
  ]

  let start: Timestamp
  /// The jump in the middle, in hours; the clock goes back to where it would be after the next quarter.
  let jump: Int

  static let all = [
    // Back an hour, and ahead ten years and back.
    Self("2026-03-02T09:00:00Z", jump: -1), Self("2026-03-03T09:00:00Z", jump: 24 * 3652),
    // Daylight saving begins and ends in Europe, and does in New York.
    Self("2026-03-29T00:30:00Z", jump: 1), Self("2026-10-25T00:30:00Z", jump: -1),
    Self("2026-11-01T05:30:00Z", jump: -1),
    // Leap days, and where a century has none.
    Self("2028-02-28T22:30:00Z", jump: 24), Self("2100-02-28T22:30:00Z", jump: 24),
    // The machine's clock begins at nought.
    Self("1970-01-01T00:00:00Z", jump: 1),
  ]

  private init(_ start: String, jump: Int) {
    self.start = Timestamp(start) ?? Trial.start
    self.jump = jump
  }

  /// How far the clock goes before a turn.
  func step(_ turn: Int, of turns: Int, _ random: inout SplitMix64) -> Milliseconds {
    let regular = Milliseconds.seconds(Int.random(in: 0...60, using: &random))
    if turn == turns / 2 { return .hours(jump) }
    if turn == turns * 3 / 4 { return .hours(-jump) }
    return regular
  }
}
