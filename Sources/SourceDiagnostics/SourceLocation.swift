/// A place in a file.
package struct SourceLocation: Sendable, Hashable {
  /// The file as people name it: `intents/orders/track-order.yaml`.
  package var path: String
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in Unicode scalars.
  package var column: Int
  /// How many scalars of the line it concerns; at least 1.
  package var length: Int

  /// A place; what is below 1 counts as 1.
  package init(path: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.path = path
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
  }
}

extension SourceLocation: Comparable {
  /// By path in bytes, then line, column and length.
  package static func < (left: Self, right: Self) -> Bool {
    if !left.path.utf8.elementsEqual(right.path.utf8) {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return (left.line, left.column, left.length) < (right.line, right.column, right.length)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `path:line:column`.
  package var description: String { "\(path):\(line):\(column)" }
}
