/// Numbers the features seen in training, 0 the most frequent.
///
/// The keys are 32-bit hashes, so two of 50,000 features share a number in one index of three: too rare to
/// matter, and no feature's text need be kept.
struct FeatureIndex: Sendable {
  /// The key of each feature, by number.
  private(set) var keys: [UInt32] = []
  /// Numbers by slot, -1 where free; its size is a power of two, at least twice `keys.count`.
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)

  init() {}

  /// An index in which each key has its place as its number; nil where a key stands twice.
  init?(keys: [UInt32]) {
    for key in keys {
      let count = self.keys.count
      guard insert(key) == count else { return nil }
    }
  }

  /// How many features there are.
  var count: Int { keys.count }

  /// The number of the feature, nil where training never saw it.
  func number(of key: UInt32) -> Int? {
    let found = slots[slot(of: key)]
    return found < 0 ? nil : Int(found)
  }

  /// The number of the feature, a new one where it is new.
  mutating func insert(_ key: UInt32) -> Int {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  /// The slot that holds `key`, or the free one where it belongs.
  private func slot(of key: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() { slots[slot(of: key)] = Int32(number) }
  }
}
