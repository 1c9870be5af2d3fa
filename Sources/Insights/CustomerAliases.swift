import Conversation

/// Which ids turned out to be the same customer's.
struct CustomerAliases: Sendable {
  private var later: [CustomerID: CustomerID] = [:]

  var isEmpty: Bool { later.isEmpty }

  /// Notes that `former` was identified as `customer`.
  mutating func add(_ former: CustomerID, as customer: CustomerID) { later[former] = customer }

  /// The customer that `id` was identified as in the end.
  func resolved(_ id: CustomerID) -> CustomerID {
    var current = id
    var steps = 0
    // Two identifications may point at each other; a bound makes that harmless.
    while let next = later[current], next != current, steps < 32 {
      current = next
      steps += 1
    }
    return current
  }
}
