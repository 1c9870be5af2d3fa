import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation
import Dispatch
import Foundation
import Storage
import Ticketing

/// What is made to go wrong, so that a sanitizer is seen to notice it.
enum CrowdFault: String, ExpressibleByArgument {
  /// Two threads write to one place without a lock.
  case race
  /// A byte is written behind the end of its memory.
  case overflow
}

/// `torture crowd`: many callers at once, with all that goes on beside them; for sanitizers to look at.
struct CrowdCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crowd",
    abstract:
      "Answers many callers at once while the store is checked, expired, erased from and read."
  )

  @OptionGroup var options: TrialOptions
  @Option(help: "How many callers.") var callers = 64
  @Option(help: "How many turns each.") var turns = 10
  @Option(help: "What is made to go wrong.") var plant: CrowdFault?

  private static let texts = [
    "where is my order", "A-10042", "i want to speak to a person", "ada@example.com", "thanks",
    "my card 4111 1111 1111 1111", "zxqv", "no",
  ]

  func run() async throws {
    let trial = try await Trial(options)
    let unasked = Task {
      for await line in trial.runtime.unaskedResponses() { await trial.runtime.delivered(line) }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<callers { group.addTask { try await talk(caller, trial) } }
      group.addTask { try await work(trial) }
      try await group.waitForAll()
    }
    unasked.cancel()
    goWrong()
    printFigures(["turns": .integer(callers * turns)])
  }

  private func talk(_ caller: Int, _ trial: Trial) async throws {
    for turn in 0..<turns {
      let text = turn == turns - 1 ? nil : Self.texts[(caller + turn) % Self.texts.count]
      try await trial.say(text, as: "s\(caller)", "m\(turn)", customer: "c\(caller % 8)")
      _ = await trial.runtime.explanation(for: "s\(caller)")
      _ = await trial.runtime.stateDescription(for: "s\(caller)")
    }
  }

  /// What people and the clock do meanwhile.
  private func work(_ trial: Trial) async throws {
    let office = TicketOffice(store: trial.store, clock: trial.clock.live)
    for round in 0..<8 {
      trial.clock.now = trial.clock.now + .minutes(20)
      _ = try await trial.store.check()
      for ticket in (try? await office.tickets()) ?? [] {
        try? await office.reply(
          to: ticket.number.rawValue,
          text: "On it.",
          isPublic: true,
          by: "kim"
        )
      }
      _ = try await trial.store.records(after: round, limit: 1000)
    }
  }

  private func goWrong() {
    switch plant {
    case .race:
      // Two threads of their own: a pool may give all of its work to one, which then races with nobody.
      nonisolated(unsafe) let place = UnsafeMutablePointer<Int>.allocate(capacity: 1)
      place.initialize(to: 0)
      let ended = DispatchSemaphore(value: 0)
      for _ in 0..<2 {
        Thread.detachNewThread {
          for _ in 0..<10_000 { place.pointee += 1 }
          ended.signal()
        }
      }
      for _ in 0..<2 { ended.wait() }
    case .overflow:
      let place = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
      place[16] = UInt8(truncatingIfNeeded: turns)
    case nil: break
    }
  }
}
