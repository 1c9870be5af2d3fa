import Conversation

/// How sessions are named after their caller: `s1`, then `s1#2` for the next contact.
package enum SessionNaming {
  /// The id of a caller's contact, counted from 1.
  ///
  /// A caller whose own string already ends in `#` and digits gets `#1` too, so that no two callers can
  /// meet in one id.
  package static func id(caller: String, contact: Int) -> SessionID {
    contact == 1 && !looksNumbered(caller) ? SessionID(caller) : SessionID("\(caller)#\(contact)")
  }

  private static func looksNumbered(_ caller: String) -> Bool {
    let bytes = Array(caller.utf8)
    guard let mark = bytes.lastIndex(of: UInt8(ascii: "#")), mark < bytes.count - 1 else {
      return false
    }
    return bytes[(mark + 1)...].allSatisfy { (0x30...0x39).contains($0) }
  }
}
