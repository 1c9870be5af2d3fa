import Conversation

/// Which events have been folded, so that one that comes again changes nothing.
///
/// Ids are kept as digests of 64 bits, or those of ten million events would take most of a gigabyte. That one of ten
/// million is taken for another has a chance of 3 in a million; the digest is the same everywhere, so a report would
/// at least say the same again.
struct SeenEvents: Sendable {
  private var digests: Set<UInt64> = []
  private var sequences: Set<Int> = []

  /// Notes `record`; false where it was here before: by its id or, where it has none, by its number.
  mutating func insert(_ record: LogRecord) -> Bool {
    if let id = record.id { return digests.insert(Self.digest(of: id)).inserted }
    return record.sequence.map { sequences.insert($0).inserted } ?? true
  }

  /// FNV-1a of the id's bytes.
  private static func digest(of id: EventID) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.rawValue.utf8 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return digest
  }
}
