/// A line of a data file that cannot be used.
package struct DataFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as the caller named it.
  package let path: String
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong with it.
  package let message: String

  /// A fault on the line `line` of `path`, which counts from 1.
  package init(path: String, line: Int, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  package var description: String { "\(path):\(line): error: \(message)" }
}
