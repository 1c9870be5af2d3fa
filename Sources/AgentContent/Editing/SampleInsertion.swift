/// Puts samples behind those that an intent's file has, and leaves every other byte of it as it is.
package enum SampleInsertion {
  /// The bytes of `file` with `samples` at the end of its list; nil where it has no list of one sample a line.
  package static func bytes(_ file: [UInt8], adding samples: [String]) -> [UInt8]? {
    let lines = Self.lines(of: file)
    guard let place = SampleList(lines) else { return nil }
    let ending: [UInt8] = lines[place.last].hasSuffix("\r\n") ? [0x0D, 0x0A] : [0x0A]
    let indent = [UInt8](repeating: 0x20, count: place.indent)
    var added: [UInt8] = lines[place.last].last == 0x0A ? [] : ending
    for sample in samples {
      added += indent + Array("- \(QuotedText.yaml(sample))".utf8) + ending
    }
    return Array(lines[...place.last].joined()) + added + lines[(place.last + 1)...].joined()
  }

  /// The lines, each with what ends it.
  private static func lines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in file.indices where file[index] == 0x0A {
      lines.append(file[start...index])
      start = index + 1
    }
    if start < file.count { lines.append(file[start...]) }
    return lines
  }
}

/// Where the list under `samples:` ends.
private struct SampleList {
  /// Spaces before each dash.
  let indent: Int
  /// The last line that belongs to a sample.
  let last: Int

  init?(_ lines: [ArraySlice<UInt8>]) {
    guard let heading = lines.firstIndex(where: \.isSamplesKey) else { return nil }
    var indent: Int?
    var last: Int?
    for index in (heading + 1)..<lines.count {
      let line = lines[index]
      let spaces = line.prefix { $0 == 0x20 }.count
      let rest = line.dropFirst(spaces)
      // What is deeper than the dashes goes on with the sample, a '#' in a text of several lines too.
      let isDeeper = spaces > (indent ?? .max)
      if rest.isBlank || (rest.first == UInt8(ascii: "#") && !isDeeper) { continue }
      let isItem = rest.isItem && (indent == nil || spaces == indent)
      guard isItem || isDeeper else { break }
      indent = indent ?? spaces
      last = index
    }
    guard let indent, let last else { return nil }
    (self.indent, self.last) = (indent, last)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  fileprivate var isBlank: Bool {
    allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }

  /// `samples:` with nothing behind it but a comment.
  fileprivate var isSamplesKey: Bool {
    let key = "samples:".utf8
    guard starts(with: key) else { return false }
    let rest = dropFirst(key.count)
    if rest.isBlank { return true }
    return rest.first == 0x20 && rest.first { $0 != 0x20 } == UInt8(ascii: "#")
  }

  fileprivate var isItem: Bool {
    first == UInt8(ascii: "-") && (count == 1 || dropFirst().prefix(1).isBlank)
  }
}
