import Foundation

/// Finds the lowest point of a smooth function by its slopes: L-BFGS (Liu and Nocedal, 1989; the two-loop
/// recursion of Nocedal and Wright, algorithm 7.4), with steps halved until they lead down far enough.
struct LimitedMemorySearch {
  /// How many steps at most.
  let steps: Int
  /// How many earlier steps tell the shape of the valley.
  private static let memory = 6
  /// A step that gains less than this share of the loss is the last.
  private static let tolerance = 1e-5

  /// One earlier step, with how it changed the slopes.
  private struct Step {
    var move: [Lane]
    var change: [Lane]
    var product: Double
  }

  /// The lowest point found from `start` on.
  /// - Parameter loss: gives the function's value at a point, and its slopes.
  func minimum(
    from start: [Lane],
    loss: (_ point: [Lane], _ gradient: inout [Lane]) -> Double
  ) -> [Lane] {
    var point = start
    var gradient = [Lane](repeating: .zero, count: start.count)
    var value = loss(point, &gradient)
    var known: [Step] = []
    for _ in 0..<steps {
      let direction = direction(from: gradient, known)
      let slope = Self.dot(direction, gradient)
      guard slope < 0 else { break }
      var length = known.isEmpty ? Float(min(1, 1 / Self.dot(gradient, gradient).squareRoot())) : 1
      var next = point
      var nextGradient = gradient
      var nextValue = value
      for _ in 0..<20 {
        for place in point.indices { next[place] = point[place] + direction[place] * length }
        nextValue = loss(next, &nextGradient)
        if nextValue <= value + 1e-4 * Double(length) * slope { break }
        length /= 2
      }
      guard nextValue < value else { break }
      remember(&known, from: point, gradient, to: next, nextGradient)
      let gain = value - nextValue
      (point, gradient, value) = (next, nextGradient, nextValue)
      if gain <= Self.tolerance * abs(value) { break }
    }
    return point
  }

  private func remember(
    _ known: inout [Step],
    from point: [Lane],
    _ gradient: [Lane],
    to next: [Lane],
    _ nextGradient: [Lane]
  ) {
    let move = zip(next, point).map { $0 - $1 }
    let change = zip(nextGradient, gradient).map { $0 - $1 }
    let product = Self.dot(move, change)
    guard product > 1e-12 else { return }
    known.append(Step(move: move, change: change, product: product))
    if known.count > Self.memory { known.removeFirst() }
  }

  /// Downhill, as far as the valley's shape is known.
  private func direction(from gradient: [Lane], _ known: [Step]) -> [Lane] {
    var result = gradient.map { -$0 }
    var shares: [Double] = []
    for step in known.reversed() {
      let share = Self.dot(step.move, result) / step.product
      shares.append(share)
      Self.add(step.change, times: Float(-share), to: &result)
    }
    if let last = known.last {
      let scale = Float(last.product / Self.dot(last.change, last.change))
      for place in result.indices { result[place] *= scale }
    }
    for (step, share) in zip(known, shares.reversed()) {
      let change = share - Self.dot(step.change, result) / step.product
      Self.add(step.move, times: Float(change), to: &result)
    }
    return result
  }

  private static func add(_ step: [Lane], times factor: Float, to sum: inout [Lane]) {
    for place in sum.indices { sum[place] += step[place] * factor }
  }

  private static func dot(_ left: [Lane], _ right: [Lane]) -> Double {
    var sum = 0.0
    var block = Lane.zero
    for place in left.indices {
      block += left[place] * right[place]
      // Sums of many small numbers lose their last digits; blocks keep them.
      if place & 63 == 63 {
        sum += Double(block.sum())
        block = .zero
      }
    }
    return sum + Double(block.sum())
  }
}
