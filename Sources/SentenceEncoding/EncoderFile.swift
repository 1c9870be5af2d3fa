/// An encoder file whose bytes are sound: its vocabulary and its weights, used where they lie.
package struct EncoderFile: Sendable {
  let bytes: EncoderBytes
  let header: EncoderHeader
  let layout: EncoderLayout

  /// The SHA-256 of the weights and the vocabulary, as it was when the file was made.
  package var digest: [UInt8] { header.digest }

  /// The bytes of which `digest` is the SHA-256.
  package var content: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes.buffer[EncoderHeader.size...])
  }

  /// The sizes of the transformer.
  package var dimensions: EncoderDimensions { header.dimensions }

  /// How many bytes the file has.
  package var size: Int { layout.size }

  /// Checks the bytes: form, sizes, and a checksum over all of them.
  package init(_ bytes: EncoderBytes) throws(EncoderFileError) {
    header = try EncoderHeader(reading: bytes.buffer)
    layout = header.layout
    self.bytes = bytes
    guard QuickChecksum.value(of: content) == header.checksum else { throw .damaged }
  }

  var vocabulary: Vocabulary { Vocabulary(bytes: bytes, layout: layout) }
}
