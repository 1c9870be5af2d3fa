import Conversation

/// The paying customers at both ends of a month.
struct CustomerBase: Sendable {
  /// One customer with the monthly revenue at both ends.
  struct Member: Sendable {
    let facts: CustomerFacts
    let start: Double
    let end: Double
    var id: CustomerID { facts.id }
  }

  /// Customers who paid at either end, by id.
  let members: [Member]

  init(cohort: Cohort, month: Range<Timestamp>) {
    members = cohort.fold.customers
      .map { customer in
        Member(
          facts: customer,
          start: customer.revenue(before: month.lowerBound),
          end: customer.revenue(before: month.upperBound)
        )
      }
      .filter { $0.start > 0 || $0.end > 0 }
      .sorted { $0.id < $1.id }
  }

  var atStart: [Member] { members.filter { $0.start > 0 } }
  var atEnd: [Member] { members.filter { $0.end > 0 } }
  var stayed: [Member] { atStart.filter { $0.end > 0 } }
  var left: [Member] { atStart.filter { $0.end <= 0 } }
  var arrived: [Member] { atEnd.filter { $0.start <= 0 } }

  func sum(_ members: [Member], _ amount: (Member) -> Double) -> Double {
    members.reduce(0) { $0 + amount($1) }
  }

  /// Customers at start with a change of `kind` in `month` ÷ customers at start.
  func changed(_ kind: String, in month: Range<Timestamp>) -> Share {
    let start = atStart
    let changed = start.filter { member in
      member.facts.changes.contains { $0.kind == kind && month.contains($0.at) }
    }
    return Share(of: changed.map(\.id), among: start.count)
  }

  /// The use of each feature in `month` by the customers at its end.
  func adoption(in month: Range<Timestamp>) -> [SuccessFigures.Adoption] {
    let end = atEnd
    var users: [String: Set<CustomerID>] = [:]
    for member in end {
      for use in member.facts.uses where month.contains(use.at) {
        users[use.feature, default: []].insert(member.id)
      }
    }
    return users.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { feature in
      SuccessFigures.Adoption(
        feature: feature,
        share: Share(of: users[feature] ?? [], among: end.count)
      )
    }
  }
}
