import AgentRuntime
import ArgumentParser
import Conversation
import Insights
import Reports
import Reviewing

extension ReviewCommand {
  /// How issues are shown.
  enum IssueFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  struct Issues: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Lists what customers keep coming with, whether it grows, and whether fixes helped.",
      discussion: """
        The period (seven days before today, unless --since and --until say otherwise) is compared with the one \
        of the same length before it. Every customer counts once.
        """
    )

    @OptionGroup var options: ReviewOptions
    @Option(help: "Days before a fix and after it that are compared.") var windowDays = 28
    @Option(help: "How many customers in both periods make an issue.") var atLeast = 5
    @Option(help: "How the list is shown.") var format = IssueFormat.text

    func validate() throws {
      guard (1...3650).contains(windowDays), atLeast > 0 else {
        throw ValidationError("--window-days lies between 1 and 3650, --at-least is above 0")
      }
    }

    func run() async throws {
      let now = LiveClock().now
      let log = try await options.log(at: now)
      let report = IssueReport(
        log,
        clusters: options.clusters(of: log.questions),
        settings: IssueSettings(
          period: try options.days.range(at: now, in: options.days.zone(orElse: .utc)),
          asOf: now,
          fixWindow: .days(windowDays),
          least: atLeast
        )
      )
      switch format {
      case .text: Console.printRaw(IssueListing.text(of: report))
      case .json: Console.print(IssueListing.json(of: report))
      case .csv: Console.printRaw(IssueListing.csv(of: report))
      }
    }
  }

  struct Own: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Says who sees to an issue.")

    @OptionGroup var options: ReviewOptions
    @Argument(help: "The issue's id, or its beginning.") var id: String
    @Argument(help: "Who sees to it.") var owner: String
    @Option(help: ArgumentHelp("Who says so.", valueName: "name")) var by: String?

    func run() async throws {
      try await ReviewCommand.noteIssue(.owner(owner), id, by, options)
      Console.print("\(VisibleText.escaped(owner)) sees to \(VisibleText.escaped(id))")
    }
  }

  struct Fixed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says from when on an issue should be gone, so that its fix can be judged."
    )

    @OptionGroup var options: ReviewOptions
    @Argument(help: "The issue's id, or its beginning.") var id: String
    @Option(help: ArgumentHelp("The day or instant; without it, now.", valueName: "date"))
    var on: String?
    @Option(help: ArgumentHelp("Who says so.", valueName: "name")) var by: String?

    func run() async throws {
      let instant = try options.instant(on, "--on") ?? LiveClock().now
      try await ReviewCommand.noteIssue(.fixed(instant), id, by, options)
      Console.print("\(VisibleText.escaped(id)) is fixed from \(instant) on")
    }
  }

  private static func noteIssue(
    _ note: ReviewMark.Note,
    _ id: String,
    _ reviewer: String?,
    _ options: ReviewOptions
  ) async throws {
    guard options.events == nil else {
      throw ValidationError("this is kept in the store: leave --events out")
    }
    let log = try await options.log(at: LiveClock().now)
    let cluster = try options.clusters(of: log.questions).only(id)
    try await ReviewCommand.note(note, on: cluster, by: reviewer, options.store)
  }
}
