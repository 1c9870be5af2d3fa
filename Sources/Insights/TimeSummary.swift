import Conversation

/// Lengths of time, summed up: the median leads, because a few very long ones move every mean.
package struct TimeSummary: Sendable, Hashable {
  /// One measured length and what it was measured on.
  package struct Measurement: Sendable, Hashable {
    /// The conversation or ticket.
    package let id: String
    /// The length in seconds, never negative.
    package let seconds: Double
  }

  /// The lengths, sorted by id.
  package let measurements: [Measurement]
  /// How many were negative (a clock was set back) and count as 0.
  package let clampedCount: Int
  /// Median in seconds; nil without measurements.
  package let median: Double?
  /// 90 % quantile by nearest rank, in seconds; nil without measurements.
  package let p90: Double?
  /// Mean in seconds; nil without measurements.
  package let mean: Double?
  /// 95 % interval of the median in seconds; nil below six measurements.
  package let medianInterval: ClosedRange<Double>?

  /// Sums up the lengths measured on the things with these ids.
  package init<Kind>(of lengths: some Sequence<(Identifier<Kind>, Milliseconds)>) {
    var clamped = 0
    let ordered = lengths.sorted { $0.0 < $1.0 }.map { id, length in
      if length.count < 0 { clamped += 1 }
      return Measurement(id: id.rawValue, seconds: max(0, length.seconds))
    }
    let values = ordered.map(\.seconds).sorted()
    measurements = ordered
    clampedCount = clamped
    median = Statistics.median(ofSorted: values)
    p90 = Statistics.quantile(90, ofSorted: values)
    mean = Statistics.mean(of: values)
    medianInterval = Statistics.medianInterval(ofSorted: values)
  }

  /// How many lengths were measured.
  package var count: Int { measurements.count }
}
