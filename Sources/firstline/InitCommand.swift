import AgentContent
import ArgumentParser
import Foundation

/// Writes a small agent to start from, and never over anything that is there.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a small content folder and one scenario to start from."
  )

  @Argument(
    help: ArgumentHelp("Where to write them.", valueName: "dir"),
    completion: .directory
  )
  var directory = "."

  func run() throws {
    let root = URL(fileURLWithPath: directory, isDirectory: true)
    if let taken = StarterContent.taken(in: root) {
      Console.note("error: '\(taken)' is there already; nothing was written")
      throw ExitStatus.failed
    }
    do { try StarterContent.write(to: root) } catch {
      Console.note("error: '\(directory)' cannot be written: \(error.localizedDescription)")
      throw ExitStatus.inputOutput
    }
    let place = directory == "." ? "" : "cd '\(directory)' && "
    Console.print("Wrote intents/ and transcripts/. Try the agent:    \(place)firstline chat")
    Console.print("Change a file, then see whether it is sound:       \(place)firstline check")
    Console.print("Run the scenario that says what should happen:     \(place)firstline replay")
  }
}

extension StarterContent {
  /// What would be written over: the content folder or the scenario.
  fileprivate static func taken(in root: URL) -> String? {
    let scenarios = files.map(\.path).filter { !$0.hasPrefix("intents/") }
    return (["intents"] + scenarios).first {
      FileManager.default.fileExists(atPath: root.appendingPathComponent($0).path)
    }
  }

  fileprivate static func write(to root: URL) throws {
    for file in files {
      let url = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(file.text.utf8).write(to: url, options: .withoutOverwriting)
    }
  }
}
