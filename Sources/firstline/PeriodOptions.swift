import ArgumentParser
import Conversation
import Insights
import Reports

/// Which days a command is about.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day or instant of the period.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("The first day or instant after the period.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Whose midnights count, such as Europe/London.", valueName: "zone"))
  var zone: String?

  /// The zone that the options name, else `usual`.
  func zone(orElse usual: LocalZone) throws -> LocalZone {
    guard let zone else { return usual }
    guard let known = LocalZone(zone) else {
      throw ValidationError("--zone is no known time zone: '\(VisibleText.escaped(zone))'")
    }
    return known
  }

  /// The period; without `--since` and `--until` the seven days before today.
  func range(at now: Timestamp, in zone: LocalZone) throws -> Range<Timestamp> {
    let named = try Self.instant(until, "--until", in: zone)
    let usual = ReportPeriod.lastSevenDays(before: named ?? now, zone: zone)
    let until = named ?? usual.until
    let since = try Self.instant(since, "--since", in: zone) ?? usual.since
    guard since < until else { throw ValidationError("--since must lie before --until") }
    return since..<until
  }

  /// The instant that an option names; a date is its midnight in `zone`.
  static func instant(
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
}
