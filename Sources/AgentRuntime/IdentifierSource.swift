import Foundation

/// The one source of ids: the session's own part of its events' ids.
package struct IdentifierSource: Sendable {
  /// A source that needs nothing and keeps nothing.
  package init() {}

  /// An id that no other session has, on any machine.
  package func sessionUID() -> String {
    UUID().uuidString.lowercased().filter { $0 != "-" }
  }
}
