import Understanding

/// Makes texts that nobody would write of sound ones. The same seed makes the same texts.
struct Mutator {
  /// The longest mutant, in bytes; above it nothing new can go wrong but for time, which has a proof of its own.
  private static let longest = 1 << 16

  private var random: SplitMix64
  private let fragments: [[UInt8]]

  /// - Parameter fragments: What is put in here and there, beside single bytes.
  init(seed: UInt64, fragments: [String]) {
    random = SplitMix64(seed: seed)
    self.fragments = fragments.map { Array($0.utf8) } + Self.anywhere
  }

  /// What hurts wherever it stands: broken UTF-8, NUL, a byte order mark, marks of direction, long numbers.
  private static let anywhere: [[UInt8]] = [
    [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x00], [0xEF, 0xBB, 0xBF],
    [0xE2, 0x80, 0xAE], [0xE2, 0x80, 0xA8], [0x0D], [0x0A], [0x09], [0x1B, 0x5B],
    Array("99999999999999999999".utf8), Array("-9223372036854775808".utf8), Array("1e999".utf8),
    Array(repeating: 0xCC, count: 300),
  ]

  /// `text` after one to eight changes.
  mutating func mutant(of text: [UInt8]) -> [UInt8] {
    var bytes = text
    for _ in 0..<(1 + below(below(8) + 1)) { change(&bytes) }
    return Array(bytes.prefix(Self.longest))
  }

  /// A number drawn evenly from 0..<`count`.
  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(count, 1), using: &random) }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    switch below(8) {
    case 0: bytes.insert(UInt8(below(256)), at: place)
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
    case 2: bytes.removeSubrange(piece(of: bytes, from: place))
    case 3:
      bytes.insert(contentsOf: bytes[piece(of: bytes, from: place)], at: below(bytes.count + 1))
    case 4:
      let repeated = Array(bytes[piece(of: bytes, from: place, most: 12)])
      for _ in 0..<below(400) { bytes.insert(contentsOf: repeated, at: place) }
    case 5: swapLines(&bytes)
    case 6 where below(4) == 0: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: fragments[below(fragments.count)], at: place)
    }
  }

  private mutating func piece(of bytes: [UInt8], from start: Int, most: Int = 80) -> Range<Int> {
    start..<min(bytes.count, start + below(most))
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.swapAt(below(lines.count), below(lines.count))
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
