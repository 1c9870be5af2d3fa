import CanonicalJSON
import Knowledge
import TextAnalysis

/// How well the articles that answer are found.
package struct SearchReport: Sendable, Hashable {
  /// What was found for one question.
  package struct Finding: Sendable, Hashable {
    /// The question with what should be found.
    package let row: SearchRow
    /// The ids found, best first, at most a hundred.
    package let ranked: [String]

    /// A question with its ranking, the best id first.
    package init(row: SearchRow, ranked: [String]) {
      self.row = row
      self.ranked = ranked
    }
  }

  /// How many ids of a ranking are kept.
  private static let maximumRanked = 100

  /// What was found, in the order of the questions.
  package let findings: [Finding]

  /// A report on rankings that were made elsewhere.
  package init(findings: [Finding]) { self.findings = findings }

  /// Asks every question of an index over `documents`.
  /// - Parameter encoder: What reads their meaning; nil for words alone.
  package init(
    documents: [Article],
    queries: [SearchRow],
    encoder: (any SentenceEncoder)? = nil
  ) {
    let index = KnowledgeIndex(documents, encoder: encoder)
    self.init(
      findings: queries.map { row in
        Finding(row: row, ranked: index.rank(row.query).prefix(Self.maximumRanked).map(\.id))
      }
    )
  }

  /// The mean over the questions of 1 / the place of the first document that answers, 0 where there is none
  /// among the first ten; nil without questions.
  package var meanReciprocalRankAt10: Double? {
    mean { finding in
      let place = finding.ranked.prefix(10).firstIndex { finding.row.relevant.contains($0) }
      return place.map { 1 / Double($0 + 1) } ?? 0
    }
  }

  /// The mean over the questions of the share of the documents that answer which stand among the first
  /// `count`; nil without questions.
  package func recall(at count: Int) -> Double? {
    mean { finding in
      let relevant = Set(finding.row.relevant)
      let found = finding.ranked.prefix(count).count { relevant.contains($0) }
      return Double(found) / Double(relevant.count)
    }
  }

  /// The figures as one object: `mrr_at_10, recall_at_1, recall_at_3`.
  package var json: JSONObject {
    [
      "mrr_at_10": meanReciprocalRankAt10.map { .number($0) } ?? .null,
      "recall_at_1": recall(at: 1).map { .number($0) } ?? .null,
      "recall_at_3": recall(at: 3).map { .number($0) } ?? .null,
    ]
  }

  /// The figures for people.
  package var text: String {
    """
    questions    \(findings.count)
    MRR at 10    \(Figure.percent(meanReciprocalRankAt10))
    recall at 1  \(Figure.percent(recall(at: 1)))
    recall at 3  \(Figure.percent(recall(at: 3)))

    """
  }

  /// One JSON object a line for each question: `query, ranked`.
  package var predictionLines: String {
    findings.map { finding in
      let object: JSONObject = [
        "query": .string(finding.row.query), "ranked": .array(finding.ranked.map { .string($0) }),
      ]
      return JSONWriter.text(of: object) + "\n"
    }
    .joined()
  }

  private func mean(_ value: (Finding) -> Double) -> Double? {
    findings.isEmpty ? nil : findings.reduce(0) { $0 + value($1) } / Double(findings.count)
  }
}
