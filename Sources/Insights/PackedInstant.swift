import Conversation

/// An instant that may not be known, in eight bytes instead of sixteen: of a long log there are millions in memory.
@propertyWrapper
struct PackedInstant: Sendable {
  private static let unknown = Int.min
  private var milliseconds = Self.unknown

  var wrappedValue: Timestamp? {
    get { milliseconds == Self.unknown ? nil : Timestamp(milliseconds: milliseconds) }
    set { milliseconds = newValue?.milliseconds ?? Self.unknown }
  }
}
