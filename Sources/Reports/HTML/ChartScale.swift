/// Where values lie on a chart.
struct ChartScale {
  /// The values at both ends.
  let values: ClosedRange<Double>
  /// Where those two lie, in the units of the drawing.
  let places: (from: Double, to: Double)

  /// The place of a value.
  func place(_ value: Double) -> Double {
    let width = values.upperBound - values.lowerBound
    let share = width > 0 ? (value - values.lowerBound) / width : 0
    return places.from + (places.to - places.from) * share
  }

  /// The place of a value as drawings write it.
  func text(_ value: Double) -> String { Self.text(place(value)) }

  /// A length or place as drawings write it.
  static func text(_ place: Double) -> String { NumberText.decimal(place, places: 1) }
}

/// A line across a chart with what it stands for.
struct ChartTick {
  let at: String
  let tickLabel: String

  /// Ticks at some values of a scale, as per cent.
  static func percents(_ values: [Double], on scale: ChartScale) -> [ChartTick] {
    values.map { value in
      // As many decimals as the value has, so that steps of a quarter look like ones.
      let hundredths = (value * 10_000).rounded()
      let places = hundredths.remainder(dividingBy: 100) == 0 ? 0 : 2
      return ChartTick(
        at: scale.text(value),
        tickLabel: "\(NumberText.decimal(hundredths / 100, places: places)) %"
      )
    }
  }
}
