import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("The settings of reports")
struct ReportSettingsTests {
  @Test("replace only what they name")
  func replacing() throws {
    let json: JSONValue = ["_note": "ours", "fcr_window_days": 3, "gross_margin": 0.5]
    let settings = try ReportSettings().replacing(with: json)
    #expect(settings.firstContactWindow == .days(3))
    #expect(settings.grossMargin == 0.5)
    #expect(settings.surveyExpiry == .days(7))
  }

  @Test(
    "say what is wrong with them",
    arguments: [
      ([1], "settings are a JSON object"),
      (["fcr_window": 7], "'fcr_window' is no setting of reports"),
      (["fcr_window_days": 0], "'fcr_window_days' is a whole number above 0"),
      (["fcr_window_days": "7"], "'fcr_window_days' is a whole number above 0"),
      (["gross_margin": 1.5], "'gross_margin' is a number from 0 to 1"),
      (
        ["intent_baseline": ["a": -1]],
        "'intent_baseline' maps intents to numbers of requests"
      ),
    ] as [(JSONValue, String)]
  )
  func faults(json: JSONValue, message: String) {
    #expect(throws: ReportSettingsError(message)) { try ReportSettings().replacing(with: json) }
  }
}
