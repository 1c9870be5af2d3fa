import AgentContent
import AgentRuntime
import ArgumentParser
import Foundation
import SentenceEncoding
import TextAnalysis

let version = FirstlineVersion.current

/// Where the content lies.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The content folder.", valueName: "dir"),
    completion: .directory
  )
  var content = "intents"

  @Option(
    help: ArgumentHelp(
      "How much of the content is read, such as depth=64 or file=4MiB; may be given several times.",
      discussion:
        "The limits are \(ContentLimits.Name.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name=number"
    )
  )
  var contentLimit: [String] = []

  init() {}

  /// The content of a folder that another option names.
  init(folder: String) {
    content = folder
    contentLimit = []
  }

  /// How much of the content is read.
  var limits: ContentLimits {
    // What cannot be set has ended the command before.
    contentLimit.reduce(ContentLimits()) { limits, text in (try? limits.setting(text)) ?? limits }
  }

  func validate() throws {
    do throws(ContentLimits.Fault) {
      for text in contentLimit { _ = try ContentLimits().setting(text) }
    } catch {
      throw ValidationError("--content-limit: \(error)")
    }
  }
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

/// The encoder's switch.
struct EncoderOptions: ParsableArguments {
  @Option(help: "Whether the sentence encoder is used, where one is installed.")
  var encoder = EncoderSwitch.on

  /// The encoder, where it is wanted and installed; where it is wanted and is not there, says so once.
  /// - Parameter stateDirectory: The folder of the store, beside which it may lie.
  func load(stateDirectory: String? = nil) -> (any SentenceEncoder)? {
    guard encoder == .on else { return nil }
    switch EncoderStore.load(.live(stateDirectory: stateDirectory)) {
    case .found(let encoder, _): return encoder
    case .absent:
      Console.note(
        "note: no sentence encoder is installed, so texts are read by their words alone; "
          + "Scripts/encoder installs one"
      )
    case .faulty(let why):
      Console.note("warning: \(why); texts are read by their words alone")
    }
    return nil
  }
}

/// What shows how far a long step is.
struct ProgressOptions: ParsableArguments {
  @Flag(help: "Show no progress bars.")
  var noProgress = false
}
