import Conversation
import Insights

/// Questions that somebody should look at, grouped, those first whose label is worth most.
///
/// Clusters are made over the whole log, so that they keep their names; a period only says which of their questions
/// count.
package struct ReviewQueue: Sendable {
  /// One cluster, with what of it lies in the period.
  package struct Entry: Sendable {
    /// The whole cluster.
    package let cluster: QuestionCluster
    /// Its questions in the period.
    package let questions: [Question]
    /// Who asked them.
    package let customers: Int
    /// Minutes that a person needs for one of them: the mean of the tickets on which minutes were recorded, else as
    /// the queue was told.
    package let minutes: Double
    /// How many tickets `minutes` was measured on; 0 where it is an assumption.
    package let measured: Int
    /// What reviewers said of it, in order.
    package let labels: [ReviewMark]
    /// Whether it is in the queue: not labelled, or asked again since it was, and not ignored.
    package let isOpen: Bool

    /// What a label is worth: the minutes that people would be spared had each of these customers been answered.
    package var value: Double { Double(customers) * minutes }

    /// How many of the questions have each trouble.
    package func count(_ trouble: Question.Trouble) -> Int {
      questions.count { $0.trouble == trouble }
    }

    /// What people answered on tickets of the cluster, each text once, the most frequent first, then the newest.
    package var answers: [String] {
      var counts: [String: (count: Int, last: Int)] = [:]
      for (place, answer) in cluster.questions.flatMap(\.answers).enumerated() {
        counts[answer] = ((counts[answer]?.count ?? 0) + 1, place)
      }
      return counts.sorted { left, right in
        (left.value.count, left.value.last) > (right.value.count, right.value.last)
      }.map(\.key)
    }
  }

  /// Every cluster with a question in the period, those first whose label is worth most; ties by id.
  package let entries: [Entry]

  /// The queue of `log`.
  /// - Parameters:
  ///   - period: Which questions count.
  ///   - minutes: What a ticket costs where nobody recorded it.
  package init(
    _ log: ReviewLog,
    clusters: [QuestionCluster],
    period: Range<Timestamp>,
    minutes: Double
  ) {
    let labels = Dictionary(grouping: log.marks.filter(\.isLabel), by: \.place)
    entries =
      clusters.compactMap { cluster in
        Self.entry(cluster, labels: labels, period: period, minutes: minutes)
      }
      .sorted { left, right in
        if left.value != right.value { return left.value > right.value }
        return left.cluster.id.utf8.lexicographicallyPrecedes(right.cluster.id.utf8)
      }
  }

  /// The clusters that are still to be labelled.
  package var open: [Entry] { entries.filter(\.isOpen) }

  private static func entry(
    _ cluster: QuestionCluster,
    labels: [Question.Place: [ReviewMark]],
    period: Range<Timestamp>,
    minutes: Double
  ) -> Entry? {
    let questions = cluster.questions.filter { period.contains($0.at) }
    guard !questions.isEmpty else { return nil }
    let recorded = cluster.questions.compactMap(\.minutes)
    let own = cluster.questions.flatMap { labels[$0.place] ?? [] }.sorted { $0.at < $1.at }
    return Entry(
      cluster: cluster,
      questions: questions,
      customers: Set(questions.map(\.person)).count,
      minutes: recorded.isEmpty ? minutes : recorded.reduce(0, +) / Double(recorded.count),
      measured: recorded.count,
      labels: own,
      isOpen: isOpen(cluster, own)
    )
  }

  /// An answer that was not enough brings its cluster back; what was ignored stays away.
  private static func isOpen(_ cluster: QuestionCluster, _ labels: [ReviewMark]) -> Bool {
    guard let last = labels.last else { return true }
    if labels.contains(where: \.ignores) { return false }
    return cluster.questions.contains { $0.at > last.at }
  }
}

extension ReviewMark {
  /// Whether it is a label.
  package var isLabel: Bool { label != nil }

  /// The label; nil for other notes.
  package var label: ReviewLabel? {
    guard case .label(let label) = note else { return nil }
    return label
  }

  fileprivate var ignores: Bool { label?.kind == .ignored }
}
