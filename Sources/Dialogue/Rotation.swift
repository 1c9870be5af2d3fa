/// Which of several variants is said: the same for the same session and name, on every machine.
enum Rotation {
  /// A place below `count`, which must be positive. FNV-1a over the name, mixed with the seed by SplitMix64.
  static func start(seed: UInt64, name: String, count: Int) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var mixed = hash &+ seed &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }

  /// The variant whose turn it is: one that was not said yet, in an order that the seed begins, and else the one that
  /// was said longest ago.
  ///
  /// So no variant comes again before all others that can be said now have been said since, and none twice in a row
  /// unless it is alone, whatever could be said in between.
  /// - Parameters:
  ///   - sayable: The places of the variants that can be said now, rising; not empty.
  ///   - said: The places said so far, each once, the latest last.
  static func next(of sayable: [Int], after said: [Int], seed: UInt64, name: String) -> Int {
    let start = start(seed: seed, name: name, count: sayable.count)
    let order = sayable[start...] + sayable[..<start]
    let fresh = order.first { !said.contains($0) }
    return fresh ?? said.first { sayable.contains($0) } ?? sayable[start]
  }
}
