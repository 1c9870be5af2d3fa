import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation

/// `torture growth`: what every stage costs on twice the input, and what one turn costs at the limit.
struct GrowthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Measures every stage on inputs of n and 2 n, and the dearest turn."
  )

  @OptionGroup var options: TrialOptions
  @Flag(help: "Measures a stage whose cost grows with the square, which must be noticed.")
  var plant = false
  @Flag(help: "Some of the hostile texts only.") var short = false

  func run() async throws {
    let texts = short ? HostileText.some : HostileText.all
    let trial = try await Trial(options)
    let stages = plant ? [.planted] : try await stages(trial, texts)
    var growths: [JSONValue] = []
    for stage in stages {
      let growth = try await stage.growth()
      growths.append(
        .object([
          "stage": .string(stage.name), "size": .integer(growth.size),
          "ms": .number(growth.milliseconds), "ratio": .number(growth.ratio),
        ])
      )
    }
    let dearest = try await TurnStages.dearest(trial, plant ? [] : texts)
    printFigures([
      "stages": .array(growths), "turn_ms": .number(dearest.milliseconds),
      "turn": .string(dearest.text),
    ])
  }

  private func stages(_ trial: Trial, _ texts: [HostileText]) async throws -> [Stage] {
    TextStages.all(trial.runtime.agent, texts) + TurnStages.all(trial, texts)
      + (try await RecordStages.all(trial)) + ContentStages.all
  }
}

/// One thing that Firstline does, on inputs of any size.
struct Stage {
  /// Below this a measurement is noise, in milliseconds of the processor.
  private static let least = 2.0
  private static let repeats = 5
  private static let attempts = 4
  /// From here on it is measured again, for a machine may have been busy.
  private static let suspicious = 2.8

  let name: String
  /// The sizes that make sense.
  let sizes: ClosedRange<Int>
  /// Prepares an input of a size, and gives the step that is measured.
  let prepare: (_ size: Int) async throws -> (() async throws -> Void)

  /// How much dearer an input of 2 n is than one of n, for an n that is dear enough to be measured.
  func growth() async throws -> (size: Int, milliseconds: Double, ratio: Double) {
    var size = sizes.lowerBound
    var cost = try await cost(of: size, repeats: 1)
    while cost < Self.least, size * 4 <= sizes.upperBound {
      size *= 2
      cost = try await self.cost(of: size, repeats: 1)
    }
    var ratio = Double.infinity
    for _ in 0..<Self.attempts where ratio >= Self.suspicious {
      cost = try await self.cost(of: size, repeats: Self.repeats)
      let twice = try await self.cost(of: 2 * size, repeats: Self.repeats)
      ratio = min(ratio, twice / max(cost, 0.01))
    }
    return (size, cost, ratio)
  }

  /// The least of some runs, in milliseconds of the process.
  private func cost(of size: Int, repeats: Int) async throws -> Double {
    let step = try await prepare(size)
    var least = Double.infinity
    for _ in 0..<repeats {
      let start = ProcessorTime.secondsOfProcess
      try await step()
      least = min(least, (ProcessorTime.secondsOfProcess - start) * 1000)
    }
    return least
  }

  /// Grows with the square of its input.
  static var planted: Stage {
    Stage(name: "planted", sizes: 64...8192) { size in
      let numbers = Array(0..<size)
      return {
        var found = 0
        for number in numbers where numbers.contains(where: { $0 == size - number }) { found += 1 }
        keep(found)
      }
    }
  }
}

/// Keeps what was computed from being left out as unused.
@inline(never) func keep(_ value: some Any) {}
