/// One word of a text.
package struct Token: Sendable, Hashable {
  /// The word in lower case; of a placeholder `‹email:h3›` the part that is always the same, `‹email›`.
  package let text: String
  /// Where it stands, in UTF-8 bytes of the text that was split.
  package let range: Range<Int>

  /// A word in lower case, and the UTF-8 bytes it was read from.
  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }

  /// Whether it stands for a masked value, such as `‹order-number›`.
  package var isPlaceholder: Bool { text.utf8.first == 0xE2 && text.hasPrefix("‹") }
}

/// Splits text into words.
///
/// A word is a run of letters, digits and their marks, with apostrophes inside it (`isn't`). Currency and
/// percent signs are words by themselves, and so, in scripts without spaces, are Han and kana, and every Thai, Lao,
/// Khmer or Burmese consonant with its vowels. A placeholder of a masked value (`‹email›`, `‹email:h3›`) is one word.
/// All else separates.
package enum Tokenizer {
  /// The words of `text` in order, at most `limit`. The time is linear in the length of what is read.
  package static func tokens(of text: String, limit: Int = .max) -> [Token] {
    var source = text
    return source.withUTF8 { bytes in
      var scanner = TokenScanner(bytes: bytes)
      var result: [Token] = []
      while result.count < limit, let token = scanner.next() { result.append(token) }
      return result
    }
  }
}

/// One pass over valid UTF-8.
private struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  mutating func next() -> Token? {
    while position < bytes.count {
      let start = position
      let (scalar, length) = scalar(at: position)
      if scalar == "‹", let token = placeholder() { return token }
      position += length
      switch ScalarClass(scalar) {
      case .word: return word(from: start)
      case .ideograph, .leading, .trailing, .symbol: return single(scalar, from: start)
      default: continue
      }
    }
    return nil
  }

  /// The word that starts at `start`; its first scalar has been passed.
  private mutating func word(from start: Int) -> Token {
    var isPlain = position == start + 1
    scan: while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      switch ScalarClass(scalar) {
      case .word, .mark, .invisible: position += length
      case .apostrophe:
        guard isWord(at: position + length) else { break scan }
        position += length
      default: break scan
      }
      isPlain = isPlain && length == 1
    }
    return token(start, isPlain: isPlain)
  }

  /// The sign or cluster of letters that starts at `start`; its first scalar has been passed.
  private mutating func single(_ first: Unicode.Scalar, from start: Int) -> Token {
    let isLetter = ScalarClass(first) != .symbol
    // A leading vowel and a stacking mark draw the next consonant in.
    var drawsNext = ScalarClass(first) == .leading
    while position < bytes.count, bytes[position] >= 0x80 {
      let (scalar, length) = self.scalar(at: position)
      switch ScalarClass(scalar) {
      case .mark, .invisible: drawsNext = drawsNext || ScalarClass.isStacking(scalar)
      case .trailing where isLetter: break
      case .ideograph where drawsNext: drawsNext = false
      default: return token(start, isPlain: first.isASCII)
      }
      position += length
    }
    return token(start, isPlain: first.isASCII)
  }

  private func token(_ start: Int, isPlain: Bool) -> Token {
    Token(text: text(start..<position, isPlain: isPlain), range: start..<position)
  }

  private func isWord(at index: Int) -> Bool {
    index < bytes.count && ScalarClass(scalar(at: index).0) == .word
  }

  /// `‹name›` or `‹name:mark›` at the current position, or nil where that is only a quotation mark.
  private mutating func placeholder() -> Token? {
    let nameStart = position + 3
    guard let nameEnd = end(ofNameAt: nameStart) else { return nil }
    var end = nameEnd
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") {
      guard let markEnd = self.end(ofNameAt: end + 1) else { return nil }
      end = markEnd
    }
    guard end < bytes.count, bytes[end] >= 0x80, scalar(at: end).0 == "›" else { return nil }
    defer { position = end + 3 }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    return Token(text: "‹\(name)›", range: position..<end + 3)
  }

  /// Where the name of a placeholder ends; a bound keeps a text full of opening marks linear.
  private func end(ofNameAt start: Int) -> Int? {
    var end = start
    while end < bytes.count, end - start <= 64, isNameByte(bytes[end]) { end += 1 }
    return end > start && end - start <= 64 ? end : nil
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }

  private func text(_ range: Range<Int>, isPlain: Bool) -> String {
    if isPlain {
      return String(unsafeUninitializedCapacity: range.count) { output in
        for (offset, index) in range.enumerated() {
          let byte = bytes[index]
          output[offset] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return range.count
      }
    }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      switch ScalarClass(scalar) {
      case .invisible: continue
      case .apostrophe: result.append("'")
      default:
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          LetterFolding.append(lower, to: &result)
        }
      }
    }
    return String(result)
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
