import AgentRuntime
import ArgumentParser
import Conversation
import Foundation
import Insights
import Reports
import Reviewing

/// `firstline review`: what was not answered, grouped, and what recurs.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Groups what was not answered; turns a group into content; follows issues and fixes.",
    subcommands: [
      List.self, Show.self, Label.self, Agreement.self, Issues.self, Own.self, Fixed.self,
    ],
    defaultSubcommand: List.self
  )
}

/// Which questions are looked at, and how they are grouped.
struct ReviewOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions
  @OptionGroup var encoder: EncoderOptions

  @OptionGroup var days: PeriodOptions

  @Option(
    help: ArgumentHelp("Read this event log (JSON Lines), not the store.", valueName: "file"),
    completion: .file()
  )
  var events: String?

  @Option(help: "Minutes a ticket costs where nobody recorded them.")
  var minutes = 8.0

  @Option(help: ArgumentHelp("How alike questions of one group are, 0 to 1.", valueName: "cosine"))
  var likeness: Float?

  func validate() throws {
    guard minutes >= 0, minutes.isFinite else {
      throw ValidationError("--minutes is a number of minutes, from 0")
    }
    guard likeness.map({ $0 > 0 && $0 <= 1 }) ?? true else {
      throw ValidationError("--likeness lies between 0 and 1")
    }
  }

  /// The questions of the log.
  func log(at now: Timestamp) async throws -> ReviewLog {
    do {
      let records =
        if let events { try EventLogFile(events).records() } else {
          try await Archive(store).log(completedBy: nil)
        }
      return ReviewLog(records, asOf: now)
    } catch let error as ReportCommandError {
      Console.note("error: \(error)")
      throw error.exitCode
    }
  }

  /// `questions`, grouped by meaning where there is an encoder, else by words.
  func clusters(of questions: [Question]) -> [QuestionCluster] {
    let encoder = encoder.load(stateDirectory: store.stateDirectory)
    return QuestionCluster.clusters(
      of: questions,
      by: QuestionVectors(of: questions.map(\.text), encoder: encoder, likeness: likeness)
    )
  }

  /// The instants that count: all of them unless the options say otherwise.
  func period() throws -> Range<Timestamp> {
    let since = try instant(days.since, "--since") ?? Timestamp(milliseconds: .min)
    let until = try instant(days.until, "--until") ?? Timestamp(milliseconds: .max)
    guard since < until else { throw ValidationError("--since must lie before --until") }
    return since..<until
  }

  /// The instant an option names; a date is its midnight in the zone of `--zone`, or UTC.
  func instant(_ text: String?, _ option: String) throws -> Timestamp? {
    try PeriodOptions.instant(text, option, in: days.zone(orElse: .utc))
  }
}

extension [QuestionCluster] {
  /// The one cluster whose id begins with `text`, or the end of the command.
  func only(_ text: String) throws -> QuestionCluster {
    let found = filter { $0.id.hasPrefix(text) }
    guard found.count == 1, !text.isEmpty else {
      let what = found.isEmpty ? "there is no group" : "more than one group begins with"
      Console.note("error: \(what) '\(VisibleText.escaped(text))'")
      throw ExitStatus.failed
    }
    return found[0]
  }
}

extension ReviewCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists groups of questions that were not answered, the most worthwhile first."
    )

    @OptionGroup var options: ReviewOptions
    @Option(help: "How many groups at most.") var limit = 20
    @Flag(help: "Labelled and ignored groups too.") var all = false
    @Option(help: "How the list is shown.") var format = ListFormat.text

    func run() async throws {
      let period = try options.period()
      let log = try await options.log(at: LiveClock().now)
      let queue = ReviewQueue(
        log,
        clusters: options.clusters(of: log.troubled),
        period: period,
        minutes: options.minutes
      )
      let entries = Array((all ? queue.entries : queue.open).prefix(max(0, limit)))
      switch format {
      case .text: Console.printRaw(ReviewListing.text(of: entries))
      case .json: Console.print(ReviewListing.json(of: entries))
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows one group: every question, and what people answered."
    )

    @OptionGroup var options: ReviewOptions
    @Argument(help: "The group's id, or its beginning.") var id: String
    @Option(help: "How the group is shown.") var format = ListFormat.text

    func run() async throws {
      let entry = try await ReviewCommand.entry(id, options)
      switch format {
      case .text: Console.printRaw(ReviewListing.text(of: entry))
      case .json: Console.print(ReviewListing.json(of: entry))
      }
    }
  }

  /// The group called `id`, whenever its questions were asked.
  static func entry(_ id: String, _ options: ReviewOptions) async throws -> ReviewQueue.Entry {
    let period = try options.period()
    let log = try await options.log(at: LiveClock().now)
    let clusters = options.clusters(of: log.troubled)
    let cluster = try clusters.only(id)
    let queue = ReviewQueue(log, clusters: [cluster], period: period, minutes: options.minutes)
    guard let entry = queue.entries.first else {
      Console.note("error: nothing of this group lies in the period")
      throw ExitStatus.failed
    }
    return entry
  }

  struct Agreement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says how far reviewers agree on the groups that two of them labelled."
    )

    @OptionGroup var store: StoreOptions
    @Option(help: "How the result is shown.") var format = ListFormat.text

    func run() async throws {
      let records = try await Archive(store).log(completedBy: nil)
      let all = ReviewerAgreement.all(in: ReviewLog(records, asOf: LiveClock().now).marks)
      switch format {
      case .text: Console.printRaw(ReviewListing.text(of: all))
      case .json: Console.print(ReviewListing.json(of: all))
      }
    }
  }
}
