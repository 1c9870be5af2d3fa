import Conversation
import FoundationEssentials

@testable import Understanding

/// Four small trades, and what their customers write with a negation in it, from `Tests/Fixtures/requests`.
struct RequestSuite {
  /// One line of the table.
  struct Case: Sendable, CustomStringConvertible {
    let trade: String
    let text: String
    /// The intents to serve, in order.
    let wanted: [IntentID]
    let rejected: [IntentID]

    var description: String { "\(trade): \(text)" }
  }

  /// The table of German, over one trade.
  static let germanCases: [Case] = lines(of: "cases.de.txt").compactMap { line in
    let fields = line.split(separator: "|").map { String($0).trimmed }
    guard fields.count == 3, !line.hasPrefix("#") else { return nil }
    return Case(
      trade: germanTrade,
      text: fields[0],
      wanted: intents(fields[1]),
      rejected: intents(fields[2])
    )
  }

  static let germanTrade = "shop.de"
  /// A reader of German messages.
  static let german = RequestSuite(germanTrade, language: "de")

  static let trades = ["shop", "bank", "telecom", "saas"]

  static let cases: [Case] = lines(of: "cases.txt").compactMap { line in
    let fields = line.split(separator: "|").map { String($0).trimmed }
    guard fields.count == 4, !line.hasPrefix("#") else { return nil }
    return Case(
      trade: fields[0],
      text: fields[1],
      wanted: intents(fields[2]),
      rejected: intents(fields[3])
    )
  }

  /// A reader of each trade's messages, trained on its samples by words alone.
  static let readers: [String: RequestSuite] = {
    var readers: [String: RequestSuite] = [:]
    for trade in trades { readers[trade] = RequestSuite(trade) }
    return readers
  }()

  /// Finds the numbers of orders.
  private static let recognizer: EntityRecognizer = {
    let pattern = try? EntityPattern(parsing: "A-#####")
    return EntityRecognizer(
      definitions: pattern.map { [EntityDefinition(id: "order-number", kind: .pattern($0))] } ?? []
    )
  }()

  /// The numbers of orders in `text`.
  private static func values(in text: String) -> [EntityMatch] {
    recognizer.matches(in: text, now: Timestamp(milliseconds: 0), zone: .gmt)
  }

  let matcher: IntentMatcher
  let language: String
  let taught: TaughtRefusals

  private init(_ trade: String, language: String = "en") {
    self.language = language
    var samples: [LabelledText] = []
    var intent: IntentID?
    for line in Self.lines(of: "\(trade).txt") {
      if line.hasPrefix("# ") {
        intent = IntentID(String(line.dropFirst(2)))
      } else {
        samples.append(LabelledText(text: line, intent: intent, language: language))
      }
    }
    matcher = IntentMatcher.train(on: samples)
    taught = TaughtRefusals(samples)
  }

  /// What a message asks for, and how often the matcher was asked.
  func read(_ text: String, calls: Int = 4) -> (reading: Interpretation, asked: Int) {
    var reader = RequestReader(
      MessageText(text, Self.values(in: text), Self.recognizer, language: language),
      matcher: matcher,
      taught: taught,
      smallTalk: [],
      calls: calls,
      isEncodable: language == "en"
    )
    var reading = reader.interpretation()
    reader.settleValues(of: &reading)
    return (reading, calls - reader.calls)
  }

  private static func intents(_ field: String) -> [IntentID] {
    field == "-" ? [] : field.split(separator: "+").map { IntentID(String($0).trimmed) }
  }

  private static func lines(of file: String) -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try? Data(contentsOf: folder.appending(path: "Fixtures/requests/\(file)"))
    return String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension Interpretation {
  /// The intents to serve, in order; nil where one of the readings is not clear enough to be served.
  var served: [IntentID]? {
    if isRefusal { return [] }
    var intents: [IntentID] = []
    for reading in [self] + further {
      guard case .answer(let intent) = reading.zone else { return nil }
      intents.append(intent)
    }
    return intents
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
