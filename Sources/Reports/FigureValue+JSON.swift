import CanonicalJSON
import Insights

extension FigureValue {
  /// The figure's place in the JSON tree.
  var json: JSONValue {
    switch self {
    case .count(let count, let unit):
      ["value": count.map { .integer($0) } ?? .null, "unit": .string(unit)]
    case .list(let share, let unit):
      [
        "value": .integer(share.numerator), "unit": .string(unit),
        "ids": JSONValue(strings: share.ids),
      ]
    case .amount(let amount, let unit):
      ["value": JSONValue(rounded: amount), "unit": .string(unit)]
    case .share(let share, let listsIDs, let hasInterval):
      Self.json(share, listsIDs: listsIDs, hasInterval: hasInterval)
    case .ratio(let ratio):
      [
        "num": JSONValue(rounded: ratio.numerator), "den": JSONValue(rounded: ratio.denominator),
        "value": JSONValue(rounded: ratio.value),
      ]
    case .mean(let mean, let unit):
      ["value": JSONValue(rounded: mean.value), "unit": .string(unit), "n": .integer(mean.count)]
    case .times(let times, let unit, let listsValues):
      Self.json(times, unit: unit, listsValues: listsValues)
    case .tally(let counts):
      .object(
        JSONObject(distinct: counts.map { ($0.name, $0.count.map { .integer($0) } ?? .null) })
      )
    case .groups(let groups, let isShare):
      .object(
        JSONObject(
          distinct: groups.map { group in
            (
              group.name,
              isShare
                ? Self.json(group.share, listsIDs: true, hasInterval: false)
                : Self.group(group.share)
            )
          }
        )
      )
    default: rareJSON
    }
  }

  private var rareJSON: JSONValue {
    switch self {
    case .score(let score):
      [
        "value": JSONValue(rounded: score.value), "n": .integer(score.count),
        "promoters": .integer(score.promoters), "passives": .integer(score.passives),
        "detractors": .integer(score.detractors), "unit": "points -100..100",
      ]
    case .drift(let value, _): ["value": JSONValue(rounded: value)]
    case .waiting(let tickets):
      [
        "n": .integer(tickets.count), "ids": JSONValue(strings: tickets.map(\.id)),
        "age_s": .object(
          JSONObject(distinct: tickets.map { ($0.id, JSONValue(rounded: $0.ageSeconds)) })
        ),
      ]
    case .articles(let articles):
      .object(JSONObject(distinct: articles.map { ($0.id, Self.json($0)) }))
    case .health(let health): Self.json(health)
    default: .null
    }
  }

  private static func json(_ share: Share, listsIDs: Bool, hasInterval: Bool) -> JSONValue {
    var object: JSONObject = [
      "num": .integer(share.numerator), "den": .integer(share.denominator),
      "value": JSONValue(rounded: share.value),
    ]
    if listsIDs { object["ids"] = JSONValue(strings: share.ids) }
    if hasInterval { object["wilson95"] = JSONValue(interval: share.wilson95) }
    return .object(object)
  }

  private static func group(_ share: Share) -> JSONValue {
    ["n": .integer(share.numerator), "ids": JSONValue(strings: share.ids)]
  }

  private static func json(_ times: TimeSummary, unit: String, listsValues: Bool) -> JSONValue {
    var object: JSONObject = [
      "unit": .string(unit), "n": .integer(times.count),
      "median": JSONValue(rounded: times.median), "mean": JSONValue(rounded: times.mean),
      "p90": JSONValue(rounded: times.p90),
      "median_ci": JSONValue(interval: times.medianInterval),
    ]
    if listsValues {
      object["values"] = .object(
        JSONObject(distinct: times.measurements.map { ($0.id, JSONValue(rounded: $0.seconds)) })
      )
    }
    return .object(object)
  }

  private static func json(_ article: KnowledgeFigures.Article) -> JSONValue {
    [
      "shown": .integer(article.shown), "votes": .integer(article.votes),
      "helpful": .integer(article.helpful), "resolved_after": .integer(article.resolvedAfter),
      "escalated_after": .integer(article.escalatedAfter),
    ]
  }

  private static func json(_ health: HealthFigures) -> JSONValue {
    let parts = health.scores.map { score -> (String, JSONValue) in
      (
        score.id,
        [
          "usage": JSONValue(rounded: score.usage),
          "satisfaction": JSONValue(rounded: score.satisfaction),
          "support": JSONValue(rounded: score.support),
        ]
      )
    }
    return [
      "values": .object(
        JSONObject(distinct: health.scores.map { ($0.id, JSONValue(rounded: $0.value)) })
      ),
      "parts": .object(JSONObject(distinct: parts)),
      "mean": JSONValue(rounded: health.mean),
      "at_risk_below_50": JSONValue(strings: health.atRisk),
      "healthy_from_75": JSONValue(strings: health.healthy),
    ]
  }
}
