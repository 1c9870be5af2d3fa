import AgentCore
import AgentRuntime
import Conversation

/// Whole turns: of long messages, and of long conversations.
enum TurnStages {
  /// What may be sent at most, in bytes.
  private static let limit = 65_536

  static func all(_ trial: Trial, _ texts: [HostileText]) -> [Stage] {
    let turns = texts.map { text in
      Stage(name: "a turn: \(text.piece.debugDescription)", sizes: (limit / 2)...limit) { size in
        let words = text.text(of: size)
        return { try await trial.say(words, as: fresh(), "m1") }
      }
    }
    return turns + [conversation(trial)]
  }

  /// The dearest turn at the limit, each message being the first of its session.
  static func dearest(
    _ trial: Trial,
    _ texts: [HostileText]
  ) async throws -> (milliseconds: Double, text: String) {
    var dearest = (milliseconds: 0.0, text: "")
    for text in texts {
      let words = text.text(of: limit)
      var least = Double.infinity
      for _ in 0..<3 {
        let start = ProcessorTime.secondsOfProcess
        try await trial.say(words, as: fresh(), "m1")
        least = min(least, (ProcessorTime.secondsOfProcess - start) * 1000)
      }
      if least > dearest.milliseconds { dearest = (least, text.piece.debugDescription) }
    }
    return dearest
  }

  private static func conversation(_ trial: Trial) -> Stage {
    let texts = [
      "hello", "where is my order", "A-10042", "how long does delivery take", "zxqv", "no",
    ]
    return Stage(name: "the turns of one conversation", sizes: 100...800) { size in
      {
        let caller = fresh()
        for turn in 0..<size {
          try await trial.say(texts[turn % texts.count], as: caller, "m\(turn)")
        }
      }
    }
  }

  /// A caller nobody has been before.
  private static func fresh() -> String { "g\(IdentifierSource().sessionUID())" }
}
