/// The names an object has had so far, to notice a repeated one.
///
/// Most objects are small, and comparing a few names is cheaper than hashing them; a hostile object of a
/// hundred thousand members must be linear all the same.
struct MemberNames {
  private static let maximumCompared = 16

  private var few: [String] = []
  private var many: Set<[UInt8]> = []

  /// Adds a name; false where it, byte for byte, is there already.
  mutating func insert(_ name: String) -> Bool {
    if !many.isEmpty { return many.insert(Array(name.utf8)).inserted }
    if few.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { return false }
    few.append(name)
    if few.count > Self.maximumCompared { many = Set(few.map { Array($0.utf8) }) }
    return true
  }
}
