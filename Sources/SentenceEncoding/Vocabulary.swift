/// The pieces of words that the encoder knows, looked up where they lie in its file.
struct Vocabulary: Sendable {
  private let bytes: EncoderBytes
  private let offsets: Range<Int>
  private let text: Range<Int>
  private let slots: Range<Int>
  private let mask: Int
  /// How many pieces there are.
  let count: Int

  init(bytes: EncoderBytes, layout: EncoderLayout) {
    self.bytes = bytes
    offsets = layout.pieceOffsets
    text = layout.pieceText
    slots = layout.slots
    mask = layout.slots.count / 4 - 1
    count = layout.pieceOffsets.count / 4 - 1
  }

  /// The text of a piece; empty where the file says something impossible.
  func piece(_ number: Int) -> UnsafeRawBufferPointer {
    let file = bytes.buffer
    let start = word(offsets.lowerBound + 4 * number)
    let end = word(offsets.lowerBound + 4 * number + 4)
    guard start <= end, end <= text.count else {
      return UnsafeRawBufferPointer(rebasing: file[0..<0])
    }
    return UnsafeRawBufferPointer(
      rebasing: file[text.lowerBound + start..<text.lowerBound + end]
    )
  }

  /// The number of the piece that is `prefix` and `rest`, whose hash is `hash`.
  func number(
    of rest: UnsafeBufferPointer<UInt8>,
    continued: Bool,
    hash: PieceHash
  ) -> Int32? {
    var slot = hash.slot(mask)
    // A sound table is half empty; a damaged one must not keep anybody for ever.
    for _ in 0...mask {
      let entry = word(slots.lowerBound + 4 * slot)
      guard entry > 0, entry <= count else { return nil }
      if matches(piece(entry - 1), rest, continued: continued) { return Int32(entry - 1) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(
    _ piece: UnsafeRawBufferPointer,
    _ rest: UnsafeBufferPointer<UInt8>,
    continued: Bool
  ) -> Bool {
    let skipped = continued ? PieceHash.continuation.count : 0
    guard piece.count == rest.count + skipped else { return false }
    guard !continued || piece.starts(with: PieceHash.continuation) else { return false }
    for index in rest.indices where piece[index + skipped] != rest[index] { return false }
    return true
  }

  private func word(_ offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.buffer.load(fromByteOffset: offset, as: UInt32.self)))
  }
}

/// The hash of a piece's bytes, one byte after the other (FNV-1a, 64 bits).
struct PieceHash {
  /// What pieces begin with that do not begin a word.
  static let continuation = Array("##".utf8)

  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func append(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  func slot(_ mask: Int) -> Int { Int(truncatingIfNeeded: value ^ value >> 32) & mask }

  init(continued: Bool = false) {
    if continued { for byte in Self.continuation { append(byte) } }
  }
}

extension Vocabulary {
  /// The pieces that are whole words of two letters or more, in the vocabulary's order.
  var words: [String] {
    (0..<count).compactMap { number in
      let bytes = piece(number)
      guard bytes.count > 1, let first = bytes.first, first >= UInt8(ascii: "A") else { return nil }
      guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
      if bytes.allSatisfy({ ($0 | 0x20) &- UInt8(ascii: "a") < 26 }) { return text }
      let scalars = text.unicodeScalars
      let isWord = scalars.count > 1 && scalars.allSatisfy { $0.properties.isAlphabetic }
      return isWord ? text : nil
    }
  }
}
