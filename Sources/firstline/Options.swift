import AgentRuntime
import ArgumentParser
import Foundation

let version = FirstlineVersion.current

/// Where the content lies.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The content folder.", valueName: "dir"),
    completion: .directory
  )
  var content = "intents"
}

/// Where the store lies.
struct StoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The store's file.", valueName: "path"), completion: .file())
  var store = ".firstline/firstline.sqlite"

  /// The folder of the store, where models and the history lie too.
  var stateDirectory: String {
    URL(fileURLWithPath: store).deletingLastPathComponent().path
  }
}

/// Whether the sentence encoder is used.
enum EncoderSwitch: String, ExpressibleByArgument, CaseIterable {
  case on, off
}

/// The encoder's switch. There is no encoder yet, so both say the same: the lexical view.
struct EncoderOptions: ParsableArguments {
  @Option(help: "Whether the sentence encoder is used, where one is installed.")
  var encoder = EncoderSwitch.on
}

/// What shows how far a long step is.
struct ProgressOptions: ParsableArguments {
  @Flag(help: "Show no progress bars.")
  var noProgress = false
}
