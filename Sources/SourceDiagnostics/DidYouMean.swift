/// Finds the name that somebody probably meant.
package enum DidYouMean {
  private static let maximumDistance = 3
  private static let maximumLength = 64

  /// The nearest of `candidates`: fewer than four letters inserted, removed, replaced or swapped, and no more than
  /// half of the longer name. Of equally near names the first by bytes; nil where none is near.
  package static func suggestion(
    for name: String,
    among candidates: some Sequence<String>
  ) -> String? {
    let letters = Array(name.unicodeScalars)
    guard !letters.isEmpty, letters.count <= maximumLength else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
      let others = Array(candidate.unicodeScalars)
      guard others.count <= maximumLength else { continue }
      let distance = distance(letters, others)
      guard distance <= maximumDistance, distance * 2 <= max(letters.count, others.count) else {
        continue
      }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// `did you mean 'order_number'?`, or nil where no candidate is near.
  package static func hint(for name: String, among candidates: some Sequence<String>) -> String? {
    suggestion(for: name, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard abs(left.count - right.count) <= maximumDistance else { return maximumDistance + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(
          last[column] + (left[row] == right[column] ? 0 : 1),
          last[column + 1] + 1,
          current[column] + 1
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last.last ?? 0
  }
}
