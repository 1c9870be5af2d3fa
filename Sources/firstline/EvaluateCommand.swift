import ArgumentParser

/// `firstline evaluate`: measures understanding and search, on the content or on labelled files.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures how well intents and articles are found and personal data is taken out.",
    discussion: """
      Without files every sample of the content is judged by what the others teach. With --compare, by what \
      each of two contents teaches, and so are the messages of the log.
      """
  )

  /// How results are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    help: ArgumentHelp("Examples to learn from: JSON Lines of text and intent.", valueName: "file"),
    completion: .file()
  )
  var train: String?

  @Option(help: ArgumentHelp("Labelled texts to judge.", valueName: "file"), completion: .file())
  var test: String?

  @Option(
    name: .customLong("validate"),
    help: ArgumentHelp("Labelled texts that only help to fit thresholds.", valueName: "file"),
    completion: .file()
  )
  var validation: String?

  @Flag(name: .customLong("ignore-oos"), help: "Leave rows with intent 'oos' out of training.")
  var ignoreOOS = false

  @Option(
    help: ArgumentHelp("Articles to search: JSON Lines of id, title and text.", valueName: "file"),
    completion: .file()
  )
  var documents: String?

  @Option(
    help: ArgumentHelp("Questions: JSON Lines of query and relevant ids.", valueName: "file"),
    completion: .file()
  )
  var queries: String?

  @Option(
    help: ArgumentHelp(
      "Messages with their personal data marked, {{class: value}}: a file, or a folder of .txt files.",
      valueName: "path"
    ),
    completion: .file()
  )
  var redaction: String?

  @Option(
    help: ArgumentHelp(
      "Another content folder; show what is understood differently.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "The event log to compare by; without it the store, where there is one.",
      valueName: "file"
    ),
    completion: .file()
  )
  var log: String?

  @Flag(help: "End with 1 where more samples became wrong than right.")
  var failOnWorse = false

  @Option(
    help: ArgumentHelp("Where to write one line for each row judged.", valueName: "file"),
    completion: .file()
  )
  var predictions: String?

  @Option(
    help: ArgumentHelp("Where to write a page with charts.", valueName: "file"),
    completion: .file()
  )
  var html: String?

  @Option(help: "How results are shown.")
  var format = Format.text

  @Flag(help: "Show every intent, pair and text, not only the worst.")
  var all = false

  @OptionGroup var content: ContentOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var encoderOptions: EncoderOptions
  @OptionGroup var progress: ProgressOptions

  func validate() throws {
    guard (train == nil) == (test == nil) else {
      throw ValidationError("--train and --test belong together")
    }
    guard (documents == nil) == (queries == nil) else {
      throw ValidationError("--documents and --queries belong together")
    }
    let subjects = [train, documents, compare, redaction].compactMap(\.self)
    guard subjects.count < 2 else {
      throw ValidationError(
        "give one of --train and --test, --documents and --queries, --redaction, and --compare"
      )
    }
    guard compare != nil || (log == nil && !failOnWorse) else {
      throw ValidationError("--log and --fail-on-worse belong to --compare")
    }
    guard html == nil || (documents == nil && compare == nil && redaction == nil) else {
      throw ValidationError(
        "--html shows intents: leave out --documents, --redaction and --compare"
      )
    }
    guard predictions == nil || (compare == nil && redaction == nil) else {
      throw ValidationError("--predictions judges one content: leave out --redaction and --compare")
    }
  }
}
