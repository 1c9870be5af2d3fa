import CEncoderKernel

/// The sizes of a transformer.
package struct EncoderDimensions: Sendable, Hashable {
  /// How many layers there are.
  package var layers: Int
  /// How many numbers a vector has.
  package var width: Int
  /// How many heads look at the other tokens, each at its part of the width.
  package var heads: Int
  /// How many numbers the inner step of a layer has.
  package var inner: Int
  /// How many tokens of a text are read.
  package var positions: Int
  /// How many pieces of words are known.
  package var vocabulary: Int
  /// How many weights of a row share a scale: a divisor of `width` and `inner`.
  package var span: Int

  /// Sizes of a transformer; `areValid` says whether it can be computed.
  package init(
    layers: Int,
    width: Int,
    heads: Int,
    inner: Int,
    positions: Int,
    vocabulary: Int,
    span: Int
  ) {
    self.layers = layers
    self.width = width
    self.heads = heads
    self.inner = inner
    self.positions = positions
    self.vocabulary = vocabulary
    self.span = span
  }

  /// all-MiniLM-L6-v2, of whose 512 positions the first 128 are kept: what a customer writes is shorter, and
  /// the time for what is not stays bounded.
  package static let miniLM = EncoderDimensions(
    layers: 6,
    width: 384,
    heads: 12,
    inner: 1536,
    positions: 128,
    vocabulary: 30_522,
    span: 192
  )

  /// Whether the kernels can compute with these sizes. The bounds keep sums of bytes within 32 bits, and a
  /// damaged header from asking for all memory.
  package var areValid: Bool {
    let panel = Int(FL_PANEL)
    let largest = Int(FL_MAXIMUM_INPUTS)
    guard (1...64).contains(layers), (1...largest).contains(width), (1...width).contains(heads),
      (1...largest).contains(inner), (3...4096).contains(positions),
      (1...1_000_000).contains(vocabulary),
      (1...Int(FL_MAXIMUM_SPAN)).contains(span)
    else { return false }
    guard span % Int(FL_GROUP) == 0, width % span == 0, inner % span == 0 else { return false }
    return width % panel == 0 && inner % panel == 0 && width % heads == 0
      && (width / heads) % Int(FL_LANES) == 0
  }
}
