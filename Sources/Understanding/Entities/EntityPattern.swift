/// The form of a code, such as `A-#####`: `#` is a digit, `@` a letter, anything else itself.
///
/// Compiled to an automaton without choices, so that matching takes a fixed number of steps a
/// position.
package struct EntityPattern: Sendable, Hashable {
  /// The pattern as it was written.
  package let source: String
  private let steps: [Step]

  private enum Step: Sendable, Hashable {
    case digit
    case letter
    /// An ASCII letter in upper case, a digit, or one of `/ . _`.
    case literal(UInt8)
    /// A hyphen or a space: in what customers type it may be missing, or the other one.
    case separator(UInt8)
  }

  /// Compiles a pattern.
  ///
  /// - Throws: `EntityPatternError`, with the position of the first fault.
  package init(parsing source: String) throws(EntityPatternError) {
    var steps: [Step] = []
    for (offset, scalar) in source.unicodeScalars.enumerated() {
      guard let step = Self.step(for: scalar) else {
        throw EntityPatternError(
          offset: offset,
          message: "a pattern cannot hold '\(scalar)'; use letters, digits and - / . _"
        )
      }
      steps.append(step)
    }
    self.source = source
    self.steps = steps
    try checkShape()
  }

  private static func step(for scalar: Unicode.Scalar) -> Step? {
    guard let byte = UInt8(exactly: scalar.value) else { return nil }
    switch byte {
    case UInt8(ascii: "#"): return .digit
    case UInt8(ascii: "@"): return .letter
    case UInt8(ascii: "-"), UInt8(ascii: " "): return .separator(byte)
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"): return .literal(byte)
    case _ where byte.isLetter: return .literal(byte & 0xDF)
    case _ where byte.isDigit: return .literal(byte)
    default: return nil
    }
  }

  private func checkShape() throws(EntityPatternError) {
    guard let first = steps.first, let last = steps.last else {
      throw EntityPatternError(offset: 0, message: "a pattern cannot be empty")
    }
    guard steps.count <= 64 else {
      throw EntityPatternError(offset: 64, message: "a pattern cannot be longer than 64 characters")
    }
    guard Self.isWord(first) else {
      throw EntityPatternError(offset: 0, message: "a pattern must start with a letter or a digit")
    }
    guard Self.isWord(last) else {
      throw EntityPatternError(
        offset: steps.count - 1,
        message: "a pattern must end with a letter or a digit"
      )
    }
    guard steps.contains(.digit) || steps.contains(.letter) else {
      throw EntityPatternError(
        offset: 0,
        message: "a pattern needs at least one '#' (digit) or '@' (letter)"
      )
    }
  }

  private static func isWord(_ step: Step) -> Bool {
    switch step {
    case .digit, .letter: true
    case .literal(let byte): byte.isLetter || byte.isDigit
    case .separator: false
    }
  }

  /// The code that starts at `start` of `bytes`: where it ends, and its normal form.
  func match(in bytes: [UInt8], at start: Int) -> (end: Int, value: String)? {
    var position = start
    var value: [UInt8] = []
    for step in steps {
      if case .separator(let byte) = step {
        position = Self.skippingSeparators(in: bytes, from: position)
        value.append(byte)
        continue
      }
      guard position < bytes.count, let written = Self.accept(bytes[position], by: step) else {
        return nil
      }
      value.append(written)
      position += 1
    }
    return (position, String(decoding: value, as: UTF8.self))
  }

  private static func accept(_ byte: UInt8, by step: Step) -> UInt8? {
    switch step {
    case .digit: byte.isDigit ? byte : nil
    case .letter: byte.isLetter ? byte & 0xDF : nil
    case .literal(let literal): (byte.isLetter ? byte & 0xDF : byte) == literal ? literal : nil
    case .separator: nil
    }
  }

  /// Behind at most three hyphens and spaces of any kind: `A - 10042`.
  private static func skippingSeparators(in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    for _ in 0..<3 { position += separatorLength(in: bytes, at: position) }
    return position
  }

  private static func separatorLength(in bytes: [UInt8], at position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    if bytes[position] == 0x20 || bytes[position] == 0x2D { return 1 }
    // U+00A0, and the dashes U+2010…2015.
    if bytes[position...].starts(with: [0xC2, 0xA0]) { return 2 }
    guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80 else {
      return 0
    }
    return (0x90...0x95).contains(bytes[position + 2]) ? 3 : 0
  }
}

/// What is wrong with a pattern.
package struct EntityPatternError: Error, Hashable, CustomStringConvertible {
  /// The faulty character, counted in Unicode scalars from 0.
  package let offset: Int
  /// What is wrong, in words.
  package let message: String

  package var description: String { message }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
