/// A text in which `*` stands for anything, also for nothing. `\*` is the character itself, and so is `\\`.
///
/// Matching takes time linear in text and pattern: every piece between two wild cards is taken where it first
/// stands, found by its own prefixes (Knuth, Morris, Pratt), so no text can make it slow.
struct WildcardPattern {
  /// What stands between the wild cards; one piece is a pattern without any.
  private let pieces: [[UInt8]]

  init(_ pattern: String) {
    var pieces: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in pattern.utf8 {
      let isSpecial = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "\\")
      if isEscaped, !isSpecial { pieces[pieces.count - 1].append(UInt8(ascii: "\\")) }
      if isEscaped || !isSpecial {
        pieces[pieces.count - 1].append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "*") {
        pieces.append([])
      } else {
        isEscaped = true
      }
    }
    if isEscaped { pieces[pieces.count - 1].append(UInt8(ascii: "\\")) }
    self.pieces = pieces
  }

  /// Whether the last thing in the pattern is a wild card.
  var isOpenEnded: Bool { pieces.count > 1 && pieces[pieces.count - 1].isEmpty }

  /// Whether the whole of `text` fits.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard pieces.count > 1 else { return bytes == pieces[0] }
    let first = pieces[0]
    let last = pieces[pieces.count - 1]
    guard bytes.count >= first.count + last.count, bytes.starts(with: first),
      bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = bytes[first.count..<(bytes.count - last.count)]
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let end = Self.endOfFirst(piece, in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  private static func endOfFirst(_ piece: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    let borders = borders(of: piece)
    var matched = 0
    for (index, byte) in zip(bytes.indices, bytes) {
      while matched > 0, piece[matched] != byte { matched = borders[matched - 1] }
      if piece[matched] == byte { matched += 1 }
      if matched == piece.count { return index + 1 }
    }
    return nil
  }

  /// For every beginning of `piece` the length of its longest beginning that is also its end.
  private static func borders(of piece: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: piece.count)
    var length = 0
    for index in piece.indices.dropFirst() {
      while length > 0, piece[length] != piece[index] { length = borders[length - 1] }
      if piece[length] == piece[index] { length += 1 }
      borders[index] = length
    }
    return borders
  }
}
