/// Writes plain values and arrays as they lie in memory.
///
/// All processors that Swift runs on here are little-endian; a matcher is a cache that is rebuilt where it
/// does not read.
struct ByteWriter {
  /// What was written so far.
  var bytes: [UInt8] = []

  /// Appends eight bytes.
  mutating func append(_ value: Int) { append(bitsOf: value) }

  /// Appends four bytes.
  mutating func append(_ value: Float) { append(bitsOf: value) }

  /// Appends the fields of a calibration.
  mutating func append(_ value: Calibration) {
    for weight in [
      value.weights.words, value.weights.curvature, value.weights.meaning, value.weights.neighbours,
      value.weights.wording,
    ] {
      append(weight)
    }
    for number in [value.noveltyLimit, value.answer, value.choices, value.rival] {
      append(bitsOf: number.bitPattern)
    }
    append(value.fittedExamples)
  }

  /// Appends the length and the UTF-8 bytes.
  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes += text.utf8
  }

  /// Appends the count and the elements.
  mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) {
    append(elements.count)
    elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  private mutating func append<Value: BitwiseCopyable>(bitsOf value: Value) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }
}

/// Reads what `ByteWriter` wrote, never beyond the end.
struct ByteReader {
  /// Where the next value starts.
  var position: Int
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether everything was read.
  var isAtEnd: Bool { position == bytes.endIndex }

  /// Eight bytes.
  mutating func integer() throws(MatcherFileError) -> Int {
    Int(bitPattern: UInt(try bits(UInt64.self)))
  }

  /// A number of elements that can still follow, each of one byte or more.
  mutating func count() throws(MatcherFileError) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.endIndex - position else { throw .damaged }
    return count
  }

  /// Four bytes.
  mutating func value() throws(MatcherFileError) -> Float {
    Float(bitPattern: try bits(UInt32.self))
  }

  /// The fields of a calibration.
  mutating func value() throws(MatcherFileError) -> Calibration {
    Calibration(
      weights: ViewWeights(
        words: try value(),
        curvature: try value(),
        meaning: try value(),
        neighbours: try value(),
        wording: try value()
      ),
      noveltyLimit: Double(bitPattern: try bits()),
      answer: Double(bitPattern: try bits()),
      choices: Double(bitPattern: try bits()),
      rival: Double(bitPattern: try bits()),
      fittedExamples: try integer()
    )
  }

  /// A length and as many bytes of UTF-8.
  mutating func string() throws(MatcherFileError) -> String {
    let count = try count()
    let range = position..<position + count
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw .damaged }
    position += count
    return text
  }

  /// A count and as many elements.
  mutating func array<Element: BitwiseCopyable>() throws(MatcherFileError) -> [Element] {
    let count = try count()
    let size = MemoryLayout<Element>.stride
    guard count <= (bytes.endIndex - position) / size else { throw .damaged }
    let range = position..<position + count * size
    position += count * size
    return [Element](unsafeUninitializedCapacity: count) { output, initialized in
      bytes[range].withUnsafeBytes { UnsafeMutableRawBufferPointer(output).copyMemory(from: $0) }
      initialized = count
    }
  }

  /// A digest that notices accidents, eight bytes a step.
  static func checksum(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { bytes in
      var state = UInt64(bytes.count) ^ 0xCBF2_9CE4_8422_2325
      var position = 0
      while position + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
        state ^= state >> 29
        position += 8
      }
      for byte in bytes[position...] { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return Int(truncatingIfNeeded: state)
    }
  }

  private mutating func bits<Bits: FixedWidthInteger & BitwiseCopyable>(
    _ type: Bits.Type = Bits.self
  ) throws(MatcherFileError) -> Bits {
    let size = MemoryLayout<Bits>.size
    guard bytes.endIndex - position >= size else { throw .damaged }
    defer { position += size }
    return bytes[position..<position + size].withUnsafeBytes { $0.loadUnaligned(as: Bits.self) }
  }
}
