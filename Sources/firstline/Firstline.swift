import ArgumentParser

/// The command line: every command parses its options, builds what it needs, and runs one thing.
@main
struct Firstline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "firstline",
    abstract: "Answers customers at the first line of support.",
    version: version,
    subcommands: [
      InitCommand.self, ChatCommand.self, PipeCommand.self, ReplayCommand.self, CheckCommand.self,
      ExplainCommand.self, EvaluateCommand.self, TicketsCommand.self, TranscriptsCommand.self,
      ReportCommand.self, ReviewCommand.self, ImportCommand.self, StoreCommand.self,
      EncoderCommand.self,
    ]
  )
}
