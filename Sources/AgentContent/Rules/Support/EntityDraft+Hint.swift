import SourceDiagnostics

extension EntityDraft {
  /// What a text must look like to be read as the entity, for somebody who wrote `text`.
  func readingHint(for text: String) -> String {
    switch kind?.scalar {
    case "values": valuesHint(for: text)
    case "pattern": "its pattern is '\(pattern?.scalar ?? "")'\(checkHint)"
    case "number": "mark a number\(bounds), in digits or words"
    case "ordinal": "mark a rank, such as 2nd or third"
    case "quantity": quantityHint
    case "date": "mark a day, such as tomorrow or 6 March"
    case "time": "mark a time, such as 16:30 or half past 4"
    case "moment": "mark a day with a time, such as tomorrow at 5"
    case "duration": "mark a length of time, such as two weeks"
    case "money": "mark a sum, such as £12.50"
    case "email": "mark an address, such as ada@example.com"
    case "phone": "mark a number, such as 020 7946 0018"
    case "url": "mark an address, such as https://example.com"
    default: "mark the whole text that is meant"
    }
  }

  private var checkHint: String {
    check?.scalar.map { ", and its check digit must fit '\($0)'" } ?? ""
  }

  private var quantityHint: String {
    let example = unit?.scalar.map { "2 \($0)" } ?? "3 or a dozen"
    return "mark a quantity\(bounds), such as \(example)"
  }

  private func valuesHint(for text: String) -> String {
    let known = values.flatMap { [$0.canonical] + $0.synonyms }.compactMap(\.scalar)
    return DidYouMean.hint(for: text, among: known) ?? "add it to the words of one of its values"
  }

  private var bounds: String {
    switch (minimum.map(Self.digits), maximum.map(Self.digits)) {
    case (let least?, let most?): " from \(least) to \(most)"
    case (let least?, nil): " from \(least) on"
    case (nil, let most?): " up to \(most)"
    case (nil, nil): ""
    }
  }

  private static func digits(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? String(value)
  }
}
