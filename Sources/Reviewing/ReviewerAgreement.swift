import Conversation

/// How far two reviewers agree on the questions that both labelled.
package struct ReviewerAgreement: Sendable, Hashable {
  /// The reviewers, by bytes.
  package let reviewers: [String]
  /// How many questions both labelled; a label of a cluster is one decision on one question.
  package let count: Int
  /// On how many of them they gave the same label.
  package let agreed: Int
  /// Cohen's κ (1960), (p − e) ÷ (1 − e), where e is the agreement that their own frequencies of labels make by chance;
  /// nil where there is nothing to compare or both always gave the same one label.
  package let kappa: Double?

  /// The agreement of each pair that has a question in common, by their names. Of several labels of a reviewer on one
  /// question the last counts; labels without a name do not.
  package static func all(in marks: [ReviewMark]) -> [ReviewerAgreement] {
    var labels: [String: [Question.Place: ReviewLabel]] = [:]
    for mark in marks where !mark.reviewer.isEmpty {
      if let label = mark.label { labels[mark.reviewer, default: [:]][mark.place] = label }
    }
    let names = labels.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.indices.flatMap { first in
      names[(first + 1)...].compactMap { second in
        ReviewerAgreement(
          [names[first], second],
          labels[names[first]] ?? [:],
          labels[second] ?? [:]
        )
      }
    }
  }

  private init?(
    _ reviewers: [String],
    _ first: [Question.Place: ReviewLabel],
    _ second: [Question.Place: ReviewLabel]
  ) {
    let pairs = first.compactMap { place, label in second[place].map { (label, $0) } }
    guard !pairs.isEmpty else { return nil }
    self.reviewers = reviewers
    count = pairs.count
    agreed = pairs.count { $0 == $1 }
    var counts: [ReviewLabel: (Int, Int)] = [:]
    for (left, right) in pairs {
      counts[left, default: (0, 0)].0 += 1
      counts[right, default: (0, 0)].1 += 1
    }
    // Whole numbers, because sums of fractions depend on their order.
    let chance = counts.values.reduce(0) { $0 + $1.0 * $1.1 }
    let square = count * count
    kappa = chance == square ? nil : Double(agreed * count - chance) / Double(square - chance)
  }
}
