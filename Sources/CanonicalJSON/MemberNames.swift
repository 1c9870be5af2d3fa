/// The names an object has had so far, to notice a repeated one.
///
/// Most objects are small, and comparing a few names is cheaper than hashing them; a hostile object of a
/// hundred thousand members must be linear all the same.
struct MemberNames {
  private static let maximumCompared = 16

  private var many: Set<[UInt8]>?

  /// Notes the name that is to follow `members`; false where it, byte for byte, is among them already.
  mutating func insert(_ name: String, after members: [JSONObject.Member]) -> Bool {
    if members.count <= Self.maximumCompared {
      return !members.contains { $0.name.hasSameBytes(as: name) }
    }
    if many == nil { many = Set(members.map { Array($0.name.utf8) }) }
    return many?.insert(Array(name.utf8)).inserted ?? true
  }
}
