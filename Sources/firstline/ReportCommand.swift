import ArgumentParser
import CanonicalJSON
import Conversation
import Foundation
import Insights
import Reports

/// `firstline report`: every figure of a period, each with what it was counted from.
///
/// Everything but the clock, the store and the content is read here: `text` takes those as arguments.
struct ReportCommand: AsyncParsableCommand {
  /// How the figures are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
  }

  /// What is shown by every rule in use.
  enum Compared: String, ExpressibleByArgument, CaseIterable {
    case fcr
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Computes every support figure, with its counts and intervals.",
    discussion: """
      Without --since and --until the period is the seven days before today. A date is its midnight in the \
      report's zone; an instant is written like 2026-03-02T09:00:00Z.
      """
  )

  @OptionGroup var content: ContentOptions
  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("The first day or instant of the period.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("The first day or instant after the period.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Read events up to this instant (default: now).", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("Whose midnights count, such as Europe/London.", valueName: "zone"))
  var zone: String?

  @Option(
    help: ArgumentHelp("Read this event log (JSON Lines), not the store.", valueName: "file"),
    completion: .file()
  )
  var events: String?

  @Option(
    help: ArgumentHelp("JSON that overrides the content's settings.", valueName: "file"),
    completion: .file()
  )
  var settings: String?

  @Option(
    help: ArgumentHelp(
      "List what one figure counted, did not count and left out, each with the reason.",
      valueName: "figure"
    )
  )
  var explain: String?

  @Flag(help: "Show what every figure is made of: definition, version, what is left out and why.")
  var receipts = false

  @Option(help: "Show the main figures of each intent, topic, channel, …")
  var by: ReportDimension?

  @Option(help: "Show one figure by the rules of several desks and vendors.")
  var compare: Compared?

  @Flag(help: "Judge the rules of alerts.yaml, each over its own window up to --until or now.")
  var alert = false

  @Option(help: "How the figures are shown.")
  var format = Format.text

  func validate() throws {
    if alert, since != nil || explain != nil || receipts || by != nil || compare != nil {
      throw ValidationError(
        "--alert goes with none of --since, --explain, --receipts, --by and --compare"
      )
    }
    if alert, format == .csv || format == .html {
      throw ValidationError("--alert is shown as text or json")
    }
    if compare != nil || by != nil, format == .html {
      throw ValidationError("--compare and --by are shown as text, json or csv")
    }
    if explain != nil, format == .csv || format == .html {
      throw ValidationError("--explain is shown as text or json")
    }
    if receipts, format != .text {
      throw ValidationError("--receipts is for text; json and csv hold them anyway")
    }
    if [explain != nil, receipts, by != nil, compare != nil].count(where: \.self) > 1 {
      throw ValidationError("only one of --explain, --receipts, --by and --compare at a time")
    }
  }

  /// The report as text that ends with LF.
  ///
  /// - Parameters:
  ///   - now: The clock, read once.
  ///   - drawn: Whether the text may hold bars and sparklines.
  ///   - base: What the content says of hours, windows and targets.
  ///   - storedReport: The report on the store's log, with what fell due up to the as-of instant; called only without
  ///     `--events`.
  /// - Throws: `ValidationError` for options that make no period, `ReportCommandError` for files.
  func text(
    now: Timestamp,
    drawn: Bool = false,
    base: ReportSettings = ReportSettings(),
    storedReport: (ReportPeriod, ReportSettings) async throws -> SupportReport
  ) async throws -> String {
    var settings = try readSettings(over: base)
    settings.dimension = by
    settings.keepsLines = explain != nil
    let period = try period(now: now, settings: settings)
    let report =
      if let events {
        try await EventLogFile(events).report(
          for: period,
          settings: settings,
          comparing: showsChanges
        )
      } else {
        try await storedReport(period, settings)
      }
    if let explain { return try await explanation(of: explain, in: report) }
    if receipts { return ReportText.receipts(of: report) }
    if by != nil { return divided(report) }
    if compare == .fcr { return comparedRules(of: report) }
    return switch format {
    case .text: ReportText.render(report, drawn: drawn)
    case .json: ReportJSON.render(report) + "\n"
    case .csv: ReportCSV.render(report)
    case .html: ReportPage.render(report)
    }
  }

  /// Whether what is shown tells what changed since the period before.
  var showsChanges: Bool {
    (format == .text || format == .html) && explain == nil && compare == nil && by == nil
      && !receipts
  }

  /// One figure with what it looked at; a drift also with the intents and questions that carry it.
  private func explanation(of figure: String, in report: SupportReport) async throws -> String {
    guard let entry = ReportCatalogue.entry(figure, of: report) else {
      throw ValidationError("there is no figure '\(VisibleText.escaped(figure))'")
    }
    let drift = report.understanding.drift
    let isDrift = entry.key == "intent_psi" && drift.value != nil
    let examples = isDrift ? try await examples(of: drift, in: report) : nil
    if format == .json {
      var tree = ReportJSON.explanation(of: entry, in: report)
      if let examples { tree["drift"] = DriftText.json(of: drift, examples) }
      return JSONWriter.text(of: .object(tree)) + "\n"
    }
    return ReportText.explanation(of: entry, in: report)
      + (examples.map { DriftText.text(of: drift, $0) } ?? "")
  }

  private func divided(_ report: SupportReport) -> String {
    switch format {
    case .text, .html: ReportGroups.text(of: report)
    case .json: JSONWriter.text(of: ReportGroups.json(of: report)) + "\n"
    case .csv: ReportGroups.csv(of: report)
    }
  }

  private func comparedRules(of report: SupportReport) -> String {
    switch format {
    case .text, .html: FirstContactComparison.text(of: report)
    case .json: JSONWriter.text(of: FirstContactComparison.json(of: report)) + "\n"
    case .csv: ReportCSV.render(FirstContactComparison.entries(of: report))
    }
  }

  /// The period that the options name.
  func period(now: Timestamp, settings: ReportSettings) throws -> ReportPeriod {
    let zone = try reportZone(settings)
    let named = try instant(until, "--until", in: zone)
    let usual = ReportPeriod.lastSevenDays(before: named ?? now, zone: zone)
    let until = named ?? usual.until
    let since = try instant(since, "--since", in: zone) ?? usual.since
    guard since < until else { throw ValidationError("--since must lie before --until") }
    let asOf = try instant(asOf, "--as-of", in: zone) ?? now
    return ReportPeriod(since: since, until: until, asOf: asOf, zone: zone)
  }

  private func reportZone(_ settings: ReportSettings) throws -> LocalZone {
    guard let zone else { return settings.calendar?.zone ?? .utc }
    guard let known = LocalZone(zone) else {
      throw ValidationError("--zone is no known time zone: '\(VisibleText.escaped(zone))'")
    }
    return known
  }

  private func instant(
    _ text: String?,
    _ option: String,
    in zone: LocalZone
  ) throws -> Timestamp? {
    guard let text else { return nil }
    guard let instant = ReportPeriod.instant(text, in: zone) else {
      throw ValidationError("\(option) is no date: '\(VisibleText.escaped(text))'")
    }
    return instant
  }

  func readSettings(over base: ReportSettings) throws -> ReportSettings {
    guard let settings else { return base }
    let bytes = try read(settings)
    do {
      return try base.replacing(with: JSONReader.value(of: bytes))
    } catch {
      throw ReportCommandError.content(file: settings, reason: "\(error)")
    }
  }

  private func read(_ path: String) throws -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw ReportCommandError.unreadable(file: path)
    }
  }
}

/// Why a report's files cannot be used.
enum ReportCommandError: Error, CustomStringConvertible {
  /// A file that holds no event log, or no settings.
  case content(file: String, reason: String)
  /// A file that cannot be read.
  case unreadable(file: String)

  /// 65 for bad data, 74 for input and output.
  var exitCode: ExitCode {
    switch self {
    case .content: ExitCode(65)
    case .unreadable: ExitCode(74)
    }
  }

  var description: String {
    switch self {
    case .content(let file, let reason): "\(VisibleText.escaped(file)): \(reason)"
    case .unreadable(let file): "\(VisibleText.escaped(file)): cannot be read"
    }
  }
}

extension ReportDimension: ExpressibleByArgument {}
