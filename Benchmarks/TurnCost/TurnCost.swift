import AgentCore
import AgentRuntime
import ArgumentParser
import Foundation

/// `turn-cost`: what the dialog and the rendering of its replies cost, apart from understanding and storing.
@main
struct TurnCost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn-cost",
    abstract: "Measures the dialog and the rendering of replies, in microseconds of CPU a turn.",
    discussion: """
      Messages are understood beforehand, by words alone, and look-ups answered. Then every turn is decided and rendered \
      many times over, and the time of the thread is taken. The search for articles is part of the dialog.
      """
  )

  @Option(help: "The content folder.") var content = "intents"
  @Option(help: "The store's folder, for the trained model.") var state = ".firstline"
  @Option(help: "A file of messages, one a line.") var messages = "Benchmarks/messages.txt"
  @Option(help: "How often every turn is taken.") var repeats = 50

  func run() async throws {
    let (agent, _) = try AgentLoader(content: content, stateDirectory: state).agent()
    let texts = try String(contentsOfFile: messages, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let turns = await Rehearsal(agent: agent).turns(of: Script.conversations(with: texts))
    let table = CostTable(turns: turns, agent: agent, repeats: repeats)
    print(table.lines.joined(separator: "\n"))
  }
}
