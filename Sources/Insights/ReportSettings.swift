import CanonicalJSON
import Conversation

/// What a team decides about its figures.
package struct ReportSettings: Sendable, Hashable {
  /// How long no re-contact may come after a first contact.
  package var firstContactWindow = Milliseconds.days(7)
  /// How long after the last answer silence counts as resolved; the log's writer applies it.
  package var assumedAfter = Milliseconds.hours(24)
  /// How long after asking an answer to a survey counts.
  package var surveyExpiry = Milliseconds.days(7)
  /// Opening hours; nil leaves them to the log's `calendar.set`, else Monday to Friday nine to five.
  package var calendar: BusinessCalendar?
  /// Within how many minutes of opening hours a person should have replied.
  package var firstReplyMinutes = 30
  /// Requests by intent in the period to compare with; empty for none.
  package var intentBaseline: [IntentID: Int] = [:]
  /// The part of revenue that is left after its direct cost; nil where unknown.
  package var grossMargin: Double?
  /// How many features a customer should use; nil where unknown.
  package var keyFeatures: Int?
  /// Slots whose equal value makes two requests the same issue.
  package var issueSlots = ["order_number"]
  /// The intent that asks for a person; it is a primary intent only where there is no other.
  package var humanRequestIntent = "human_request"
  /// What the report is divided by; nil for nothing.
  package var dimension: ReportDimension?
  /// Whether shares list everything they looked at, with the reason why it stands where it does.
  package var keepsLines = false

  /// The settings of a team that has decided nothing.
  package init() {}
}

/// Why settings cannot be used.
package struct ReportSettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  package let description: String

  /// An error that names the setting in its words and nothing of its value.
  package init(_ description: String) { self.description = description }
}

extension ReportSettings {
  /// These settings, with those that `json` names replaced. Names that begin with `_` are notes.
  /// - Throws: `ReportSettingsError` for an unknown name or a value of the wrong form.
  package func replacing(with json: JSONValue) throws(ReportSettingsError) -> ReportSettings {
    guard let object = json.object else { throw ReportSettingsError("settings are a JSON object") }
    var result = self
    for member in object.members where !member.name.hasPrefix("_") { try result.set(member) }
    return result
  }

  private mutating func set(_ member: JSONObject.Member) throws(ReportSettingsError) {
    let value = member.value
    switch member.name {
    case "fcr_window_days": firstContactWindow = .days(try positive(member))
    case "assumed_after_hours": assumedAfter = .hours(try positive(member))
    case "csat_expiry_days": surveyExpiry = .days(try positive(member))
    case "first_reply_minutes": firstReplyMinutes = try positive(member)
    case "key_features": keyFeatures = try positive(member)
    case "business_hours": calendar = try BusinessCalendar(json: value)
    case "gross_margin":
      guard let margin = value.number, (0...1).contains(margin) else {
        throw ReportSettingsError("'gross_margin' is a number from 0 to 1")
      }
      grossMargin = margin
    case "intent_baseline": intentBaseline = try Self.baseline(value)
    case "human_request_intent":
      guard let name = value.string else {
        throw ReportSettingsError("'human_request_intent' is a name")
      }
      humanRequestIntent = name
    case "issue_slots":
      guard let names = value.array?.map(\.string), !names.contains(nil) else {
        throw ReportSettingsError("'issue_slots' is a list of names")
      }
      issueSlots = names.compactMap(\.self)
    default: throw ReportSettingsError("'\(member.name)' is no setting of reports")
    }
  }

  private func positive(_ member: JSONObject.Member) throws(ReportSettingsError) -> Int {
    // The bound keeps windows in milliseconds far from overflow.
    guard let number = member.value.integer, (1...1_000_000).contains(number) else {
      throw ReportSettingsError("'\(member.name)' is a whole number above 0")
    }
    return number
  }

  private static func baseline(_ value: JSONValue) throws(ReportSettingsError) -> [IntentID: Int] {
    guard let members = value.object?.members else {
      throw ReportSettingsError("'intent_baseline' maps intents to numbers of requests")
    }
    var result: [IntentID: Int] = [:]
    for member in members {
      guard let count = member.value.integer, count >= 0 else {
        throw ReportSettingsError("'intent_baseline' maps intents to numbers of requests")
      }
      result[IntentID(member.name)] = count
    }
    return result
  }
}
