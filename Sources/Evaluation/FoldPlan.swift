import Conversation
import TextAnalysis

/// Which part of the data each text belongs to, so that it can be judged by what the other parts teach.
///
/// Texts with the same words share a part: one of two twins must not be judged by what the other teaches.
/// The parts hold each intent evenly, and do not depend on the order of the rows.
struct FoldPlan {
  /// How many parts there are.
  let folds: Int
  private let reading: (String) -> String
  private var places: [String: Int] = [:]

  /// A plan for `rows`, then for `others`, whose words may stand among the rows already.
  ///
  /// The rows may be those of several contents: what these share then lies in the same part of each.
  init(
    _ rows: [LabelledRow],
    then others: [LabelledRow] = [],
    folds: Int,
    reading: @escaping (String) -> String
  ) {
    self.folds = folds
    self.reading = reading
    deal(rows)
    deal(others)
  }

  private mutating func deal(_ rows: [LabelledRow]) {
    let keyed = rows.map { (intent: $0.intent, key: Self.key(of: reading($0.text))) }
    var sizes = [Int](repeating: 0, count: folds)
    var own = sizes
    var last: IntentID?
    for row in keyed.sorted(by: { ($0.intent, $0.key) < ($1.intent, $1.key) }) {
      if row.intent != last { own = [Int](repeating: 0, count: folds) }
      last = row.intent
      if places[row.key] != nil { continue }
      let fold = (0..<folds).min { (own[$0], sizes[$0], $0) < (own[$1], sizes[$1], $1) } ?? 0
      places[row.key] = fold
      own[fold] += 1
      sizes[fold] += 1
    }
  }

  /// The part of a text, from 0; of one that was not planned for, the first.
  func fold(of text: String) -> Int { places[Self.key(of: reading(text))] ?? 0 }

  /// What two texts share that say the same words.
  static func key(of text: String) -> String {
    let normal = TextNormalizer.normalized(text)
    let words = Tokenizer.tokens(of: normal).map(\.text)
    return words.isEmpty ? normal : words.joined(separator: " ")
  }
}
