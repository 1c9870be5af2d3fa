/// How many things have a name.
package struct NamedCount: Sendable, Hashable {
  /// The name.
  package let name: String
  /// How many; nil where it is not known yet.
  package let count: Int?

  /// A count; nil says that it is not known yet, which 0 would not.
  package init(name: String, count: Int?) {
    self.name = name
    self.count = count
  }

  /// How often each name occurs, the commonest first, then by bytes.
  static func tally(_ names: some Sequence<String>) -> [NamedCount] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return ordered(counts.map { NamedCount(name: $0.key, count: $0.value) })
  }

  /// The counts, the highest first, then by the bytes of the name.
  static func ordered(_ counts: [NamedCount]) -> [NamedCount] {
    counts.sorted { left, right in
      (left.count ?? 0, right.name.utf8.lexicographicallyPrecedes(left.name.utf8) ? 0 : 1)
        > (right.count ?? 0, left.name.utf8.lexicographicallyPrecedes(right.name.utf8) ? 0 : 1)
    }
  }
}
