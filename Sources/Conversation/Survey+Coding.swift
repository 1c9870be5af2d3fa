import CanonicalJSON
import TextAnalysis

extension SurveyStep {
  /// What stands behind the survey's name in the type of its event.
  var name: String {
    switch self {
    case .asked: "asked"
    case .answered: "answered"
    case .expired: "expired"
    case .withdrawn: "withdrawn"
    case .late: "late"
    case .skipped: "skipped"
    }
  }

  /// The fields of its event.
  func data(of survey: Survey) -> JSONObject {
    switch self {
    case .asked(let attribution):
      JSONObject(present: [
        ("scale", .integer(survey.scale.upperBound)), ("attribution", .text(attribution?.name)),
        ("person", .text(attribution?.person)),
      ])
    case .answered(let score, let comment):
      JSONObject(present: [("score", .integer(score)), ("comment", .text(comment?.text))])
    case .late(let score, let comment):
      JSONObject(present: [
        ("score", score.map { .integer($0) }), ("comment", .text(comment?.text)),
      ])
    case .expired, .withdrawn: [:]
    case .skipped(let reason): ["reason": .string(reason)]
    }
  }

  /// The fact that a type such as `ces.answered` and its fields tell; nil where they are not of that form.
  static func fact(_ type: String, _ data: JSONObject) -> Fact? {
    let names = type.split(separator: ".", maxSplits: 1).map(String.init)
    guard names.count == 2, let survey = Survey(rawValue: names[0]) else { return nil }
    return step(names[1], of: survey, data).map { .survey(survey, $0) }
  }

  private static func step(_ name: String, of survey: Survey, _ data: JSONObject) -> SurveyStep? {
    let comment = data["comment"]?.string.map { RedactedText(alreadyRedacted: $0) }
    switch name {
    case "asked":
      // A question on another scale is not ours to write down again.
      let scale = data["scale"]?.integer ?? survey.scale.upperBound
      return scale == survey.scale.upperBound ? .asked(SurveyAttribution(data)) : nil
    case "answered": return data["score"]?.integer.map { .answered(score: $0, comment: comment) }
    case "expired": return .expired
    case "withdrawn": return .withdrawn
    case "late": return .late(score: data["score"]?.integer, comment: comment)
    case "skipped": return .skipped(reason: data["reason"]?.string ?? "")
    default: return nil
    }
  }
}

extension SurveyAttribution {
  /// How the log names it.
  package var name: String {
    switch self {
    case .agent: "agent"
    case .person: "person"
    }
  }

  fileprivate var person: String? {
    if case .person(let name) = self { name } else { nil }
  }

  fileprivate init?(_ data: JSONObject) {
    switch data["attribution"]?.string {
    case "agent": self = .agent
    case "person": self = .person(data["person"]?.string)
    default: return nil
    }
  }
}

extension [Survey: Timestamp] {
  /// The fields of `session.started` that say when the customer was last asked.
  private static var fields: [(name: String, survey: Survey)] {
    [("last_survey", .csat), ("last_ces", .ces), ("last_nps", .nps)]
  }

  init(_ data: JSONObject) {
    self.init()
    for field in Self.fields {
      self[field.survey] = data[field.name]?.string.flatMap { Timestamp($0) }
    }
  }

  /// The fields with their values, in their order.
  var members: [(String, JSONValue?)] {
    Self.fields.map { ($0.name, .text(self[$0.survey]?.description)) }
  }
}
