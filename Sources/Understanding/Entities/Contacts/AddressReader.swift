import Conversation

/// Finds web addresses: with a scheme, with `www.`, or with one of the common top-level domains.
///
/// Scheme and host are written in small letters; the path stays as it is.
struct AddressReader: EntityReader {
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let bytes = text.bytes
    // Most texts have no point inside a word and no scheme.
    guard bytes.contains(UInt8(ascii: ".")) else { return [] }
    var result: [FoundValue] = []
    var start = 0
    while start < bytes.count {
      guard let space = length(ofBreakAt: start, bytes) else {
        var end = start
        var hasPath = false
        while end < bytes.count, length(ofBreakAt: end, bytes) == nil {
          // A comma may stand in a path; between two hosts it parts them.
          if bytes[end] == UInt8(ascii: ","), !hasPath, end > start { break }
          hasPath = hasPath || bytes[end] == UInt8(ascii: "/")
          end += 1
        }
        if let found = found(bytes, start..<end) { result.append(found) }
        start = end
        continue
      }
      start += space
    }
    return result
  }

  /// How long the space, quotation mark or full stop of another script at `offset` is; nil where the
  /// address goes on.
  private func length(ofBreakAt offset: Int, _ bytes: [UInt8]) -> Int? {
    if bytes[offset] <= 0x20 || bytes[offset] == 0x22 { return 1 }
    guard bytes[offset] >= 0xC2 else { return nil }
    return Self.breaks.first { bytes[offset...].starts(with: $0) }?.count
  }

  private static let breaks: [[UInt8]] = [
    "\u{A0}", "«", "»", "‹", "›", "“", "”", "„", "、", "。", "「", "」",
  ].map { Array($0.utf8) }

  private func found(_ bytes: [UInt8], _ word: Range<Int>) -> FoundValue? {
    guard var range = start(bytes, word).map({ $0..<word.upperBound }) else { return nil }
    while let last = range.last, isTrailing(bytes, last, range) {
      range = range.lowerBound..<last
    }
    guard let host = hostEnd(bytes, range) else { return nil }
    let value =
      String(decoding: bytes[range.lowerBound..<host], as: UTF8.self).lowercased()
      + String(decoding: bytes[host..<range.upperBound], as: UTF8.self)
    return FoundValue(range: range, value: .text(value), rule: "web address")
  }

  /// Where in a run without spaces the address starts: behind opening brackets, at its scheme.
  private func start(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    let run = bytes[word]
    for scheme in Self.schemes {
      guard let first = scheme.first else { continue }
      let place = run.indices.prefix(16).first { offset in
        run[offset] | 0x20 == first && hasPrefix(run[offset...], scheme)
          && (offset == word.lowerBound || !Self.isHost(bytes[offset - 1]))
      }
      if let place { return place }
    }
    return run.firstIndex { !"(<[',".utf8.contains($0) }
  }

  private func isTrailing(_ bytes: [UInt8], _ last: Int, _ range: Range<Int>) -> Bool {
    let byte = bytes[last]
    // A bracket that was opened inside belongs to the address.
    if byte == UInt8(ascii: ")") { return !bytes[range].contains(UInt8(ascii: "(")) }
    return ".,;:!?>]'*".utf8.contains(byte)
  }

  private static let schemes: [[UInt8]] = ["https://", "http://", "www."].map { Array($0.utf8) }

  private func hasPrefix(_ bytes: ArraySlice<UInt8>, _ prefix: [UInt8]) -> Bool {
    bytes.count >= prefix.count
      && zip(bytes, prefix).allSatisfy { $0 | ($0.isLetter ? 0x20 : 0) == $1 }
  }

  /// Where scheme and host end; nil where the bytes are no address.
  private func hostEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let scheme = Self.schemes.first { hasPrefix(bytes[range], $0) }
    let start = range.lowerBound + (scheme?.count ?? 0)
    let end = bytes[start..<range.upperBound].firstIndex { "/?#:".utf8.contains($0) }
    let host = start..<(end ?? range.upperBound)
    let labels = bytes[host].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isHost) }) else { return nil }
    if scheme != nil { return host.upperBound }
    guard labels.count >= 2, let top = labels.last, labels[0].contains(where: \.isLetter) else {
      return nil
    }
    let name = String(decoding: top, as: UTF8.self).lowercased()
    // "The parcel.it never came": what is a word too needs more than a point before it.
    let isSure = labels.count > 2 || end.map { bytes[$0] == UInt8(ascii: "/") } == true
    guard Self.topLevels.contains(name) || (isSure && Self.words.contains(name)) else { return nil }
    return host.upperBound
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x2D || byte >= 0x80
  }

  private static let topLevels: Set<String> = [
    "com", "org", "net", "uk", "eu", "de", "fr", "ie", "nl", "ch", "dk", "pl", "cz", "pt", "se",
    "ca", "au", "nz", "jp", "io", "info", "biz", "shop", "app", "dev", "example", "gov", "edu",
  ]

  /// Top-level domains that are words of English too.
  private static let words: Set<String> = [
    "it", "es", "at", "be", "no", "us", "me", "in", "is", "to", "tv", "co", "ai", "so", "my",
    "store", "cloud", "online", "site", "blog",
  ]
}
