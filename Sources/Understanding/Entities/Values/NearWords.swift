/// Finds the words of a list that a slip or two of the pen make of a written word: a letter added,
/// left out or replaced, or two neighbours swapped.
///
/// One slip is looked for from four letters on, two from nine; the first letter is taken to be
/// right, as it nearly always is. Words with digits are never near: `cairn 45` is not `cairn 65`.
struct NearWords: Sendable {
  private struct Word: Sendable {
    let letters: [UInt8]
    /// One bit for each letter of the alphabet it holds.
    let set: UInt32
    let place: Int
  }

  static let shortest = 4
  private static let longest = 32

  /// The words by their first letter, then by length.
  private var buckets = [[Word]](repeating: [], count: 26)

  init(_ words: [String]) {
    for (place, word) in words.enumerated() {
      guard let (letters, set) = Self.letters(of: word), let bucket = Self.bucket(letters) else {
        continue
      }
      buckets[bucket].append(Word(letters: letters, set: set, place: place))
    }
    for bucket in buckets.indices {
      buckets[bucket].sort { ($0.letters.count, $0.place) < ($1.letters.count, $1.place) }
    }
  }

  /// The places of the near words with their slips, by place.
  func near(_ word: String) -> [(place: Int, slips: Int)] {
    guard let (letters, set) = Self.letters(of: word), let bucket = Self.bucket(letters) else {
      return []
    }
    let words = buckets[bucket]
    let most = Self.slips(in: letters.count + 2)
    var found: [(place: Int, slips: Int)] = []
    for index in first(words, atLeast: letters.count - most)..<words.count {
      let other = words[index]
      guard other.letters.count <= letters.count + most else { break }
      let limit = Self.slips(in: other.letters.count)
      // Each slip changes at most two letters of the set.
      guard (set ^ other.set).nonzeroBitCount <= 2 * limit,
        let slips = SlipCount.between(letters, other.letters, atMost: limit), slips > 0
      else { continue }
      found.append((other.place, slips))
    }
    return found.sorted { $0.place < $1.place }
  }

  /// How many slips a word or a name of so many letters may hold.
  static func slips(in letters: Int) -> Int { letters >= 9 ? 2 : letters >= shortest ? 1 : 0 }

  private func first(_ words: [Word], atLeast length: Int) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].letters.count < length { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func bucket(_ letters: [UInt8]) -> Int? {
    letters.first.map { Int($0 - UInt8(ascii: "a")) }
  }

  /// The letters of a word, and which they are; nil for what is too short, too long, or not of
  /// letters alone (an apostrophe may stand among them).
  private static func letters(of word: String) -> (letters: [UInt8], set: UInt32)? {
    guard (shortest - 1...longest).contains(word.utf8.count) else { return nil }
    var letters: [UInt8] = []
    var set: UInt32 = 0
    for byte in word.utf8 where byte != UInt8(ascii: "'") {
      guard (0x61...0x7A).contains(byte) else { return nil }
      letters.append(byte)
      set |= 1 << UInt32(byte - 0x61)
    }
    return letters.count < shortest - 1 ? nil : (letters, set)
  }
}

/// Counts slips of the pen: the restricted Damerau–Levenshtein distance.
enum SlipCount {
  /// The fewest slips that lead from one word to the other; nil where more than `limit`.
  static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      var best = row + 1
      for (column, other) in right.enumerated() {
        var slips = min(last[column + 1] + 1, current[column] + 1)
        slips = min(slips, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          slips = min(slips, before[column - 1] + 1)
        }
        current.append(slips)
        best = min(best, slips)
      }
      guard best <= limit else { return nil }
      (before, last) = (last, current)
    }
    let slips = last[right.count]
    return slips <= limit ? slips : nil
  }
}
