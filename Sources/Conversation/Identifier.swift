import CanonicalJSON

/// A name of one kind of thing, compared by its UTF-8 bytes.
///
/// Swift's strings compare by canonical equivalence, databases by bytes; ids that a caller chose must mean
/// the same in both, so bytes decide here (decision 0006).
package struct Identifier<Kind>: RawRepresentable, Sendable {
  /// The name itself.
  package let rawValue: String

  /// The thing called `rawValue`, which may be any text.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// The thing called `name`.
  package init(_ name: String) { self.init(rawValue: name) }
}

extension Identifier: Hashable, Comparable {
  package static func == (left: Self, right: Self) -> Bool {
    left.rawValue.hasSameBytes(as: right.rawValue)
  }

  package func hash(into hasher: inout Hasher) {
    var text = rawValue
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral value: String) { self.init(rawValue: value) }
  package var description: String { rawValue }
}

/// What the identifiers of this module name.
package enum IdentifierKind {
  package enum Action {}
  package enum Article {}
  package enum Customer {}
  package enum Entity {}
  package enum Event {}
  package enum FlowState {}
  package enum Intent {}
  package enum Request {}
  package enum Session {}
  package enum Slot {}
  package enum Ticket {}
}

/// A back-end look-up declared in `actions.yaml`.
package typealias ActionName = Identifier<IdentifierKind.Action>
/// An article of the knowledge base: `topic/name`.
package typealias ArticleID = Identifier<IdentifierKind.Article>
/// Somebody who writes to us, as the caller names them.
package typealias CustomerID = Identifier<IdentifierKind.Customer>
/// A kind of typed value in text: the name of its file, such as `order-number`.
package typealias EntityID = Identifier<IdentifierKind.Entity>
/// One event of the log; a repeated id is the same event again.
package typealias EventID = Identifier<IdentifierKind.Event>
/// A named state of a flow.
package typealias FlowStateName = Identifier<IdentifierKind.FlowState>
/// What a customer may want: `topic/name`.
package typealias IntentID = Identifier<IdentifierKind.Intent>
/// The caller's id of one message, unique within the caller's session.
package typealias RequestID = Identifier<IdentifierKind.Request>
/// One conversation: the caller's session string, then `s1#2` for the next contact.
package typealias SessionID = Identifier<IdentifierKind.Session>
/// A named value that the session holds.
package typealias SlotName = Identifier<IdentifierKind.Slot>
/// The number of a ticket, such as `T-000018`.
package typealias TicketNumber = Identifier<IdentifierKind.Ticket>
