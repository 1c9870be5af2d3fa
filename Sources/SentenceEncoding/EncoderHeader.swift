import CEncoderKernel

/// The first bytes of an encoder file: what it is, its sizes, and how to notice damage. All numbers are
/// little-endian.
///
/// | bytes | content |
/// |---|---|
/// | 0–7 | `FLENCODE` |
/// | 8–11 | the version of the form |
/// | 12–39 | layers, width, heads, inner, positions, vocabulary, span |
/// | 40–51 | the numbers of `[UNK]`, `[CLS]`, `[SEP]` |
/// | 52–55 | the bytes of the vocabulary's text |
/// | 56–63 | the size of the file |
/// | 64–95 | the SHA-256 of everything behind the header |
/// | 96–103 | the quick checksum of everything behind the header |
/// | 104–111 | the quick checksum of bytes 0–103 |
/// | 112–127 | zeros |
struct EncoderHeader: Sendable, Hashable {
  /// How many bytes the header has.
  static let size = 128
  /// The form that this code reads and writes.
  static let version: UInt32 = 1
  private static let magic = Array("FLENCODE".utf8)
  private static let checkedBytes = 104

  var dimensions: EncoderDimensions
  var unknown: Int
  var start: Int
  var end: Int
  var textBytes: Int
  var digest: [UInt8]
  var checksum: UInt64

  var layout: EncoderLayout { EncoderLayout(dimensions: dimensions, textBytes: textBytes) }

  init(
    dimensions: EncoderDimensions,
    unknown: Int,
    start: Int,
    end: Int,
    textBytes: Int,
    digest: [UInt8],
    checksum: UInt64
  ) {
    self.dimensions = dimensions
    self.unknown = unknown
    self.start = start
    self.end = end
    self.textBytes = textBytes
    self.digest = digest
    self.checksum = checksum
  }

  /// The header of a file.
  init(reading file: UnsafeRawBufferPointer) throws(EncoderFileError) {
    guard file.count >= Self.magic.count, file.prefix(Self.magic.count).elementsEqual(Self.magic)
    else { throw .notAnEncoder }
    guard file.count >= Self.size else { throw .truncated }
    func number(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    func long(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    guard number(8) == Self.version else { throw .otherVersion(number(8)) }
    guard Self.check(file) == long(Self.checkedBytes) else { throw .damaged }
    dimensions = EncoderDimensions(
      layers: number(12),
      width: number(16),
      heads: number(20),
      inner: number(24),
      positions: number(28),
      vocabulary: number(32),
      span: number(36)
    )
    (unknown, start, end) = (number(40), number(44), number(48))
    textBytes = number(52)
    digest = Array(file[64..<96])
    checksum = long(96)
    guard dimensions.areValid, textBytes <= 1 << 26,
      max(unknown, start, end) < dimensions.vocabulary
    else { throw .damaged }
    guard UInt64(layout.size) == long(56) else { throw .damaged }
    guard file.count >= layout.size else { throw .truncated }
    guard file.count == layout.size else { throw .damaged }
  }

  /// The bytes of the header.
  var bytes: [UInt8] {
    var result = Self.magic
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { result.append(contentsOf: $0) }
    }
    append(Self.version)
    let sizes = [
      dimensions.layers, dimensions.width, dimensions.heads, dimensions.inner, dimensions.positions,
      dimensions.vocabulary, dimensions.span, unknown, start, end, textBytes,
    ]
    for size in sizes { append(UInt32(size)) }
    append(UInt64(layout.size))
    result.append(contentsOf: digest)
    append(checksum)
    append(result.withUnsafeBytes(Self.check))
    result.append(contentsOf: repeatElement(0, count: Self.size - result.count))
    return result
  }

  private static func check(_ file: UnsafeRawBufferPointer) -> UInt64 {
    QuickChecksum.value(of: UnsafeRawBufferPointer(rebasing: file.prefix(checkedBytes)))
  }
}

/// A checksum that reads memory about as fast as it comes: it notices damage, not forgery.
enum QuickChecksum {
  static func value(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return 0 }
    return fl_checksum(start, Int64(bytes.count))
  }
}
