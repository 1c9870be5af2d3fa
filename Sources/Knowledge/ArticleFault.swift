/// What is wrong at one place of an article's file.
package struct ArticleFault: Sendable, Hashable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
  /// How many scalars of the line are meant, 1 or more.
  package let length: Int
  /// The kind of fault: `unknown-key`, `bad-date`, …
  package let code: String
  /// What is wrong, in words.
  package let message: String
  /// How to mend it, where that is clear.
  package let hint: String?
}

/// Every fault of one article, in the order of the file.
package struct ArticleFaults: Error, Hashable, CustomStringConvertible {
  /// The faults, one or more.
  package let faults: [ArticleFault]

  package var description: String {
    faults.map { "\($0.line):\($0.column): \($0.message)" }.joined(separator: "\n")
  }
}
