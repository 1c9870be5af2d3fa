/// How much of a content folder is read. The content cannot say it of itself: whoever starts the program does.
package struct ContentLimits: Sendable, Hashable {
  /// One bound, by the name under which it is set.
  package enum Name: String, Sendable, Hashable, CaseIterable {
    case depth, aliases, file, line, values, table, files
  }

  /// How deeply values of a YAML file may lie within each other.
  package var depth = 32
  /// How many aliases a YAML file may have. Few, since each may stand for all that the ones before it stand for.
  package var aliases = 0
  /// How many bytes a YAML file or an article may have.
  package var file = 1 << 20
  /// How many bytes a line of a YAML file may have. A longer one is no text that anybody edits, and carets in it would
  /// cost its square.
  package var line = 10_000
  /// How many keys and values a YAML file may hold, those that aliases repeat included.
  package var values = 20_000
  /// How many bytes any file of the folder may have: tables are larger than what people write.
  package var table = 16 << 20
  /// How many files the folder may hold.
  package var files = 5000

  /// The limits of a program that was told nothing.
  package init() {}

  /// The limits with one of them set as `text` says: `depth=64`, `file=4MiB`.
  /// - Throws: `Fault` where there is no such limit, or it may not be that.
  package func setting(_ text: String) throws(Fault) -> ContentLimits {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2, let name = Name(rawValue: parts[0]) else {
      let names = Name.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(description: "a limit is written NAME=NUMBER, and the names are \(names)")
    }
    let value = name.isSize ? PlainSize.bytes(of: parts[1]) : PlainCount.value(of: parts[1])
    guard let value, name.range.contains(value) else {
      throw Fault(description: "'\(name.rawValue)' must lie between \(name.rangeText)")
    }
    var limits = self
    limits[keyPath: name.path] = value
    return limits
  }

  /// Why a limit cannot be set.
  package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, in words for people.
    package let description: String
  }
}

extension ContentLimits.Name {
  /// The lowest and the highest number it may be.
  package var range: ClosedRange<Int> {
    switch self {
    case .depth: 8...100
    case .aliases: 0...16
    case .file: 4096...(16 << 20)
    case .line: 1000...100_000
    case .values: 1000...1_000_000
    case .table: 4096...(256 << 20)
    case .files: 16...100_000
    }
  }

  fileprivate var isSize: Bool { self == .file || self == .table || self == .line }

  fileprivate var path: WritableKeyPath<ContentLimits, Int> {
    switch self {
    case .depth: \.depth
    case .aliases: \.aliases
    case .file: \.file
    case .line: \.line
    case .values: \.values
    case .table: \.table
    case .files: \.files
    }
  }

  fileprivate var rangeText: String {
    isSize ? PlainSize.text(of: range) : "\(range.lowerBound) and \(range.upperBound)"
  }
}
