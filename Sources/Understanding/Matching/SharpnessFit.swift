import Foundation

/// Fits sharpness and curvature so that the right intents of held-out examples are most likely.
///
/// The likelihood has one peak, which Newton's method finds in about six steps.
struct SharpnessFit {
  /// Examples whose intents are known.
  let examples: [CalibrationFit.HeldOut]
  /// How many intents there are.
  let intents: Int

  /// A lower sharpness would let scores above 0 count for nothing, and with them the ranking.
  private static let minimumSharpness = 0.5
  /// Where every held-out example is right, the most likely sharpness is infinite.
  private static let maximum = 30.0

  /// Sets both figures of `calibration`.
  func fit(_ calibration: inout Calibration) {
    var best = Point(
      sharpness: Double(calibration.sharpness),
      curvature: Double(calibration.curvature)
    )
    var slopes = slopes(at: best)
    var scale = 1.0
    for _ in 0..<20 {
      let next = moved(best, by: slopes.step, scale: scale)
      let found = self.slopes(at: next)
      guard found.loss <= slopes.loss else {
        scale /= 4
        continue
      }
      let isDone = slopes.loss - found.loss < 1e-7 * Double(examples.count)
      (best, slopes, scale) = (next, found, 1)
      if isDone { break }
    }
    calibration.sharpness = Float(best.sharpness)
    calibration.curvature = Float(best.curvature)
  }

  private struct Point {
    var sharpness: Double
    var curvature: Double
  }

  private func moved(_ point: Point, by step: Point, scale: Double) -> Point {
    let sharpness = point.sharpness - scale * step.sharpness
    let curvature = point.curvature - scale * step.curvature
    return Point(
      sharpness: min(max(sharpness, Self.minimumSharpness), Self.maximum),
      curvature: min(max(curvature, 0), Self.maximum)
    )
  }

  /// The loss (negative log-likelihood), its gradient and its second derivatives.
  private struct Slopes {
    var loss = 0.0
    var first = Point(sharpness: 0, curvature: 0)
    var sharpnessTwice = 0.0
    var mixed = 0.0
    var curvatureTwice = 0.0

    /// Newton's step; the ridge keeps it finite where one of the two has no influence.
    var step: Point {
      let ridge = 1e-6 * (sharpnessTwice + curvatureTwice) + 1e-9
      let (a, b, c) = (sharpnessTwice + ridge, mixed, curvatureTwice + ridge)
      let determinant = a * c - b * b
      return Point(
        sharpness: (c * first.sharpness - b * first.curvature) / determinant,
        curvature: (a * first.curvature - b * first.sharpness) / determinant
      )
    }
  }

  private func slopes(at point: Point) -> Slopes {
    var slopes = Slopes()
    var exponents = [Float](repeating: 0, count: intents)
    for example in examples {
      add(example, at: point, to: &slopes, exponents: &exponents)
    }
    return slopes
  }

  private func add(
    _ example: CalibrationFit.HeldOut,
    at point: Point,
    to slopes: inout Slopes,
    exponents: inout [Float]
  ) {
    let (sharpness, curvature) = (Float(point.sharpness), Float(point.curvature))
    var highest = -Float.infinity
    for number in 0..<intents {
      let score = example.scores[number]
      exponents[number] = sharpness * score + curvature * bend(score)
      highest = max(highest, exponents[number])
    }
    var sum: Float = 0
    var (s, b, ss, sb, bb): (Float, Float, Float, Float, Float) = (0, 0, 0, 0, 0)
    for number in 0..<intents {
      let score = example.scores[number]
      let bend = bend(score)
      let weight = exp(exponents[number] - highest)
      sum += weight
      s += weight * score
      b += weight * bend
      ss += weight * score * score
      sb += weight * score * bend
      bb += weight * bend * bend
    }
    (s, b, ss, sb, bb) = (s / sum, b / sum, ss / sum, sb / sum, bb / sum)
    let label = example.label ?? 0
    slopes.loss += Double(highest + log(sum) - exponents[label])
    slopes.first.sharpness += Double(s - example.scores[label])
    slopes.first.curvature += Double(b - bend(example.scores[label]))
    slopes.sharpnessTwice += Double(ss - s * s)
    slopes.mixed += Double(sb - s * b)
    slopes.curvatureTwice += Double(bb - b * b)
  }

  private func bend(_ score: Float) -> Float {
    let below = min(score, 0)
    return -below * below
  }
}
