/// What answering only from some confidence on would cost: the fewer texts are answered, the fewer answers
/// should be wrong.
package struct RiskCoverage: Sendable, Hashable {
  /// What one threshold would do.
  package struct Point: Sendable, Hashable {
    /// Texts at least this confident are answered, 0…1.
    package let threshold: Double
    /// How many texts those are.
    package let answered: Proportion
    /// How many of them are answered wrongly.
    package let wrong: Proportion

    /// The share of the texts that is answered.
    package var coverage: Double { answered.share ?? 0 }
    /// The share of the answers that is wrong.
    package var risk: Double { wrong.share ?? 0 }
  }

  /// One point for each confidence that occurs, falling; coverage rises to 1.
  package let points: [Point]

  /// The curve of texts in scope; novelty and rivals are not looked at.
  package init(_ rows: [Metrics.Judged]) {
    let falling = rows.sorted { $0.confidence > $1.confidence }
    var points: [Point] = []
    var wrong = 0
    for (place, row) in falling.enumerated() {
      if !row.isRight { wrong += 1 }
      // Texts of equal confidence are answered together or not at all.
      guard place + 1 == falling.count || falling[place + 1].confidence != row.confidence else {
        continue
      }
      points.append(
        Point(
          threshold: row.confidence,
          answered: Proportion(place + 1, of: falling.count),
          wrong: Proportion(wrong, of: place + 1)
        )
      )
    }
    self.points = points
  }

  /// The area under the curve: the mean, over the texts, of the risk at which each would just be answered.
  /// Nil without texts.
  package var area: Double? {
    guard let last = points.last else { return nil }
    var before = 0
    var sum = 0.0
    for point in points {
      sum += Double(point.answered.count - before) * point.risk
      before = point.answered.count
    }
    return sum / Double(last.answered.total)
  }

  /// The first point that covers at least the share `coverage`; nil without texts.
  package func point(covering coverage: Double) -> Point? {
    points.first { $0.coverage >= coverage } ?? points.last
  }

  /// The first points that cover those shares, each point once.
  package func points(covering shares: [Double]) -> [Point] {
    var result: [Point] = []
    for share in shares {
      guard let point = point(covering: share), point != result.last else { continue }
      result.append(point)
    }
    return result
  }

  /// The point of an agent that answers from `threshold` on; nil where nothing is that confident.
  package func point(from threshold: Double) -> Point? {
    points.last { $0.threshold >= threshold }
  }

  /// The points at each per cent of coverage, each point once: enough for a curve, however many texts.
  package var hundredths: [Point] {
    var result: [Point] = []
    var wanted = 0
    for point in points {
      guard point.answered.count * 100 >= wanted * point.answered.total else { continue }
      result.append(point)
      wanted = point.answered.count * 100 / max(1, point.answered.total) + 1
    }
    return result
  }
}
