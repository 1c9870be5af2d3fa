import TextAnalysis

/// The n-grams of one text as hash keys.
///
/// Two views: words and pairs of words, and the runs of two to four letters inside each word, its edges
/// marked. The lowest bit of a key tells the view, so that both share one index.
struct TextFeatures {
  /// Longer texts are read to here: by then an intent is clear, and the cost stays bounded.
  static let maximumTokens = 512
  /// How many bytes of one word give letter runs.
  private static let maximumWordBytes = 128
  private static let longestRun = 4

  /// Keys of single words, in the order of the text.
  private(set) var words: [UInt32] = []
  /// Keys of pairs of neighbours; one fewer than `words`.
  private(set) var pairs: [UInt32] = []
  /// Keys of letter runs, word by word.
  private(set) var runs: [UInt32] = []
  /// Where the runs of each word end in `runs`.
  private(set) var runEnds: [Int] = []

  init(_ tokens: [Token]) {
    words.reserveCapacity(tokens.count)
    pairs.reserveCapacity(tokens.count)
    runEnds.reserveCapacity(tokens.count)
    runs.reserveCapacity(tokens.reduce(0) { $0 + ($1.text.utf8.count + 1) * 3 })
    var previous = GramHash()
    for (index, token) in tokens.enumerated() {
      var text = token.text
      let word = text.withUTF8 { bytes in
        if !token.isPlaceholder { appendRuns(of: bytes) }
        if index > 0 {
          previous.add(0x20)
          previous.add(bytes)
          pairs.append(previous.wordKey)
        }
        var hash = GramHash()
        hash.add(bytes)
        return hash
      }
      words.append(word.wordKey)
      runEnds.append(runs.count)
      previous = word
    }
  }

  /// The key of a single word.
  static func key(ofWord word: String) -> UInt32 {
    var hash = GramHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.wordKey
  }

  /// All runs of two to four scalars of the word, a space at both its ends.
  private mutating func appendRuns(of bytes: UnsafeBufferPointer<UInt8>) {
    let count = min(bytes.count, Self.maximumWordBytes)
    var start = -1
    while start < count {
      var hash = GramHash()
      var length = 0
      var index = start
      while index <= count, length < Self.longestRun {
        hash.add(index < 0 || index == count ? 0x20 : bytes[index])
        index += 1
        while index > 0, index < count, bytes[index] & 0xC0 == 0x80 {
          hash.add(bytes[index])
          index += 1
        }
        length += 1
        if length > 1 { runs.append(hash.runKey) }
      }
      start += 1
      while start > 0, start < count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
  }
}

/// FNV-1a over 64 bits, mixed down to a key.
private struct GramHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { add(byte) }
  }

  var wordKey: UInt32 { key & ~1 }
  var runKey: UInt32 { key | 1 }

  private var key: UInt32 {
    let mixed = (state ^ state >> 32) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
