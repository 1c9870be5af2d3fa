/// The bytes of an encoder file, which stay where they are as long as this lives.
///
/// The weights are used where they lie: whoever opens the file maps it into memory and hands it over.
package final class EncoderBytes: @unchecked Sendable {
  /// Weights begin at multiples of this, so that a vector never spans two lines of the cache.
  package static let alignment = 64

  /// The bytes; nobody changes them.
  package let buffer: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes bytes over.
  /// - Parameters:
  ///   - buffer: Begins at a multiple of `alignment`, and never changes.
  ///   - release: Called once, when nobody needs them any more.
  package init(
    _ buffer: UnsafeRawBufferPointer,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.buffer = buffer
    self.release = release
  }

  /// A copy of `bytes`.
  package convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count, 1),
      alignment: Self.alignment
    )
    copy.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(rebasing: copy.prefix(bytes.count))) { $0.deallocate() }
  }

  deinit { release(buffer) }
}
