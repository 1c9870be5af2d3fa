import Conversation

/// Reads the ordinal out of a ticket's number: `T-`, the ordinal with leading zeros, one check digit.
enum TicketOrdinal {
  /// The ordinal of `number`; nil for a number of another form, which is then guarded by its text alone.
  static func of(_ number: TicketNumber) -> Int? {
    let text = number.rawValue.utf8
    guard text.starts(with: "T-".utf8) else { return nil }
    let digits = text.dropFirst(2)
    guard digits.count >= 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: digits.dropLast(), as: UTF8.self))
  }
}
