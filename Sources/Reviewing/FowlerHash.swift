/// FNV-1a of 64 bits (Fowler, Noll and Vo): the same on every machine and in every run.
enum FowlerHash {
  /// The hash of `bytes`.
  static func value(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
