import Foundation
import Testing

@testable import Understanding

@Suite("The softmax trainer")
struct SoftmaxTrainerTests {
  /// Three clouds of points in two dimensions.
  private static func clouds(seed: UInt64) -> ([[Float]], [SoftmaxTrainer.Label]) {
    var generator = SplitMix64(seed: seed)
    func noise() -> Float { Float(generator.next() % 1000) / 1000 - 0.5 }
    let centres: [[Float]] = [[2, 0], [-2, 1], [0, -2]]
    let rows = (0..<60).map { place in centres[place % 3].map { $0 + noise() } }
    return (rows, (0..<60).map { .class($0 % 3) })
  }

  private func best(_ scores: [Float]) -> Int? {
    scores.indices.max { scores[$0] < scores[$1] }
  }

  @Test("tells clouds of points apart", arguments: [UInt64(1), 2, 3])
  func separates(seed: UInt64) {
    let (rows, labels) = Self.clouds(seed: seed)
    let trainer = SoftmaxTrainer(rows, labels: labels, classes: 3, penalty: 1e-2)
    let model = trainer.model(for: Array(rows.indices))
    for (place, row) in rows.enumerated() { #expect(best(model.scores(of: row)) == place % 3) }
  }

  @Test("learns how frequent classes are where nothing else tells them apart")
  func frequencies() {
    // Six examples of the first class, two of the second: the biases differ by ln 3.
    let rows = [[Float]](repeating: [0, 0, 0], count: 8)
    let labels = (0..<8).map { SoftmaxTrainer.Label.class($0 < 6 ? 0 : 1) }
    let trainer = SoftmaxTrainer(rows, labels: labels, classes: 2, penalty: 1e-3)
    let scores = trainer.model(for: Array(0..<8)).scores(of: [0, 0, 0])
    #expect(abs(scores[0] - scores[1] - log(3)) < 0.02)
  }

  @Test("learns from what an example is not")
  func exclusions() {
    let rows: [[Float]] = [[1, 0], [1, 0], [0, 1], [0, 1], [1, 1]]
    let plain: [SoftmaxTrainer.Label] = [.class(0), .class(0), .class(1), .class(1)]
    func margin(_ labels: [SoftmaxTrainer.Label]) -> Float {
      let trainer = SoftmaxTrainer(
        Array(rows.prefix(labels.count)),
        labels: labels,
        classes: 2,
        penalty: 1e-2
      )
      let scores = trainer.model(for: Array(labels.indices)).scores(of: [1, 1])
      return scores[0] - scores[1]
    }
    #expect(abs(margin(plain)) < 0.1)
    #expect(margin(plain + [.not(0)]) < -0.5)
  }

  @Test("learns only from the examples included, from wherever it starts")
  func inclusion() {
    let (rows, labels) = Self.clouds(seed: 5)
    let trainer = SoftmaxTrainer(rows, labels: labels, classes: 3, penalty: 1e-1)
    let some = Array(0..<30)
    let alone = SoftmaxTrainer(
      Array(rows[..<30]),
      labels: Array(labels[..<30]),
      classes: 3,
      penalty: 1e-1
    )
    let expected = alone.model(for: some).scores(of: rows[40])
    let warm = trainer.model(for: some, from: trainer.model(for: Array(rows.indices)))
    for (found, wanted) in zip(warm.scores(of: rows[40]), expected) {
      #expect(abs(found - wanted) < 0.02)
    }
  }

  @Test("learns the same to the last bit")
  func determinism() {
    let (rows, labels) = Self.clouds(seed: 9)
    let models = (0..<2).map { _ in
      SoftmaxTrainer(rows, labels: labels, classes: 3, penalty: 1e-2)
        .model(for: Array(rows.indices)).weights
    }
    #expect(models[0] == models[1])
  }

  @Test("finds the lowest point of a narrow valley")
  func search() {
    // Rosenbrock's function: lowest at (1, 1).
    let found = LimitedMemorySearch(steps: 200).minimum(from: [Lane(-1.2, 1, 0, 0, 0, 0, 0, 0)]) {
      point,
      gradient in
      let (x, y) = (Double(point[0][0]), Double(point[0][1]))
      gradient[0] = .zero
      gradient[0][0] = Float(-2 * (1 - x) - 400 * x * (y - x * x))
      gradient[0][1] = Float(200 * (y - x * x))
      return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
    }
    #expect(abs(found[0][0] - 1) < 0.05 && abs(found[0][1] - 1) < 0.1)
  }
}
