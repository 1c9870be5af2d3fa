import ArgumentParser

/// `torture`: the trials that need the agent in their own process: virtual time, a million contents, the cost of steps.
///
/// Each prints what it measured as one line of JSON; `Scripts/torture` judges it, and the controls with it.
@main
struct Torture: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torture",
    abstract:
      "Measures what Firstline does under loads and clocks that no customer brings; run by Scripts/torture.",
    subcommands: [
      SoakCommand.self, ClocksCommand.self, MutantsCommand.self, ContentsCommand.self,
      GrowthCommand.self, CrowdCommand.self,
    ]
  )
}
