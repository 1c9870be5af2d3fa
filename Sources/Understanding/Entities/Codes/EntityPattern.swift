/// The form of a code, such as `A-#####`: `#` is a digit, `@` a letter, `+` more of what stands
/// before it, anything else itself. It may end in a check digit.
///
/// Compiled to an automaton without choices, so that matching takes a fixed number of steps a
/// position.
package struct EntityPattern: Sendable, Hashable {
  /// The pattern as it was written.
  package let source: String
  /// How its last character follows from the others; nil where nothing is said of it.
  package let check: CheckDigit?
  private let steps: [Step]

  private enum Step: Sendable, Hashable {
    case digit
    case letter
    case moreDigits
    case moreLetters
    /// An ASCII letter in upper case, a digit, or one of `/ . _`.
    case literal(UInt8)
    /// A hyphen or a space: in what customers type it may be missing, or the other one.
    case separator(UInt8)
  }

  /// How many characters `+` takes at most.
  private static let mostMore = 32

  /// Compiles a pattern.
  ///
  /// - Throws: `EntityPatternError`, with the position of the first fault.
  package init(parsing source: String, check: CheckDigit? = nil) throws(EntityPatternError) {
    var steps: [Step] = []
    for (offset, scalar) in source.unicodeScalars.enumerated() {
      guard let step = Self.step(for: scalar, after: steps.last) else {
        let message =
          scalar == "+"
          ? "'+' means more of the '#' or '@' before it"
          : "a pattern cannot hold '\(scalar)'; use letters, digits and - / . _"
        throw EntityPatternError(offset: offset, message: message)
      }
      steps.append(step)
    }
    self.source = source
    self.check = check
    self.steps = steps
    try checkShape()
    try checkRepetitions()
    try checkDigits()
  }

  private static func step(for scalar: Unicode.Scalar, after last: Step?) -> Step? {
    guard let byte = UInt8(exactly: scalar.value) else { return nil }
    switch byte {
    case UInt8(ascii: "#"): return .digit
    case UInt8(ascii: "@"): return .letter
    case UInt8(ascii: "+"):
      return last == .digit ? .moreDigits : last == .letter ? .moreLetters : nil
    case UInt8(ascii: "-"), UInt8(ascii: " "): return .separator(byte)
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"): return .literal(byte)
    case _ where byte.isLetter: return .literal(byte & 0xDF)
    case _ where byte.isDigit: return .literal(byte)
    default: return nil
    }
  }

  // MARK: Matching

  /// The code that starts at `start` of `bytes`: where it ends, its normal form, and whether its
  /// check digit fits.
  ///
  /// A code with a check digit may be written in groups, as on labels: `RR 473 124 829 GB`.
  func match(in bytes: [UInt8], at start: Int) -> (end: Int, value: String, isValid: Bool)? {
    var position = start
    var value: [UInt8] = []
    for (place, step) in steps.enumerated() {
      switch step {
      case .separator(let byte):
        position = Self.skippingSeparators(in: bytes, from: position, atMost: 3)
        value.append(byte)
      case .moreDigits, .moreLetters:
        let isDigits = step == .moreDigits
        let more = bytes[position...].prefix(Self.mostMore + 1)
          .prefix { isDigits ? $0.isDigit : $0.isLetter }
        guard more.count <= Self.mostMore else { return nil }
        value += isDigits ? more : ArraySlice(more.map { $0 & 0xDF })
        position += more.count
      default:
        if check != nil, place > 0, !isSeparator(place - 1) {
          position = Self.skippingSeparators(in: bytes, from: position, atMost: 1)
        }
        guard position < bytes.count, let written = accept(bytes[position], at: place) else {
          return nil
        }
        value.append(written)
        position += 1
      }
    }
    let isValid = check?.accepts(value) ?? true
    return (position, String(decoding: value, as: UTF8.self), isValid)
  }

  private func isSeparator(_ place: Int) -> Bool {
    if case .separator = steps[place] { true } else { false }
  }

  private func accept(_ byte: UInt8, at place: Int) -> UInt8? {
    switch steps[place] {
    case .digit where byte.isDigit: byte
    // Ten is written X where the sum is one of elevens.
    case .digit where check == .mod11 && place == steps.count - 1 && byte & 0xDF == 0x58: 0x58
    case .letter: byte.isLetter ? byte & 0xDF : nil
    case .literal(let literal): (byte.isLetter ? byte & 0xDF : byte) == literal ? literal : nil
    case .digit, .moreDigits, .moreLetters, .separator: nil
    }
  }

  /// Behind at most so many hyphens and spaces of any kind: `A - 10042`.
  private static func skippingSeparators(
    in bytes: [UInt8],
    from start: Int,
    atMost count: Int
  ) -> Int {
    var position = start
    for _ in 0..<count { position += separatorLength(in: bytes, at: position) }
    return position
  }

  private static func separatorLength(in bytes: [UInt8], at position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    if bytes[position] == 0x20 || bytes[position] == 0x2D { return 1 }
    return bytes[position...].starts(with: [0xC2, 0xA0]) ? 2 : 0
  }
}

// MARK: - What a pattern must be

extension EntityPattern {
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
    case .digit, .letter, .moreDigits, .moreLetters: true
    case .literal(let byte): byte.isLetter || byte.isDigit
    case .separator: false
    }
  }

  /// What `+` takes must end where the next character begins: else there were a choice.
  private func checkRepetitions() throws(EntityPatternError) {
    for (place, step) in steps.enumerated() where step == .moreDigits || step == .moreLetters {
      let next = steps[(place + 1)...].first { if case .separator = $0 { false } else { true } }
      let isDigits = step == .moreDigits
      let isChoice: Bool
      switch next {
      case .digit, .moreDigits: isChoice = isDigits
      case .letter, .moreLetters: isChoice = !isDigits
      case .literal(let byte): isChoice = isDigits ? byte.isDigit : byte.isLetter
      case .separator, nil: isChoice = false
      }
      guard !isChoice else {
        throw EntityPatternError(offset: place, message: "what follows '+' could belong to it")
      }
    }
  }

  private func checkDigits() throws(EntityPatternError) {
    guard let check else { return }
    var digits = 0
    for step in steps {
      switch step {
      case .digit: digits += 1
      case .literal(let byte): digits += byte.isDigit ? 1 : 0
      default: break
      }
    }
    let hasMore = steps.contains(.moreDigits)
    switch check {
    case .s10 where digits != 9 || hasMore:
      throw EntityPatternError(offset: 0, message: "the check 's10' needs nine digits")
    case .mod97 where digits < 3:
      throw EntityPatternError(offset: 0, message: "the check 'mod97' needs three digits at least")
    case _ where digits < 2:
      throw EntityPatternError(
        offset: 0,
        message: "the check '\(check.rawValue)' needs two digits at least"
      )
    default: break
    }
    guard check == .s10 || steps.last == .digit || steps.last == .moreDigits else {
      throw EntityPatternError(
        offset: steps.count - 1,
        message: "a pattern with a check digit must end with '#'"
      )
    }
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
