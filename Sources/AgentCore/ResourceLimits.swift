/// How much a running agent takes in and keeps. Every bound is a number of `limits` in `agent.yaml`, within a range that
/// keeps the agent working.
package struct ResourceLimits: Sendable, Hashable {
  /// One bound: its name in `agent.yaml`, and what it may be.
  package struct Bound: Sendable, Hashable {
    /// Whether it counts bytes, not things.
    package let isSize: Bool
    /// What it is where the content says nothing.
    package let standard: Int
    /// The lowest and the highest number it may be.
    package let range: ClosedRange<Int>
  }

  /// Bytes of one message's text. No more than this fits into a slot, so it cannot be raised.
  package static let messageBound = Bound(isSize: true, standard: 65_536, range: 1024...65_536)
  /// Bytes of one line of the pipe.
  package static let lineBound = Bound(
    isSize: true,
    standard: 1_048_576,
    range: 65_536...16_777_216
  )
  /// Events of one conversation.
  package static let historyBound = Bound(
    isSize: false,
    standard: 100_000,
    range: 1000...1_000_000
  )
  /// Bytes of one conversation's state. A new conversation may begin with half of the least: what is known of the customer.
  package static let stateBound = Bound(
    isSize: true,
    standard: 2_097_152,
    range: 1_048_576...67_108_864
  )
  /// Conversations kept in memory.
  package static let sessionsBound = Bound(isSize: false, standard: 1024, range: 16...100_000)

  /// How long a message may be, in bytes of UTF-8. Of a longer one the beginning is kept, and a shorter one asked for.
  package var message = Self.messageBound.standard
  /// How long a line of the pipe may be, in bytes. A longer one is refused as `too-large`.
  package var line = Self.lineBound.standard
  /// How many events a conversation may have; the next message begins another one.
  package var history = Self.historyBound.standard
  /// How many bytes a conversation's state may take; the next message begins another one.
  package var state = Self.stateBound.standard
  /// How many callers' conversations are kept in memory; the others are read from the store when they go on.
  package var sessions = Self.sessionsBound.standard

  /// The limits of an agent whose content says nothing.
  package init() {}
}
