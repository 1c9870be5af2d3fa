import Conversation
import Evaluation

/// The intents that are mistaken most, each row against each column.
struct HeatMap {
  /// One cell: how many texts of the row's intent were taken for the column's.
  struct Cell {
    let heatCount: String
    let level: String
  }

  /// One intent with what its texts were taken for.
  struct Row {
    let number: String
    let heatName: String
    let cells: [Cell]
  }

  /// How many intents are shown at most.
  private static let most = 12

  let rows: [Row]
  let isShown: Bool

  init(_ report: IntentReport) {
    let intents = Self.intents(of: report.pairs)
    var counts: [IntentID: [IntentID: Int]] = [:]
    for prediction in report.predictions where prediction.isInScope {
      guard let found = prediction.intent else { continue }
      counts[prediction.expected, default: [:]][found, default: 0] += 1
    }
    let highest = intents.flatMap { row in
      intents.filter { $0 != row }.map { counts[row]?[$0] ?? 0 }
    }
    .max()
    rows = intents.enumerated().map { place, intent in
      Row(
        number: "\(place + 1)",
        heatName: intent.rawValue,
        cells: intents.map { other in
          let count = counts[intent]?[other] ?? 0
          return Cell(
            heatCount: count > 0 ? "\(count)" : "",
            level: other == intent ? "own" : Self.level(count, of: highest ?? 1)
          )
        }
      )
    }
    isShown = !rows.isEmpty
  }

  /// The intents of the pairs with most mistakes, in the order of their ids.
  private static func intents(of pairs: [ConfusionPair]) -> [IntentID] {
    let falling = pairs.enumerated().sorted {
      (-$0.element.mistakes.count, $0.offset) < (-$1.element.mistakes.count, $1.offset)
    }
    var intents: Set<IntentID> = []
    for (_, pair) in falling {
      let grown = intents.union([pair.first, pair.second])
      if grown.count > most { break }
      intents = grown
    }
    return intents.sorted()
  }

  private static func level(_ count: Int, of highest: Int) -> String {
    count == 0 ? "" : "h\(min(4, 1 + (count * 4 - 1) / max(4, highest)))"
  }
}
