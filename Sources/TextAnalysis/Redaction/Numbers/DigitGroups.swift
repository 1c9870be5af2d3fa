/// Runs of digits with the separators people type inside numbers: `4111 1111-1111.1111`.
struct DigitGroups {
  /// Scalar positions of each group, by position.
  let groups: [Range<Int>]
  /// For each group whether it continues the group before it, over one to three separators.
  let continues: [Bool]

  /// The groups of `text`; `joints` join groups beside the separators of every number.
  init(_ text: ScannedText, joints: Set<Unicode.Scalar> = []) {
    var groups: [Range<Int>] = []
    var continues: [Bool] = []
    var position = 0
    while position < text.count {
      guard text.scalars[position].isASCIIDigit else {
        position += 1
        continue
      }
      let start = position
      while position < text.count, text.scalars[position].isASCIIDigit { position += 1 }
      continues.append(Self.isJoined(text, groups.last, start, joints))
      groups.append(start..<position)
    }
    self.groups = groups
    self.continues = continues
  }

  private static func isJoined(
    _ text: ScannedText,
    _ last: Range<Int>?,
    _ start: Int,
    _ joints: Set<Unicode.Scalar>
  ) -> Bool {
    guard let last, (1...3).contains(start - last.upperBound) else { return false }
    return text.scalars[last.upperBound..<start].allSatisfy {
      $0.isNumberSeparator || joints.contains($0)
    }
  }

  /// The group after `index` when it belongs to the same run.
  func next(after index: Int) -> Int? {
    let next = index + 1
    return next < groups.count && continues[next] ? next : nil
  }

  /// The runs that start with group `first` and hold at most `limit` digits: the last group of each
  /// and how many digits there are up to it, shortest first.
  func runs(from first: Int, limit: Int) -> [(last: Int, digits: Int)] {
    var result: [(last: Int, digits: Int)] = []
    var total = 0
    var index: Int? = first
    while let current = index {
      total += groups[current].count
      guard total <= limit else { break }
      result.append((current, total))
      index = next(after: current)
    }
    return result
  }

  /// The digits of the groups `first...last`, as numbers 0–9.
  func digits(_ text: ScannedText, _ first: Int, _ last: Int) -> [Int] {
    groups[first...last].flatMap { $0.compactMap(text.digit) }
  }

  /// From the first digit of `first` to the last of `last`.
  func range(_ first: Int, _ last: Int) -> Range<Int> {
    groups[first].lowerBound..<groups[last].upperBound
  }
}
